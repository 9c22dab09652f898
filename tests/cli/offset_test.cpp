#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/episodes.h"
#include "support/run_program.h"
#include "support/talk.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr int kRate = 8'000;

/// Four minutes of talk, in which 31.2 s of tone was put at 1:00.
const test::MadeEpisode& episode_with_advert() {
  static const test::MadeEpisode episode = [] {
    const Transcript talk = test::talk_of(240s, 1);
    Pcm sound = test::sound_of(talk, kRate, 240s);
    Pcm advert = test::silence(kRate, 1, nearest_sample(31'200ms, kRate));
    test::add_tone(advert, 500, 0.4f, 0, advert.length());
    auto& samples = sound.channels[0];
    samples.insert(samples.begin() + 60 * kRate, advert.channels[0].begin(), advert.channels[0].end());
    return test::MadeEpisode{sound, test::subrip_of(talk)};
  }();
  return episode;
}

test::Run run(const std::vector<std::string>& options) {
  const auto& episode = episode_with_advert();
  std::vector<std::string> arguments{"render",    episode.audio, episode.transcript, "--pad",     "0",
                                     "--no-snap", "--dry-run",   "--json",           "-o",        "clip.mp4",
                                     "--speaker", "=Ada",        "--words",          "transcript"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return test::run_cueclip(arguments);
}

nlohmann::json plan_of(const test::Run& run) {
  EXPECT_EQ(run.exit_code, 0) << run.err;
  return nlohmann::json::parse(run.out).at(0);
}

TEST(Offset, WarnsWithTheOptionThatMends) {
  const auto told = run({"--cues", "30"});
  EXPECT_EQ(plan_of(told)["offset"], 0);
  EXPECT_NE(told.err.find("heard 31.2 s later than "), std::string::npos) << told.err;
  EXPECT_NE(told.err.find("try --offset 31.2, or --offset auto, which applies what is found."),
            std::string::npos)
      << told.err;
  EXPECT_EQ(run({"--cues", "30", "-q"}).err, "");
  EXPECT_EQ(run({"--cues", "3"}).err, "");
}

TEST(Offset, MovesTheCuesAndNotTheTimes) {
  const auto as_written = plan_of(run({"--cues", "30", "--offset", "0"}));
  const double start = as_written["ranges"][0]["start"];
  for (const double offset : {31.2, -31.2, 0.5}) {
    const auto moved = run({"--cues", "30", "--offset", fmt::format("{}", offset)});
    EXPECT_EQ(moved.err, "");
    EXPECT_NEAR(plan_of(moved)["ranges"][0]["start"].get<double>(), start + offset, 1e-6);
    EXPECT_EQ(plan_of(moved)["ranges"][0]["cues"], nlohmann::json::array({30}));
    EXPECT_EQ(plan_of(moved)["offset"], offset);
  }
  EXPECT_EQ(plan_of(run({"--time", "2:00-2:10", "--offset", "31.2"}))["ranges"][0]["start"], 120);
}

TEST(Offset, AutoAppliesWhatIsFound) {
  const auto applied = run({"--cues", "30", "--offset", "auto"});
  EXPECT_EQ(applied.err, "");
  EXPECT_NEAR(plan_of(applied)["offset"].get<double>(), 31.2, 0.05);
  EXPECT_EQ(plan_of(run({"--cues", "3", "--offset", "auto"}))["offset"], 0);
}

TEST(Offset, AutoMovesNothingWherePassagesDiffer) {
  const auto differing = run({"--cues", "3", "--cues", "30", "--offset", "auto"});
  EXPECT_EQ(plan_of(differing)["offset"], 0);
  EXPECT_NE(differing.err.find("--offset auto moved nothing, as the passages differ: make a clip of each, or "
                               "find all times anew with `cueclip align`.\n"),
            std::string::npos)
      << differing.err;
}

TEST(Offset, RefusesWhatIsNoNumberOfSeconds) {
  for (const std::string offset : {"later", "31,2", "1e9", "nan", "", "1:02"}) {
    const auto refused = run({"--cues", "30", "--offset", offset});
    EXPECT_EQ(refused.exit_code, 2) << offset;
    EXPECT_NE(refused.err.find("--offset"), std::string::npos) << refused.err;
  }
}

TEST(Offset, RefusesAPassageThatCameToLieBeforeTheRecording) {
  const auto refused = run({"--cues", "1", "--offset", "-100"});
  EXPECT_EQ(refused.exit_code, 3);
  EXPECT_EQ(
      refused.err,
      "cueclip: the passage lies before the recording's start, by the offset given. Name a later passage, "
      "or correct --offset.\n");
}

}  // namespace
}  // namespace cueclip
