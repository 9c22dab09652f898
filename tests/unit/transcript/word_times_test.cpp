#include "transcript/word_times.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

std::vector<TimeRange> times_of(const std::vector<TimedWord>& words) {
  std::vector<TimeRange> times;
  for (const TimedWord& word : words) times.push_back(word.time);
  return times;
}

TEST(SpokenLength, FollowsWhatIsSaid) {
  EXPECT_GT(spoken_length("2017"), spoken_length("dix-"));
  EXPECT_GT(spoken_length("86 %"), spoken_length("86"));
  EXPECT_GT(spoken_length("turn."), spoken_length("turn,"));
  EXPECT_GT(spoken_length("turn,"), spoken_length("turn"));
  EXPECT_GT(spoken_length("–"), 0);
}

TEST(ShareTime, SharesBySpokenLength) {
  EXPECT_EQ(share_time({"aa", "bbbb", "aa"}, {10s, 18s}),
            (std::vector<TimeRange>{{10s, 12s}, {12s, 16s}, {16s, 18s}}));
}

TEST(ShareTime, LeavesNoGapAndNoRest) {
  const auto times = share_time({"Well,", "once.", "It", "was", "2017", "–", "!"}, {1s, 1s + 333'333us});
  EXPECT_EQ(times.front().start, Time{1s});
  EXPECT_EQ(times.back().end, Time{1s + 333'333us});
  for (std::size_t i = 1; i < times.size(); ++i) EXPECT_EQ(times[i].start, times[i - 1].end);
}

TEST(TimesByLetters, AreThoseOfTheTimedWordsThatTheLettersAreIn) {
  const std::vector<TimedWord> timed{{"今", {0s, 1s}}, {"天", {1s, 2s}}, {"我", {7s, 8s}}, {"们", {8s, 9s}}};
  EXPECT_EQ(times_of(times_by_letters({"今天", "我们"}, timed)),
            (std::vector<TimeRange>{{0s, 2s}, {7s, 9s}}));
  EXPECT_TRUE(times_by_letters({"今天", "我"}, timed).empty());
}

TEST(TimesByLetters, ShareATimedWordThatIsDivided) {
  EXPECT_EQ(times_of(times_by_letters({"今日", "は", "静か"}, {{"今日は静か", {10s, 15s}}})),
            (std::vector<TimeRange>{{10s, 12s}, {12s, 13s}, {13s, 15s}}));
}

TEST(TimesByLetters, MarksOfDirectionAreNoLetters) {
  EXPECT_EQ(times_of(times_by_letters({"\u200Fשלום"}, {{"שלום\u200E", {1s, 2s}}})),
            (std::vector<TimeRange>{{1s, 2s}}));
}

}  // namespace
}  // namespace cueclip
