#include <nlohmann/json.hpp>

#include "cli/demo.h"

namespace cueclip {
namespace {

namespace fs = std::filesystem;
using test::content_of;
using test::run_demo;
using test::TemporaryFolder;

/// Two seconds of the demo, small and quick.
std::vector<std::string> quick(std::vector<std::string> more) {
  std::vector<std::string> options{"--time", "0:21-0:23", "--pad", "0", "--fps", "10"};
  options.insert(options.end(), more.begin(), more.end());
  return options;
}

TEST(BesideCommand, TheCaptionsAreNamedByTheClipsStem) {
  const TemporaryFolder folder;
  const auto run =
      run_demo(folder, "render", quick({"--shape", "320x320", "--with", "ass", "-o", "a.clip.mp4"}));
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "a.clip.mp4\na.clip.ass\n");
  EXPECT_EQ(folder.listing(), "a.clip.ass a.clip.mp4");
  EXPECT_TRUE(content_of(folder.path() / "a.clip.ass").starts_with("[Script Info]\n"));
}

TEST(BesideCommand, EveryShapeHasItsOwn) {
  const TemporaryFolder folder;
  const auto run =
      run_demo(folder, "render", quick({"--shape", "320x320,240x426", "--with", "ass", "-o", "clip.mp4"}));
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(folder.listing(), "clip-240x426.ass clip-240x426.mp4 clip-320x320.ass clip-320x320.mp4");
  EXPECT_NE(content_of(folder.path() / "clip-240x426.ass").find("PlayResX: 240\nPlayResY: 426\n"),
            std::string::npos);
  EXPECT_NE(content_of(folder.path() / "clip-320x320.ass").find("PlayResX: 320\nPlayResY: 320\n"),
            std::string::npos);
}

TEST(BesideCommand, AStillHasThemToo) {
  const TemporaryFolder folder;
  const auto run = run_demo(folder, "still", quick({"--shape", "320x320", "--with", "ass", "-o", "f.png"}));
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "f.png\nf.ass\n");
  EXPECT_EQ(folder.listing(), "f.ass f.png");
}

TEST(BesideCommand, WhatIsThereIsLeftAlone) {
  for (const std::string command : {"render", "still"}) {
    const TemporaryFolder folder;
    folder.write("clip.ass", "precious");
    const auto run = run_demo(
        folder, command,
        quick({"--shape", "320x320", "--with", "ass", "-o", command == "still" ? "clip.png" : "clip.mp4"}));
    EXPECT_EQ(run.exit_code, 4);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(
        run.err,
        "cueclip: writing clip.ass: it is there already. Write over it with --force, or choose another name "
        "with -o.\n");
    EXPECT_EQ(content_of(folder.path() / "clip.ass"), "precious");
    EXPECT_EQ(folder.listing(), "clip.ass");
  }
}

TEST(BesideCommand, OneThatIsThereStopsEveryShape) {
  const TemporaryFolder folder;
  folder.write("clip-240x426.ass", "precious");
  const auto run =
      run_demo(folder, "render", quick({"--shape", "320x320,240x426", "--with", "ass", "-o", "clip.mp4"}));
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(folder.listing(), "clip-240x426.ass");
}

TEST(BesideCommand, IsWrittenOverOnlyWithForce) {
  const TemporaryFolder folder;
  folder.write("clip.ass", "old");
  const auto run =
      run_demo(folder, "render", quick({"--shape", "320x320", "--with", "ass", "-o", "clip.mp4", "--force"}));
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_TRUE(content_of(folder.path() / "clip.ass").starts_with("[Script Info]\n"));
}

TEST(BesideCommand, CannotBeAFolder) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "clip.ass");
  const auto run =
      run_demo(folder, "render", quick({"--shape", "320x320", "--with", "ass", "-o", "clip.mp4", "--force"}));
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("writing clip.ass: it is a folder"), std::string::npos) << run.err;
  EXPECT_EQ(folder.listing(), "clip.ass");
}

TEST(BesideCommand, ADryRunWritesNothing) {
  const auto [run, left] =
      run_demo("render", quick({"--shape", "320x320", "--with", "ass", "-o", "clip.mp4", "--dry-run"}));
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(left, "");
}

TEST(BesideCommand, WhatNobodyKnowsIsWrongUsage) {
  const auto [run, left] = run_demo("render", quick({"--with", "ass,docx", "-o", "clip.mp4"}));
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "cueclip: \"docx\" is nothing that can be written beside a clip. There is: ass.\n");
  EXPECT_EQ(left, "");
}

}  // namespace
}  // namespace cueclip
