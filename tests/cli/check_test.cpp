#include <map>

#include <nlohmann/json.hpp>

#include "cli/demo.h"
#include "support/signals.h"
#include "support/write_sound.h"

namespace cueclip {
namespace {

using test::run_cueclip;
using test::run_demo;
using test::TemporaryFolder;

TEST(Check, ARenderedClipIsPassedThroughByMastodon) {
  const TemporaryFolder folder;
  const auto rendered = run_demo(
      folder, "render",
      {"--time", "0:20-0:22", "--no-snap", "--shape", "320x320", "--for", "mastodon", "-o", "clip.mp4"});
  ASSERT_EQ(rendered.exit_code, 0) << rendered.err;
  const auto run = run_cueclip({"check", "clip.mp4", "--for", "mastodon"}, {folder.path()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.out.find("\npassed through: Mastodon shows it as it is"), std::string::npos) << run.out;
  EXPECT_EQ(run.err, "");
}

TEST(Check, TellsAProgramTheSame) {
  const TemporaryFolder folder;
  ASSERT_EQ(
      run_demo(folder, "render", {"--time", "0:20-0:22", "--no-snap", "--shape", "320x320", "-o", "clip.mp4"})
          .exit_code,
      0);
  const auto run = run_cueclip({"check", "clip.mp4", "--for", "reels", "--json"}, {folder.path()});
  EXPECT_EQ(run.exit_code, 5) << "2 s are too short";
  const auto json = nlohmann::json::parse(run.out);
  EXPECT_EQ(json.at("network"), "reels");
  EXPECT_EQ(json.at("verdict"), "refused");
  const std::map<std::string, std::string> is{
      {"index", "first"}, {"edit lists", "none"}, {"groups", "closed, 2.0 s"}, {"colours", "bt709, limited"}};
  int refused = 0;
  for (const auto& property : json.at("properties")) {
    if (!property.at("ok").get<bool>()) ++refused;
    const std::string name = property.at("property");
    if (is.contains(name)) {
      EXPECT_EQ(property.at("is"), is.at(name)) << name;
    }
    if (name == "length") {
      EXPECT_EQ(property.at("limit"), "0:03 to 15:00");
    }
  }
  EXPECT_EQ(refused, 1);
}

TEST(Check, SaysThatASoundIsOneAndWhoTakesIt) {
  auto run = run_cueclip({"check", test::demo_audio(), "--for", "mastodon"});
  EXPECT_EQ(run.exit_code, 0) << run.out;
  EXPECT_NE(run.out.find("sound without a picture"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("\naccepted: Mastodon takes it and, as every sound, re-encodes it\n"),
            std::string::npos)
      << run.out;
  run = run_cueclip({"check", test::demo_audio(), "--for", "bluesky"});
  EXPECT_EQ(run.exit_code, 5);
  EXPECT_NE(
      run.out.find("\nrefused: Bluesky doesn't take it\n  kind: sound without a picture, and Bluesky takes "
                   "video\n"),
      std::string::npos)
      << run.out;
}

TEST(Check, ASoundInAVideosContainerIsNoVideo) {
  const TemporaryFolder folder;
  const std::pair<test::SoundFormat, bool> formats[]{
      {{"aac", "mp4", {}}, false}, {{"aac", "mov", {}}, false},    {{"libopus", "webm", {}}, false},
      {{"aac", "m4a", {}}, true},  {{"libopus", "ogg", {}}, true}, {{"flac", "flac", {}}, true}};
  for (const auto& [format, is_taken] : formats) {
    const auto file = folder.path() / ("sound." + format.extension);
    test::write_sound(test::hum(48'000, 48'000), file, format);
    const auto run = run_cueclip({"check", file.string(), "--for", "mastodon"});
    EXPECT_EQ(run.exit_code, is_taken ? 0 : 5) << format.extension << run.out;
    EXPECT_EQ(run.out.find("\n  post it as .m4a, .mp3 or .ogg\n") == std::string::npos, is_taken) << run.out;
  }
}

TEST(Check, NeedsAFileAndANetworkThatThereAre) {
  EXPECT_EQ(run_cueclip({"check", "/nowhere.mp4", "--for", "mastodon"}).exit_code, 4);
  EXPECT_EQ(run_cueclip({"check", test::demo_audio()}).exit_code, 2);
  const auto run = run_cueclip({"check", test::demo_audio(), "--for", "mastadon"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("Was \"mastodon\" meant?"), std::string::npos) << run.err;
}

TEST(For, AClipThatIsTooLongIsRefusedBeforeAnythingIsMade) {
  const TemporaryFolder folder;
  const auto server = folder.write("server.json", R"({"domain": "tiny.example", "configuration":
    {"media_attachments": {"video_size_limit": 20000}}})");
  const auto run =
      run_demo(folder, "render", {"--time", "0:20-0:30", "--for", server.string(), "-o", "clip.mp4"});
  EXPECT_EQ(run.exit_code, 5);
  EXPECT_NE(run.err.find("and tiny.example takes at most 0.0 MB"), std::string::npos) << run.err;
  EXPECT_EQ(folder.listing(), "server.json");
}

TEST(For, PicksTheShape) {
  const auto [run, left] =
      run_demo("render", {"--time", "0:20-0:26", "--for", "tiktok", "--dry-run", "--json"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(nlohmann::json::parse(run.out).at(0).at("shape"), "portrait");
}

}  // namespace
}  // namespace cueclip
