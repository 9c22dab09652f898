#include "caption/interjections.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr Time kTick = 10ms;  // a frame
const std::string kAnswer =
    "The tide is out, so we can walk to the island over the sand, if we are back by six.";

SpokenCue said_cue(TimeRange time, const std::string& text) {
  return {1, 0, time, text, {}, time, {}};
}

using Inside = std::vector<std::optional<std::size_t>>;

TEST(FindInterjections, AreFewWordsInsideOfMany) {
  EXPECT_EQ(find_interjections({said_cue({0s, 6s}, kAnswer), said_cue({1s, 2s}, "Mm-hm."),
                                said_cue({5s, 6s}, "Right."), said_cue({7s, 8s}, "Yes.")}),
            (Inside{std::nullopt, 0, 0, std::nullopt}));
}

TEST(FindInterjections, ALongAnswerInsideOfALongOneIsNone) {
  EXPECT_EQ(find_interjections({said_cue({0s, 12s}, kAnswer + " " + kAnswer), said_cue({1s, 7s}, kAnswer)}),
            (Inside{std::nullopt, std::nullopt}));
}

TEST(FindInterjections, WordsThatOutlastTheOthersAreNone) {
  EXPECT_EQ(find_interjections({said_cue({0s, 6s}, kAnswer), said_cue({5500ms, 6500ms}, "Right.")}),
            (Inside{std::nullopt, std::nullopt}));
}

TEST(FindInterjections, NorAreThoseInsideOfAsFew) {
  EXPECT_EQ(find_interjections({said_cue({0s, 1s}, "Never."), said_cue({100ms, 900ms}, "Always.")}),
            (Inside{std::nullopt, std::nullopt}));
}

TEST(FindInterjections, NorAreThoseInsideOfACueThatLastsTooLongForItsWords) {
  EXPECT_EQ(find_interjections({said_cue({0s, 30s}, kAnswer), said_cue({20s, 21s}, "Right.")}),
            (Inside{std::nullopt, std::nullopt}));
}

TEST(FindInterjections, MayBeginWithTheOther) {
  EXPECT_EQ(find_interjections({said_cue({0s, 1s}, "Well."), said_cue({0s, 6s}, kAnswer)}),
            (Inside{1, std::nullopt}));
}

TEST(FindInterjections, AreOfTheCueThatBeganLast) {
  EXPECT_EQ(find_interjections(
                {said_cue({0s, 8s}, kAnswer), said_cue({1s, 7s}, kAnswer), said_cue({3s, 4s}, "Oh.")}),
            (Inside{std::nullopt, std::nullopt, 1}));
}

/// 42 characters, which take two seconds to read, and 84.
const std::string kText = "so we can walk to the island over the sand";
const std::string kLong = kText + kText;

TimedCard card_up(TimeRange time, const std::string& text = kText) {
  return {1, 0, time, {text}, {{text, time}}, 1};
}

Interjection interjection(TimeRange time) {
  return {{2, 1, time, {"Mm-hm."}, {{"Mm-hm.", time}}, 1}, 0, {0s, 60s}};
}

/// Cue and time of each card.
struct Up {
  CueName cue;
  TimeRange time;
  friend bool operator==(const Up&, const Up&) = default;
};
void PrintTo(const Up& up, std::ostream* stream) {
  *stream << describe(up.cue) << ": " << cueclip::seconds(up.time.start) << "-"
          << cueclip::seconds(up.time.end);
}
using Ups = std::vector<Up>;

Ups put(const std::vector<TimedCard>& cards, const std::vector<Interjection>& interjections,
        Time clip = 60s) {
  Ups ups;
  for (const TimedCard& card : put_between(cards, interjections, clip, kTick).cards)
    ups.push_back({card.cue, card.time});
  return ups;
}

TEST(PutBetween, WaitsForTheChangeOfCards) {
  EXPECT_EQ(put({card_up({0s, 4s}), card_up({4s, 8s})}, {interjection({2s, 3s})}),
            (Ups{{1, {0s, 3s}}, {2, {3s, 4s}}, {1, {4s, 8s}}}));
}

TEST(PutBetween, ComesALittleEarlyForAChangeThatIsJustPast) {
  EXPECT_EQ(put({card_up({0s, 4s}), card_up({4s, 8s})}, {interjection({4100ms, 5s})}),
            (Ups{{1, {0s, 3460ms}}, {2, {3460ms, 4300ms}}, {1, {4300ms, 8s}}}));
}

TEST(PutBetween, DoesntWaitWhereTheWordsBeforeItAreSaid) {
  std::vector<TimedCard> cards{card_up({0s, 6s}), card_up({6s, 9s})};
  cards[0].words[0].time.end = 3s;
  EXPECT_EQ(put(cards, {interjection({4s, 5s})}), (Ups{{1, {0s, 4s}}, {2, {4s, 6s}}, {1, {6s, 9s}}}));
}

TEST(PutBetween, MayStandBehindTheLastCard) {
  EXPECT_EQ(put({card_up({0s, 4s})}, {interjection({3s, 4s})}), (Ups{{1, {0s, 4s}}, {2, {4s, 5s}}}));
  EXPECT_EQ(put({card_up({0s, 4s})}, {interjection({3s, 4s})}, 4s), (Ups{{1, {0s, 3s}}, {2, {3s, 4s}}}));
}

TEST(PutBetween, SeveralStandInOrder) {
  EXPECT_EQ(
      put({card_up({0s, 5s}), card_up({5s, 9s})}, {interjection({2s, 2500ms}), interjection({3s, 3500ms})}),
      (Ups{{1, {0s, 3320ms}}, {2, {3320ms, 4160ms}}, {2, {4160ms, 5s}}, {1, {5s, 9s}}}));
}

TEST(PutBetween, TakesNoTimeInWhichOthersAreRead) {
  const std::vector<TimedCard> dense{card_up({0s, 2s}), card_up({2s, 4s}), card_up({4s, 6s})};
  const auto result = put_between(dense, {interjection({1s, 2s}), interjection({3s, 4s})}, 6s, kTick);
  EXPECT_EQ(result.left_out, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(put(dense, {interjection({1s, 2s})}, 6s), (Ups{{1, {0s, 2s}}, {1, {2s, 4s}}, {1, {4s, 6s}}}));
}

TEST(PutBetween, IsLeftOutWhereTheNextChangeIsFarOff) {
  const std::vector<TimedCard> slow{card_up({0s, 6900ms}), card_up({6900ms, 12s})};
  EXPECT_EQ(put_between(slow, {interjection({1s, 2s})}, 60s, kTick).left_out, std::vector<std::size_t>{0});
}

TEST(PutBetween, StandsNeitherBeforeNorBehindWhatItIsSaidInsideOf) {
  Interjection at_once = interjection({4s, 5s});
  at_once.during = {4s, 10s};
  EXPECT_EQ(put_between({card_up({0s, 4s}), card_up({4s, 10s})}, {at_once}, 60s, kTick).left_out,
            std::vector<std::size_t>{0});
  Interjection at_last = interjection({3500ms, 4s});
  at_last.during = {0s, 4s};
  EXPECT_EQ(
      put_between({card_up({0s, 4s}, kLong), card_up({4s, 5s}), card_up({6s, 9s})}, {at_last}, 60s, kTick)
          .left_out,
      std::vector<std::size_t>{0});
}

}  // namespace
}  // namespace cueclip
