#include "plan/shown_cues.h"

#include <fmt/format.h>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

Transcript transcript_with(std::vector<Cue> cues) {
  int number = 0;
  for (Cue& cue : cues) cue.number = ++number;
  Transcript result;
  result.cues = std::move(cues);
  return result;
}

/// As `1000-2000 Ada: words`, in milliseconds.
std::vector<std::string> in_full(const std::vector<Cue>& cues) {
  std::vector<std::string> texts;
  for (const Cue& cue : cues)
    texts.push_back(fmt::format("{}-{} {}: {}", cue.time.start.count() / 1000, cue.time.end.count() / 1000,
                                cue.speaker, cue.text));
  return texts;
}

using Texts = std::vector<std::string>;

const Transcript kMain =
    transcript_with({{0, {0s, 10s}, "Ada", "Ten seconds.", 0}, {0, {10s, 20s}, "Bo", "Ten more.", 0}});

/// What of one cue of another transcript is shown over seconds 10 to 20.
Texts shown_of(const TimeRange& time, const std::string& words = "one two three four") {
  return in_full(other_cues(transcript_with({{0, time, "Cy", words, 0}}), kMain, {{10s, 20s}, {1}}));
}

TEST(OtherCues, AreThoseHeardInTheRange) {
  const Transcript other = transcript_with({{0, {2s, 9s}, "Ada", "Before.", 0},
                                            {0, {10s, 14s}, "Bo", "First.", 0},
                                            {0, {14s, 20s}, "Bo", "Second.", 0},
                                            {0, {20s, 22s}, "Bo", "After.", 0}});
  EXPECT_EQ(in_full(other_cues(other, kMain, {{10s, 20s}, {1}})),
            (Texts{"10000-14000 Bo: First.", "14000-20000 Bo: Second."}));
}

TEST(OtherCues, MayBeginAndEndThreeQuartersOfASecondOff) {
  EXPECT_EQ(shown_of({9250ms, 13s}), (Texts{"10000-13000 Cy: one two three four"}));
  EXPECT_EQ(shown_of({17s, 20750ms}), (Texts{"17000-20000 Cy: one two three four"}));
}

TEST(OtherCues, AreCutWhereTheRangeCutsThem) {
  // Half of each is heard.
  EXPECT_EQ(shown_of({6s, 14s}, "aaaa bbbb cccc dddd"), (Texts{"10000-14000 Cy: cccc dddd"}));
  EXPECT_EQ(shown_of({16s, 24s}, "aaaa bbbb cccc dddd"), (Texts{"16000-20000 Cy: aaaa bbbb"}));
  EXPECT_EQ(shown_of({5s, 25s}, "aaaa bbbb cccc dddd"), (Texts{"10000-20000 Cy: bbbb cccc"}));
}

TEST(OtherCues, ThatHardlyTouchTheRangeAreLeftOut) {
  EXPECT_EQ(shown_of({8s, 10290ms}), Texts{});
  EXPECT_EQ(shown_of({19750ms, 21s}), Texts{});
  EXPECT_EQ(shown_of({19900ms, 20s}), (Texts{"19900-20000 Cy: one two three four"}));  // short, but all in it
}

TEST(OtherCues, AreWhoseCueTheyOverlapMostWhereTheyNameNobody) {
  const Transcript other = transcript_with({{0, {8s, 9s}, "", "One.", 0},
                                            {0, {9500ms, 12s}, "", "Two.", 0},
                                            {0, {12s, 13s}, "Cy", "Three.", 0},
                                            {0, {21s, 22s}, "", "Four.", 0}});
  EXPECT_EQ(
      in_full(other_cues(other, kMain, {{0s, 30s}, {1, 2}})),
      (Texts{"8000-9000 Ada: One.", "9500-12000 Bo: Two.", "12000-13000 Cy: Three.", "21000-22000 : Four."}));
}

TEST(ShownCues, OfARangeOfTimeAreTheWordsWhoseMiddleIsInIt) {
  const Transcript cut = transcript_with({{0, {0s, 8s}, "Ada", "aaaa bbbb cccc dddd", 0}});
  EXPECT_EQ(in_full(shown_cues(cut, {{2s, 5500ms}, {0}})), (Texts{"2000-5500 Ada: bbbb cccc"}));
  EXPECT_EQ(in_full(shown_cues(cut, {{0s, 8s}, {0}})), (Texts{"0-8000 Ada: aaaa bbbb cccc dddd"}));
}

}  // namespace
}  // namespace cueclip
