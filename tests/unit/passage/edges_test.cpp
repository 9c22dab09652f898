#include "passage/edges.h"

#include <algorithm>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr TimeRange kEverything{0s, 100s};

/// Speech at -20 dB for 20 s, with pauses at -70 dB.
SpeechLevels speech(const std::vector<TimeRange>& pauses) {
  std::vector<float> levels;
  for (std::int64_t i = 0; i < 20 * SpeechLevels::kRate; ++i) {
    const Time at = time_of_frame(i, SpeechLevels::kRate);
    const bool quiet =
        std::ranges::any_of(pauses, [&](const TimeRange& pause) { return pause.contains(at); });
    levels.push_back(quiet ? -70.0f : -20.0f);
  }
  return {Time{0}, levels};
}

EdgeRules exact() {
  return edge_rules(false, 150ms, 350ms);
}
EdgeRules whole_seconds() {
  return edge_rules(true, 150ms, 350ms);
}

void expect_near(const TimeRange& range, const TimeRange& expected) {
  EXPECT_NEAR(seconds(range.start), seconds(expected.start), 0.03);
  EXPECT_NEAR(seconds(range.end), seconds(expected.end), 0.03);
}

TEST(Pauses, AreWhatStandsOutFromSpeech) {
  const auto found = speech({{3s, 3400ms}, {8s, 8040ms}, {9s, 9200ms}}).pauses({2s, 10s});
  ASSERT_EQ(found.size(), 2u);  // 40 ms is a plosive
  expect_near(found[0], {3s, 3400ms});
  expect_near(found[1], {9s, 9200ms});
  EXPECT_TRUE(speech({}).pauses({2s, 10s}).empty());
}

TEST(HeardRange, MovesToThePausesAroundTheWords) {
  expect_near(heard_range({5s, 10s}, speech({{4600ms, 5200ms}, {9900ms, 10400ms}}), exact()),
              {5200ms, 9900ms});
  expect_near(heard_range({5s, 10s}, speech({{4500ms, 4800ms}, {10200ms, 10600ms}}), exact()),
              {4800ms, 10200ms});
}

TEST(HeardRange, NeverMovesIntoTheWordsAskedFor) {
  expect_near(heard_range({5s, 10s}, speech({{5150ms, 5300ms}, {9700ms, 9850ms}}), exact()), {5s, 10s});
}

TEST(HeardRange, StaysWhereNoPauseIsNear) {
  expect_near(heard_range({5s, 10s}, speech({{4s, 4500ms}, {10500ms, 11s}}), exact()), {5s, 10s});
}

TEST(HeardRange, WholeSecondsAreLateByUpToOne) {
  expect_near(heard_range({5s, 10s}, speech({{5400ms, 5800ms}, {10500ms, 10900ms}}), whole_seconds()),
              {5800ms, 10500ms});
  // What is said from the very second on has its next pause later: that one is not its beginning.
  expect_near(heard_range({5s, 10s}, speech({{5900ms, 6100ms}, {9800ms, 10s}}), whole_seconds()),
              {5s, 9800ms});
}

TEST(HeardRange, OfTwoPausesTheOuterIsSafeUnlessTheOtherIsClearlyLonger) {
  expect_near(heard_range({5s, 10s}, speech({{5100ms, 5300ms}, {5700ms, 5900ms}}), whole_seconds()),
              {5300ms, 10s});
  expect_near(heard_range({5s, 10s}, speech({{5100ms, 5200ms}, {5500ms, 5900ms}}), whole_seconds()),
              {5900ms, 10s});
}

TEST(WithAir, KeepsSilenceAndNothingElse) {
  const SpeechLevels levels = speech({{4s, 5s}, {10s, 10200ms}});
  EXPECT_NEAR(seconds(with_air({5s, 10s}, kEverything, levels, exact()).start), 4.85, 0.001);
  const TimeRange range = with_air({5s, 10s}, kEverything, levels, exact());
  EXPECT_GE(range.end, Time{10s});
  EXPECT_LE(range.end, Time{10200ms});
}

TEST(WithAir, StaysInsideItsLimits) {
  EXPECT_EQ(with_air({5s, 10s}, {4950ms, 10050ms}, speech({{4s, 5s}, {10s, 11s}}), exact()),
            (TimeRange{4950ms, 10050ms}));
}

TEST(Sharpen, MovesCuesOfWholeSecondsToTheirWords) {
  std::vector<Cue> cues{{1, {5s, 10s}, "", "One.", 1}, {2, {10s, 14s}, "", "Two.", 2}};
  sharpen(cues, speech({{5200ms, 5600ms}, {10300ms, 10700ms}}));
  expect_near(cues[0].time, {5600ms, 10300ms});
  EXPECT_NEAR(seconds(cues[1].time.start), 10.7, 0.03);
}

}  // namespace
}  // namespace cueclip
