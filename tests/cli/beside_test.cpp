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

constexpr auto kAll = "alt,post,srt,vtt,ass,poster,json";

TEST(BesideCommand, AllKindsAppearWithTheClip) {
  const TemporaryFolder folder;
  const auto run = run_demo(folder, "render",
                            quick({"--shape", "320x320", "--with", kAll, "--link", "https://youtu.be/abc",
                                   "--tags", "#SlowEars Sound", "-o", "clip.mp4"}));
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out,
            "clip.mp4\nclip.alt.txt\nclip.post.txt\nclip.srt\nclip.vtt\nclip.ass\nclip.png\nclip.json\n");
  EXPECT_EQ(folder.listing(),
            "clip.alt.txt clip.ass clip.json clip.mp4 clip.png clip.post.txt clip.srt clip.vtt");
  const std::string alt = content_of(folder.path() / "clip.alt.txt");
  EXPECT_TRUE(alt.starts_with("Captioned video clip of the podcast ")) << alt;
  const std::string post = content_of(folder.path() / "clip.post.txt");
  EXPECT_TRUE(post.ends_with("\nhttps://youtu.be/abc?t=21\n\n#SlowEars #Sound\n")) << post;
  EXPECT_TRUE(content_of(folder.path() / "clip.png").starts_with("\x89PNG"));
}

TEST(BesideCommand, ThePlanIsTheDryRuns) {
  const TemporaryFolder folder;
  const auto options = quick({"--shape", "320x320", "--with", "json", "-o", "clip.mp4"});
  EXPECT_EQ(run_demo(folder, "render", options).exit_code, 0);
  auto dry = options;
  dry.insert(dry.end(), {"--dry-run", "--json"});
  EXPECT_EQ(content_of(folder.path() / "clip.json"), run_demo(folder, "render", dry).out);
}

TEST(BesideCommand, ThePosterIsTheFirstFrame) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_demo(folder, "render", quick({"--shape", "320x320", "--with", "poster", "-o", "clip.mp4"}))
                .exit_code,
            0);
  EXPECT_EQ(
      run_demo(folder, "still", quick({"--shape", "320x320", "--at", "0", "-o", "frame.png"})).exit_code, 0);
  EXPECT_EQ(content_of(folder.path() / "clip.png"), content_of(folder.path() / "frame.png"));
}

TEST(BesideCommand, CaptionsAreReadBackWithTheirWordsAndNames) {
  const TemporaryFolder folder;
  const auto run = run_demo(folder, "render", {"--cues", "9-15", "--with", "srt,vtt,json", "-o", "clip.wav"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto captions = nlohmann::json::parse(content_of(folder.path() / "clip.json")).at(0).at("captions");
  ASSERT_GT(captions.size(), 5u);
  for (const char* name : {"clip.srt", "clip.vtt"}) {
    const auto cues =
        nlohmann::json::parse(test::run_cueclip({"cues", (folder.path() / name).string(), "--json"}).out);
    ASSERT_EQ(cues.size(), captions.size()) << name;
    for (std::size_t i = 0; i < cues.size(); ++i) {
      std::string words;
      for (const auto& line : captions[i].at("lines"))
        words += (words.empty() ? "" : " ") + line.get<std::string>();
      EXPECT_EQ(cues[i].at("text"), words) << name;
      EXPECT_EQ(cues[i].at("speaker"), captions[i].at("speaker")) << name;
      EXPECT_NEAR(cues[i].at("start").get<double>(), captions[i].at("start").get<double>(), 0.001) << name;
    }
  }
}

TEST(BesideCommand, AClipWithoutCaptionsHasThemBesideIt) {
  const TemporaryFolder folder;
  const std::vector<std::string> options{"--cues", "9", "--with", "alt,srt", "-o", "clip.wav"};
  auto bare = options;
  bare.insert(bare.end(), {"--captions", "off", "--force"});
  ASSERT_EQ(run_demo(folder, "render", options).exit_code, 0);
  const std::string with = content_of(folder.path() / "clip.srt");
  ASSERT_EQ(run_demo(folder, "render", bare).exit_code, 0);
  EXPECT_EQ(content_of(folder.path() / "clip.srt"), with);
  EXPECT_NE(with, "");
}

TEST(BesideCommand, WhatHasNoRoomIsSaid) {
  const TemporaryFolder folder;
  const auto run = run_demo(folder, "render", {"--time", "0:05-1:20", "--with", "post", "-o", "clip.wav"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_TRUE(run.err.starts_with("cueclip: warning: the post has room for ")) << run.err;
}

TEST(BesideCommand, ThePassagesCanBeSplit) {
  const TemporaryFolder folder;
  const auto run = run_demo(folder, "render",
                            {"--time", "0:21-0:23", "--time", "0:25-0:26", "--no-snap", "--split", "--shape",
                             "320x320,240x426", "--fps", "10", "--with", "alt", "-o", "clip.mp4"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out,
            "clip-1-320x320.mp4\nclip-1-320x320.alt.txt\nclip-1-240x426.mp4\nclip-1-240x426.alt.txt\n"
            "clip-2-320x320.mp4\nclip-2-320x320.alt.txt\nclip-2-240x426.mp4\nclip-2-240x426.alt.txt\n");
  EXPECT_NE(content_of(folder.path() / "clip-1-320x320.alt.txt"),
            content_of(folder.path() / "clip-2-320x320.alt.txt"));
  // Each is as it would be alone.
  const auto alone = run_demo(
      folder, "render",
      {"--time", "0:25-0:26", "--no-snap", "--shape", "320x320,240x426", "--fps", "10", "-o", "alone.mp4"});
  EXPECT_EQ(alone.exit_code, 0) << alone.err;
  EXPECT_TRUE(content_of(folder.path() / "alone-320x320.mp4") ==
              content_of(folder.path() / "clip-2-320x320.mp4"));
}

TEST(BesideCommand, OneThatIsThereStopsEveryPassage) {
  const TemporaryFolder folder;
  folder.write("clip-2.vtt", "precious");
  const auto run =
      run_demo(folder, "render",
               {"--time", "0:21-0:23", "--time", "0:25-0:26", "--split", "--with", "vtt", "-o", "clip.wav"});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(folder.listing(), "clip-2.vtt");
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
  EXPECT_EQ(run.err,
            "cueclip: \"docx\" is nothing that can be written beside a clip. There is: alt, "
            "post, srt, vtt, ass, poster, json.\n");
  EXPECT_EQ(left, "");
}

}  // namespace
}  // namespace cueclip
