#include "caption/interleave.h"

#include <random>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr Time kTick = 10ms;  // a frame

/// A card of a cue, with a text that is read in less than a second where it isn't longer than 17 characters.
TimedCard card_of(int cue, TimeRange time, const std::string& text = "Row on.") {
  return {cue, 0, time, {text}, {{text, time}}, 1};
}

/// 63 characters, which take three seconds to read.
const std::string kLong = "So we can walk over the sand and be back before the sea is back";

std::vector<TimeRange> interleaved(std::vector<TimedCard> cards, Time clip = 60s) {
  std::vector<TimeRange> times;
  for (const TimedCard& card : interleave(std::move(cards), clip, kTick)) times.push_back(card.time);
  return times;
}

using Times = std::vector<TimeRange>;

TEST(Interleave, LeavesCardsThatDontOverlapAsTheyAre) {
  EXPECT_EQ(interleaved({card_of(1, {0s, 200ms}), card_of(1, {200ms, 400ms}), card_of(2, {2s, 9s})}),
            (Times{{0s, 200ms}, {200ms, 400ms}, {2s, 9s}}));
}

TEST(Interleave, ACardThatHasBeenReadGivesWayToWhatIsSaid) {
  EXPECT_EQ(
      interleaved({card_of(1, {0s, 4s}), card_of(1, {4s, 8s}), card_of(2, {2s, 6s}), card_of(2, {6s, 9s})}),
      (Times{{0s, 2s}, {2s, 4s}, {4s, 6s}, {6s, 9s}}));
}

TEST(Interleave, ACardWaitsUntilTheOneBeforeItIsReadButNotLong) {
  EXPECT_EQ(interleaved({card_of(1, {0s, 4s}, kLong), card_of(2, {2s, 6s})}), (Times{{0s, 3s}, {3s, 6s}}));
  EXPECT_EQ(interleaved({card_of(1, {0s, 4s}, kLong), card_of(2, {500ms, 6s})}), (Times{{0s, 2s}, {2s, 6s}}));
}

TEST(Interleave, EachIsUpForTheShortestTimeWhereSeveralBeginAtOnce) {
  EXPECT_EQ(interleaved({card_of(1, {0s, 4s}), card_of(2, {0s, 4s}), card_of(3, {0s, 4s})}),
            (Times{{0s, 840ms}, {840ms, 1680ms}, {1680ms, 4s}}));
}

TEST(Interleave, ACrowdIsNeverFarBehindWhatIsSaid) {
  std::vector<TimedCard> crowd;
  for (int cue = 1; cue <= 40; ++cue)
    for (int i = 0; i < 10; ++i)
      crowd.push_back(card_of(cue, {i * 1s + cue * 20ms, i * 1s + cue * 20ms + 1s}));
  const auto first = interleave(crowd, 60s, kTick).at(20);
  EXPECT_LE(first.time.start - first.words.front().time.start, 3500ms);  // none flickers either
}

TEST(Interleave, ACardStaysWhileWhatBeganBeforeItIsStillSaid) {
  EXPECT_EQ(interleaved({card_of(1, {0s, 6s}), card_of(2, {1s, 2s}), card_of(3, {9s, 10s})}),
            (Times{{0s, 1s}, {1s, 6s}, {9s, 10s}}));
}

TEST(Interleave, ThereIsNoGapBeforeACardThatWaits) {
  EXPECT_EQ(
      interleaved({card_of(1, {0s, 2s}, kLong), card_of(2, {500ms, 2s}, kLong), card_of(3, {2500ms, 5s})}),
      (Times{{0s, 2s}, {2s, 3500ms}, {3500ms, 5s}}));
}

TEST(Interleave, TheLastOnesShareWhatIsLeftOfTheClip) {
  EXPECT_EQ(interleaved({card_of(1, {0s, 1s}), card_of(2, {100ms, 1s})}, 1s),
            (Times{{0s, 500ms}, {500ms, 1s}}));
  EXPECT_EQ(interleaved({card_of(1, {0s, 2s}, kLong), card_of(2, {1s, 2s})}, 2s),
            (Times{{0s, 1160ms}, {1160ms, 2s}}));
}

TEST(Interleave, KeepsTheOrderInACue) {
  std::mt19937 random{3};
  for (int round = 0; round < 200; ++round) {
    std::vector<TimedCard> cards;
    for (int cue = 1; cue <= 4; ++cue) {
      Time at{random() % 3'000'000};
      for (int i = 0; i < 5; ++i) {
        const Time length{random() % 3'000'000};
        cards.push_back(card_of(cue, {at, at + length}));
        at += length;
      }
    }
    std::vector<Time> begun(5, Time{-1});
    Time free{};
    for (const TimedCard& card : interleave(cards, 60s, kTick)) {
      Time& before = begun[static_cast<std::size_t>(card.cue.number)];
      EXPECT_GE(card.words.front().time.start, before);
      before = card.words.front().time.start;
      EXPECT_GE(card.time.start, free);
      EXPECT_GE(card.time.end, card.time.start);
      free = card.time.end;
    }
  }
}

}  // namespace
}  // namespace cueclip
