#include "cli/demo.h"

namespace cueclip {
namespace {

namespace fs = std::filesystem;
using test::content_of;
using test::run_demo;
using test::TemporaryFolder;

/// Two seconds of the demo, small and quick.
std::vector<std::string> quick(std::vector<std::string> more) {
  std::vector<std::string> options{"--time", "0:21-0:23", "--no-snap", "--shape", "320x320", "--fps", "10"};
  options.insert(options.end(), more.begin(), more.end());
  return options;
}

TEST(Output, WhatIsThereIsLeftAlone) {
  const TemporaryFolder folder;
  folder.write("clip.mp4", "precious");
  const auto run = run_demo(folder, "render", quick({"-o", "clip.mp4"}));
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("writing clip.mp4: it is there already. Write over it with --force, or choose "
                         "another name with -o.\n"),
            std::string::npos)
      << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(content_of(folder.path() / "clip.mp4"), "precious");
  EXPECT_EQ(folder.listing(), "clip.mp4");
}

TEST(Output, IsWrittenOverOnlyWithForce) {
  const TemporaryFolder folder;
  folder.write("clip.mp4", "old");
  const auto run = run_demo(folder, "render", quick({"-o", "clip.mp4", "--force"}));
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_GT(content_of(folder.path() / "clip.mp4").size(), 1000u);
  EXPECT_EQ(folder.listing(), "clip.mp4");
}

TEST(Output, OneOfSeveralThatIsThereStopsThemAll) {
  const TemporaryFolder folder;
  folder.write("clip-320x240.mp4", "precious");
  const auto run =
      run_demo(folder, "render", {"--time", "0:21-0:22", "--shape", "320x320,320x240", "-o", "clip.mp4"});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(folder.listing(), "clip-320x240.mp4");
}

TEST(Output, NeedsItsFolder) {
  const auto [run, left] = run_demo("render", quick({"-o", "none/clip.mp4"}));
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(run.err,
            "cueclip: writing none/clip.mp4: there is no folder none. Make it, or choose another with -o.\n");
  EXPECT_EQ(left, "");
}

TEST(Output, NeedsAFolderThatCanBeWrittenTo) {
  const TemporaryFolder folder;
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                                     fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec);
  const auto run = run_demo(folder, "render", quick({"-o", "clip.mp4"}),
                            {.folder = {}, .while_running = {}, .limited_user = true});
  EXPECT_EQ(run.exit_code, 4);
  // Fontconfig may complain first: this user has no cache of its own.
  EXPECT_TRUE(run.err.ends_with(
      "cueclip: writing clip.mp4: the current folder can't be written to: Permission denied. "
      "Choose another with -o.\n"))
      << run.err;
  EXPECT_EQ(folder.listing(), "");
}

TEST(Output, CannotBeAFolder) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "clip.mp4");
  const auto run = run_demo(folder, "render", quick({"-o", "clip.mp4"}));
  EXPECT_EQ(run.exit_code, 0) << run.err;  // a folder takes the clip under a name of its own
  EXPECT_EQ(run.out, "clip.mp4/Every-City-Has-an-Accent-0-21-0-23.mp4\n");
}

TEST(Output, ItsPathIsAllThatIsPrinted) {
  const auto [run, left] = run_demo("render", quick({"-o", "clip.mp4"}));
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "clip.mp4\n");
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(left, "clip.mp4");
}

TEST(Output, IsTheSameWhateverTheNumberOfJobs) {
  const TemporaryFolder folder;
  for (const std::string jobs : {"1", "3"})
    EXPECT_EQ(run_demo(folder, "render",
                       {"--time", "0:21-0:26", "--shape", "320x320", "--fps", "10", "-j", jobs, "-o",
                        jobs + ".mp4"})
                  .exit_code,
              0);
  EXPECT_TRUE(content_of(folder.path() / "1.mp4") == content_of(folder.path() / "3.mp4"));
}

TEST(Output, OfSeveralShapesIsNamedAfterThem) {
  const auto [run, left] = run_demo(
      "render", {"--time", "0:21-0:22", "--fps", "10", "--shape", "320x320,240x426", "-o", "clip.mp4"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "clip-320x320.mp4\nclip-240x426.mp4\n");
  EXPECT_EQ(left, "clip-240x426.mp4 clip-320x320.mp4");
}

TEST(Output, NamesItself) {
  const auto [run, left] = run_demo("render", {"--cues", "11", "--shape", "320x320", "--fps", "10"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "Every-City-Has-an-Accent-cues-11.mp4\n");
  EXPECT_EQ(left, "Every-City-Has-an-Accent-cues-11.mp4");
}

}  // namespace
}  // namespace cueclip
