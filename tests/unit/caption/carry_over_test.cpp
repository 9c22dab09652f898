#include "caption/carry_over.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

SpokenCue cue(int number, TimeRange time, const std::string& text, const char* language = "fr",
              int speaker = 0) {
  SpokenCue result{CueName{number}, speaker, time, text, {}, time, {}};
  result.language = language;
  return result;
}

TEST(CarryOver, TakesWhatLeansToTheNextCue) {
  std::vector<SpokenCue> cues{cue(1, {0s, 4s}, "Elle m'a demandé de"), cue(2, {4s, 6s}, "venir au port.")};
  carry_over(cues);
  EXPECT_EQ(cues[0].text, "Elle m'a demandé");
  EXPECT_EQ(cues[1].text, "de venir au port.");
  EXPECT_EQ(cues[0].time.end, cues[1].time.start);
  EXPECT_GT(cues[1].time.start, 2s);
  EXPECT_LT(cues[1].time.start, 4s);
  EXPECT_EQ(cues[1].time.end, 6s);
}

TEST(CarryOver, TakesSeveralWordsWhereOneWouldLeaveAnotherLeaning) {
  std::vector<SpokenCue> cues{cue(1, {0s, 4s}, "I walked home because the", "en"),
                              cue(2, {4s, 6s}, "tide came in.", "en")};
  carry_over(cues);
  EXPECT_EQ(cues[0].text, "I walked home");
  EXPECT_EQ(cues[1].text, "because the tide came in.");
}

TEST(CarryOver, TimedWordsKeepTheirTimes) {
  std::vector<SpokenCue> cues{cue(1, {0s, 3s}, "We saw the", "en"), cue(2, {3s, 5s}, "harbour.", "en")};
  cues[0].words = {{"We", {0s, 1s}}, {"saw", {1s, 2s}}, {"the", {2500ms, 3s}}};
  cues[1].words = {{"harbour.", {3s, 5s}}};
  carry_over(cues);
  EXPECT_EQ(cues[0].text, "We saw");
  EXPECT_EQ(cues[0].words.size(), 2u);
  EXPECT_EQ(cues[0].time.end, 2500ms);
  ASSERT_EQ(cues[1].words.size(), 2u);
  EXPECT_EQ(cues[1].words[0].text, "the");
  EXPECT_EQ(cues[1].words[0].time, (TimeRange{2500ms, 3s}));
  EXPECT_EQ(cues[1].time.start, 2500ms);
}

TEST(CarryOver, LeavesWhatStandsByItself) {
  const auto unchanged = [](std::vector<SpokenCue> cues) {
    const std::string first = cues[0].text;
    carry_over(cues);
    return cues[0].text == first;
  };
  EXPECT_TRUE(unchanged({cue(1, {0s, 2s}, "We saw it all.", "en"), cue(2, {2s, 4s}, "The end.", "en")}));
  EXPECT_TRUE(unchanged({cue(1, {0s, 2s}, "We saw the ships", "en"), cue(2, {2s, 4s}, "at night.", "en")}));
  EXPECT_TRUE(unchanged({cue(1, {0s, 2s}, "And the", "en"), cue(2, {2s, 4s}, "tide.", "en")}))
      << "nothing would be left of it";
  EXPECT_TRUE(unchanged({cue(1, {0s, 2s}, "We saw the", "en"), cue(2, {4s, 5s}, "ships.", "en")}))
      << "a pause lies between";
  EXPECT_TRUE(unchanged({cue(1, {0s, 2s}, "We saw the", "en"), cue(2, {2s, 4s}, "ships.", "en", 1)}))
      << "another speaks";
}

}  // namespace
}  // namespace cueclip
