#include <nlohmann/json.hpp>

#include "cli/demo.h"

namespace cueclip {
namespace {

using test::content_of;
using test::run_demo;
using test::TemporaryFolder;

nlohmann::json plan_of(std::vector<std::string> options) {
  options.insert(options.end(), {"--dry-run", "--json"});
  const auto [run, left] = run_demo("render", options);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(left, "");
  return nlohmann::json::parse(run.out).at(0);
}

TEST(Loudness, IsPlanned) {
  const auto loudness = plan_of({"--time", "0:19-0:31"}).at("loudness");
  EXPECT_NEAR(loudness.at("after").get<double>(), -16, 0.11);
  EXPECT_NEAR(loudness.at("before").get<double>() + loudness.at("gain").get<double>(), -16, 3);
  EXPECT_LE(loudness.at("peak_after").get<double>(), -1.9);
  EXPECT_EQ(loudness.at("note"), "");
}

TEST(Loudness, IsTheOneAskedFor) {
  EXPECT_NEAR(plan_of({"--time", "0:19-0:31", "--loudness", "-23"})["loudness"]["after"].get<double>(), -23,
              0.11);
}

TEST(Loudness, CanBeLeftAsItIs) {
  EXPECT_TRUE(plan_of({"--time", "0:19-0:31", "--loudness", "off"}).at("loudness").is_null());
}

TEST(Loudness, OfAShortClipIsLeftAloneAndThatIsSaid) {
  const std::vector<std::string> options{"--time", "0:21-0:23", "--no-snap"};
  const auto loudness = plan_of(options).at("loudness");
  EXPECT_EQ(loudness["gain"], 0);
  EXPECT_EQ(loudness["before"], loudness["after"]);
  EXPECT_EQ(loudness["note"], "left as it is: shorter than 3 s");
  auto [run, left] = run_demo("render", {"--time", "0:21-0:23", "--no-snap", "-v", "-o", "clip.wav"});
  EXPECT_NE(run.err.find("left as it is: shorter than 3 s\n"), std::string::npos) << run.err;
}

TEST(DamagedRecording, IsUsedAsFarAsItGoesAndThatIsSaid) {
  const TemporaryFolder folder;
  std::string bytes = content_of(test::demo_folder() / "episode.mp3");
  std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2),
            bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2 + bytes.size() / 40), '\x55');
  folder.write("torn.mp3", bytes);
  for (const std::string loudness : {"-16", "off"}) {
    const auto run =
        test::run_cueclip({"render", "torn.mp3", (test::demo_folder() / "episode.srt").string(), "--time",
                           "0:34-0:42", "--loudness", loudness, "-o", loudness + ".wav"},
                          {.folder = folder.path()});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.out, loudness + ".wav\n");
    EXPECT_NE(run.err.find(
                  "cueclip: warning: torn.mp3 is damaged: nothing can be heard from 0:37.199 to 0:39.655, "),
              std::string::npos)
        << run.err;
  }
}

TEST(SoundAlone, IsWrittenForEachEnding) {
  for (const std::string ending : {"m4a", "mp3", "wav", "flac", "opus", "FLAC"}) {
    const auto [run, left] = run_demo("render", {"--time", "0:21-0:23", "-o", "clip." + ending});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.out, "clip." + ending + "\n");
    EXPECT_EQ(run.err, "");
    EXPECT_EQ(left, "clip." + ending);
  }
}

TEST(SoundAlone, HasAPlanWithoutAPicture) {
  const auto plan = plan_of({"--time", "0:21-0:23", "--no-snap", "--outro", "2", "-o", "clip.mp3"});
  EXPECT_EQ(plan.at("duration"), 2.0) << "there is no closing card";
  for (const char* key : {"shape", "width", "height", "fps", "frames"})
    EXPECT_TRUE(plan.at(key).is_null()) << key;
  EXPECT_EQ(plan.at("ranges").size(), 1u);
  const auto [run, left] =
      run_demo("render", {"--time", "0:21-0:23", "--no-snap", "-o", "clip.mp3", "--dry-run"});
  EXPECT_TRUE(run.out.starts_with("clip.mp3: the sound alone, 0:02\n")) << run.out;
}

TEST(SoundAlone, HasNoShapes) {
  const auto [run, left] =
      run_demo("render", {"--time", "0:21-0:23", "--shape", "square,portrait", "-o", "clip.mp3"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(
      run.err,
      "cueclip: clip.mp3 holds the sound alone, and 2 shapes are asked for. Name one shape or none, or a "
      "video.\n");
  EXPECT_EQ(left, "");
}

TEST(SoundAlone, IsNoStill) {
  const auto [run, left] = run_demo("still", {"--time", "0:21-0:23", "-o", "clip.mp3"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err,
            "cueclip: clip.mp3 has the ending .mp3, and what is written is .png. Name it clip.png.\n");
}

TEST(SoundAlone, IsNotWrittenOver) {
  const TemporaryFolder folder;
  folder.write("clip.opus", "precious");
  EXPECT_EQ(run_demo(folder, "render", {"--time", "0:21-0:23", "-o", "clip.opus"}).exit_code, 4);
  EXPECT_EQ(content_of(folder.path() / "clip.opus"), "precious");
  EXPECT_EQ(folder.listing(), "clip.opus");
}

}  // namespace
}  // namespace cueclip
