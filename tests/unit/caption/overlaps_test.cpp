#include "caption/overlaps.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

SpokenCue cue(TimeRange time, const std::string& text = "word word") {
  return {1, 0, time, text, {}, time, {}};
}

std::vector<TimeRange> times_of(const std::vector<SpokenCue>& cues) {
  std::vector<TimeRange> times;
  for (const SpokenCue& one : cues) times.push_back(one.time);
  return times;
}

std::vector<TimeRange> shown_of(std::vector<SpokenCue> cues, Time clip) {
  hold_over_gaps(cues, clip);
  std::vector<TimeRange> times;
  for (const SpokenCue& one : cues) times.push_back(one.shown);
  return times;
}

using Times = std::vector<TimeRange>;

Time fifth(const SpokenCue&) {
  return 200ms;
}

TEST(EqualStarts, ShareBySpokenLength) {
  std::vector<SpokenCue> cues{cue({0s, 4s}, "wo"), cue({0s, 4s}, "wordword"), cue({5s, 6s})};
  part_equal_starts(cues);
  EXPECT_EQ(times_of(cues), (Times{{0s, 800ms}, {800ms, 4s}, {5s, 6s}}));
}

TEST(Overlaps, TheEarlierGivesWay) {
  std::vector<SpokenCue> cues{cue({0s, 5s}), cue({3s, 6s})};
  part_overlapping(cues, &fifth);
  EXPECT_EQ(times_of(cues), (Times{{0s, 3s}, {3s, 6s}}));
}

TEST(Overlaps, TheLaterStartsLateWhereTheEarlierHasNoRoom) {
  std::vector<SpokenCue> cues{cue({0s, 5s}), cue({100ms, 6s})};
  part_overlapping(cues, &fifth);
  EXPECT_EQ(times_of(cues), (Times{{0s, 200ms}, {200ms, 6s}}));
}

TEST(Overlaps, DropTheTimesOfWordsThatNoLongerFit) {
  std::vector<SpokenCue> cues{cue({0s, 5s}, "one two"), cue({3s, 6s}, "three")};
  cues[0].words = {{"one", {0s, 1s}}, {"two", {4s, 5s}}};
  cues[1].words = {{"three", {3s, 6s}}};
  part_overlapping(cues, &fifth);
  EXPECT_TRUE(cues[0].words.empty());
  EXPECT_FALSE(cues[1].words.empty());
}

TEST(EndAtNext, TakesASmallOverlapForRounding) {
  std::vector<SpokenCue> cues{cue({0s, 5s}, "one two"), cue({4900ms, 8s}), cue({7800ms, 9s})};
  cues[0].words = {{"one", {0s, 1s}}, {"two", {4s, 5s}}};
  end_at_next(cues);
  EXPECT_EQ(times_of(cues), (Times{{0s, 4900ms}, {4900ms, 8s}, {7800ms, 9s}}));
  EXPECT_EQ(cues[0].words[1].time, (TimeRange{4s, 4900ms}));
}

TEST(EndBeforeOthers, ASentenceThatLastsOverTheNextOnesEndsWhereTheyBegin) {
  std::vector<SpokenCue> cues{cue({0s, 12s}, "Welcome to the harbour."), cue({2s, 6s}), cue({6s, 11500ms})};
  end_before_others(cues);
  EXPECT_EQ(times_of(cues), (Times{{0s, 2s}, {2s, 6s}, {6s, 11500ms}}));
}

TEST(EndBeforeOthers, ButNotBeforeItCanBeSaid) {
  std::vector<SpokenCue> cues{cue({0s, 12s}, "Welcome to the harbour."), cue({1s, 6s}), cue({6s, 11500ms})};
  end_before_others(cues);
  EXPECT_EQ(cues[0].time, (TimeRange{0s, 6s}));
}

TEST(EndBeforeOthers, NotWhereNobodyElseSpeaksForASecond) {
  for (const Time end : {4s, 10s}) {
    std::vector<SpokenCue> cues{cue({0s, 12s}, "Welcome to the harbour."), cue({2s, end}),
                                cue({6s, 10900ms})};
    end_before_others(cues);
    EXPECT_EQ(cues[0].time, (TimeRange{0s, 12s}));
  }
}

TEST(EndBeforeOthers, NorWhereItsWordsAreTimedOrFillIt) {
  std::vector<SpokenCue> timed{cue({0s, 12s}, "Welcome."), cue({2s, 12s})};
  timed[0].words = {{"Welcome.", {8s, 9s}}};
  std::vector<SpokenCue> full{cue({0s, 3s}, "Welcome to the harbour."), cue({2s, 3s})};
  for (auto* cues : {&timed, &full}) {
    const auto before = times_of(*cues);
    end_before_others(*cues);
    EXPECT_EQ(times_of(*cues), before);
  }
}

TEST(Gaps, UnderHalfASecondAreClosed) {
  EXPECT_EQ(shown_of({cue({0s, 1s}), cue({1400ms, 3s})}, 3s), (Times{{0s, 1400ms}, {1400ms, 3s}}));
  EXPECT_EQ(shown_of({cue({0s, 1s}), cue({1600ms, 3s})}, 3s), (Times{{0s, 1s}, {1600ms, 3s}}));
}

TEST(Gaps, TheFirstIsUpFromTheStartAndTheLastToTheEnd) {
  EXPECT_EQ(shown_of({cue({2s, 4s})}, 4900ms), (Times{{0s, 4900ms}}));
  EXPECT_EQ(shown_of({cue({4s, 5s})}, 8s), (Times{{4s, 5s}}));
}

TEST(Gaps, AreBehindACueAndNotBehindWhatIsSaidMeanwhile) {
  EXPECT_EQ(shown_of({cue({0s, 6s}), cue({1s, 2s}), cue({6300ms, 8s})}, 9s),
            (Times{{0s, 6300ms}, {1s, 2s}, {6300ms, 8s}}));
}

TEST(Gaps, WhoBeginTogetherAreUpFromTheStart) {
  EXPECT_EQ(shown_of({cue({1s, 4s}), cue({1s, 6s})}, 6s), (Times{{0s, 4s}, {0s, 6s}}));
}

TEST(Gaps, AShortCueIsHeldWhereNothingIsSaid) {
  EXPECT_EQ(shown_of({cue({4s, 4500ms}), cue({6s, 7s})}, 7s)[0], (TimeRange{4s, 4830ms}));
  EXPECT_EQ(shown_of({cue({4s, 4100ms}), cue({6s, 7s})}, 7s)[0], (TimeRange{4s, 4600ms}));
}

}  // namespace
}  // namespace cueclip
