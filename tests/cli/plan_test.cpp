#include <nlohmann/json.hpp>

#include "cli/demo.h"

namespace cueclip {
namespace {

using test::run_demo;

TEST(DryRun, PrintsThePlanAndWritesNothing) {
  const auto [run, left] = run_demo(
      "render", {"--time", "0:21-0:23", "--no-snap", "--shape", "320x320", "-o", "clip.mp4", "--dry-run"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_TRUE(
      run.out.starts_with("clip.mp4: 320x320, 30 fps, 60 frames, 0:02\n  sound 0:21-0:23, cues 5-6\n"))
      << run.out;
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(left, "");
}

TEST(DryRun, PrintsJson) {
  const auto [run, left] =
      run_demo("render", {"--time", "0:26.4-0:27.3", "--cues", "5", "--no-snap", "--shape", "square,320x240",
                          "--fps", "25", "--words", "transcript", "--dry-run", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  auto json = nlohmann::json::parse(run.out);
  ASSERT_EQ(json.size(), 2u);
  EXPECT_EQ(json[0]["output"], "Every-City-Has-an-Accent-0-26-400-0-27-300-cues-5-square.mp4");
  EXPECT_EQ(json[1]["shape"], "320x240");
  EXPECT_EQ(json[1]["width"], 320);
  EXPECT_EQ(json[1]["height"], 240);
  EXPECT_EQ(json[0]["fps"], 25);
  EXPECT_EQ(json[0]["ranges"],
            nlohmann::json::parse(
                R"([{"start": 26.4, "end": 27.3, "cues": [7], "asked": [26.4, 27.3], "moved": [0.0, 0.0]},
              {"start": 21.206, "end": 22.353, "cues": [5], "asked": [21.206, 22.353], "moved": [0.0, 0.0]}])"));
  ASSERT_EQ(json[0]["captions"].size(), 2u);
  EXPECT_EQ(json[0]["captions"][0]["speaker"], "Aurèle Lanvaux");
  EXPECT_EQ(json[0]["captions"][1]["lines"], nlohmann::json::array({"From how much sound?"}));
  EXPECT_EQ(left, "");
}

TEST(DryRun, TakesABrokenFrameRateByNameOrAsAFraction) {
  for (const std::string fps : {"29.97", "30000/1001"}) {
    const auto [run, left] = run_demo("render", {"--time", "0:21-0:31", "--no-snap", "--shape", "320x320",
                                                 "--fps", fps, "-o", "clip.mp4", "--dry-run"});
    EXPECT_TRUE(run.out.starts_with("clip.mp4: 320x320, 29.97 fps, 300 frames, 0:10\n")) << run.out;
  }
}

TEST(DryRun, SaysHowFarAnEdgeMovedIntoAPause) {
  const auto [run, left] = run_demo("render", {"--time", "0:21-0:22.5", "--pad", "0", "--dry-run"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.out.find("  sound 0:21.200-0:22.360, cue 5 (asked for 0:21-0:22.500: +0.200 s, -0.140 s)\n"),
            std::string::npos)
      << run.out;
}

TEST(DryRun, KeepsPassagesInTheOrderTyped) {
  const auto [run, left] =
      run_demo("render", {"--cues", "11", "--time", "0:00-0:01", "--cues=5,3", "--time=0:30-+1", "--no-snap",
                          "--words", "transcript", "--dry-run", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  std::vector<double> starts;
  auto json = nlohmann::json::parse(run.out);
  for (const auto& range : json[0]["ranges"]) starts.push_back(range["start"]);
  EXPECT_EQ(starts, (std::vector{52.725, 0.0, 21.206, 9.937, 30.0}));
}

/// The plans of these passages, but for the names of their files.
nlohmann::json plans_of(std::vector<std::string> passages) {
  passages.insert(passages.end(), {"--dry-run", "--json"});
  const auto [run, left] = run_demo("render", passages);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  auto plans = nlohmann::json::parse(run.out);
  for (auto& plan : plans) plan.erase("output");
  return plans;
}

TEST(DryRun, CuesThatFollowEachOtherAreOneCut) {
  const auto one = plans_of({"--cues", "4-6"});
  EXPECT_EQ(one[0]["ranges"].size(), 1u);
  EXPECT_EQ(plans_of({"--cues", "4,5,6"}), one);
  EXPECT_EQ(plans_of({"--cues", "4,5-6", "--split"}), one);
  EXPECT_EQ(plans_of({"--cues", "4", "--cues", "5", "--split"}).size(), 2u);
}

TEST(DryRun, TakesTimesAsATranscriptSaysThem) {
  const auto right = plans_of({"--time", "0:21.5-0:25.25"});
  for (const std::string time :
       {"00:00:21,500 --> 00:00:25,250", "21.5s to 25.25s", "0:21,5+3,75", "0:21.5 – 0:25.25"})
    EXPECT_EQ(plans_of({"--time", time}), right) << time;
}

TEST(DryRun, ShowsSpeakersAsAsked) {
  const auto [run, left] =
      run_demo("render", {"--cues", "5", "--speaker", "Wren=Wren Oduya, host", "--dry-run", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(nlohmann::json::parse(run.out)[0]["captions"][0]["speaker"], "Wren Oduya");
}

TEST(DryRun, WithoutCaptionsHasNone) {
  const auto [run, left] = run_demo("render", {"--cues", "5", "--captions", "off", "--dry-run", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_TRUE(nlohmann::json::parse(run.out)[0]["captions"].empty());
}

}  // namespace
}  // namespace cueclip
