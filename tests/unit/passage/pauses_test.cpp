#include "passage/pauses.h"

#include <algorithm>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

Transcript of_cues(const std::vector<TimeRange>& times) {
  Transcript transcript;
  for (const TimeRange& time : times)
    transcript.cues.push_back(
        {static_cast<int>(transcript.cues.size()) + 1, time, "", "Ten letters and ten.", 0});
  return transcript;
}

/// What is expected at a time.
float expected_at(const Transcript& transcript, Time at) {
  const auto pauses = expected_pauses(transcript, {0s, 20s});
  return pauses.at(static_cast<std::size_t>(nearest_frame(at, kPauseRate)));
}

TEST(HeardPauses, AreBetweenSpeechAndWhatIsBehindIt) {
  for (const float behind : {-100.0f, -45.0f}) {
    std::vector<float> levels(1000, -20);
    std::fill(levels.begin() + 300, levels.begin() + 400, behind);
    const auto pauses = heard_pauses(levels);
    EXPECT_EQ(std::count(pauses.begin(), pauses.end(), 1.0f), 100) << behind;
    EXPECT_EQ(std::count(pauses.begin() + 300, pauses.begin() + 400, 1.0f), 100) << behind;
  }
}

TEST(HeardPauses, FollowTheLevelOfWhoSpeaks) {
  std::vector<float> levels(6000, -20);
  std::fill(levels.begin() + 3000, levels.end(), -35);
  for (std::size_t i = 0; i < levels.size(); ++i)
    if (i % 100 < 20) levels[i] -= 14;  // the one's pauses are as loud as the other's words
  const auto pauses = heard_pauses(levels);
  for (const std::size_t second : {1000u, 5000u}) {
    EXPECT_EQ(pauses[second + 10], 1) << second;
    EXPECT_EQ(pauses[second + 50], 0) << second;
  }
}

TEST(HeardPauses, AreUnknownInATone) {
  std::vector<float> levels(6000, -20);
  for (std::size_t i = 0; i < 3000; i += 4) levels[i] = -70;
  const auto pauses = heard_pauses(levels);
  EXPECT_NEAR(pauses[5000], 0.25, 0.05);
}

TEST(SmoothedPauses, LeaveOutWhatIsShorterThanASyllable) {
  std::vector<float> heard(100, 0);
  heard[50] = 1;
  const auto smoothed = smoothed_pauses(heard);
  ASSERT_EQ(smoothed.size(), 20u);
  EXPECT_NEAR(*std::ranges::max_element(smoothed), 1 / 15.0, 1e-6);
}

TEST(ExpectedPauses, AreBetweenCues) {
  const auto transcript = of_cues({{2s, 5s}, {6s, 9s}});
  for (const Time at : {1000ms, 5500ms, 10000ms}) EXPECT_EQ(expected_at(transcript, at), 1) << seconds(at);
  for (const Time at : {2500ms, 4500ms, 7000ms}) EXPECT_EQ(expected_at(transcript, at), 0) << seconds(at);
}

TEST(ExpectedPauses, AreBehindTheWordsOfACueThatTouchesTheNext) {
  const auto transcript = of_cues({{2s, 10s}, {10s, 12s}});
  EXPECT_EQ(expected_at(transcript, 2500ms), 0);
  EXPECT_EQ(expected_at(transcript, 8s), 1);
  EXPECT_EQ(expected_at(transcript, 10500ms), 0);
}

TEST(ExpectedPauses, GiveWholeSecondsTheirSecond) {
  auto transcript = of_cues({{2s, 10s}, {10s, 14s}});
  transcript.starts_in_whole_seconds = true;
  EXPECT_GT(expected_at(transcript, 10s), 0.8f);
  EXPECT_NEAR(expected_at(transcript, 10500ms), 0.5, 0.1);
  EXPECT_LT(expected_at(transcript, 11s), 0.1f);
}

}  // namespace
}  // namespace cueclip
