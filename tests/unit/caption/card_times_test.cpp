#include "caption/card_times.h"

#include <algorithm>
#include <random>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr Time kFrame{33'333};

SplitCard card(const std::vector<std::string>& words) {
  return {{words}, words};
}

SpokenCue cue(TimeRange time) {
  return {1, 0, time, {}, {}, time, {}};
}

std::vector<TimeRange> times_of(const std::vector<TimedCard>& cards) {
  std::vector<TimeRange> times;
  for (const TimedCard& one : cards) times.push_back(one.time);
  return times;
}

using Times = std::vector<TimeRange>;

/// Speech at -20 dB from 0 to `length`, with pauses at -70 dB.
std::shared_ptr<const SpeechLevels> speech(Time length, const std::vector<TimeRange>& pauses) {
  std::vector<float> levels;
  for (std::int64_t i = 0; i < nearest_frame(length, SpeechLevels::kRate); ++i) {
    const Time at = time_of_frame(i, SpeechLevels::kRate);
    const bool quiet =
        std::ranges::any_of(pauses, [&](const TimeRange& pause) { return pause.contains(at); });
    levels.push_back(quiet ? -70.0f : -20.0f);
  }
  return std::make_shared<const SpeechLevels>(Time{0}, levels);
}

TEST(TimeCue, EachCardBeginsWithItsFirstWord) {
  const auto cards = time_cue(cue({0s, 8s}), {card({"aaaa", "bbbb"}), card({"cccccccc"})}, kFrame);
  EXPECT_EQ(times_of(cards), (Times{{0s, 4s}, {4s, 8s}}));
  EXPECT_EQ(cards[1].words[0].time, (TimeRange{4s, 8s}));
  EXPECT_EQ(cards[0].words[1].text, "bbbb");
}

TEST(TimeCue, GivenWordTimesHold) {
  SpokenCue said = cue({0s, 8s});
  said.words = {{"aaaa", {0s, 1s}}, {"bbbb", {1s, 2s}}, {"cccccccc", {2500ms, 8s}}};
  said.levels = speech(8s, {{2700ms, 2900ms}});
  const auto cards = time_cue(said, {card({"aaaa", "bbbb"}), card({"cccccccc"})}, kFrame);
  EXPECT_EQ(times_of(cards), (Times{{0s, 2500ms}, {2500ms, 8s}}));
  EXPECT_EQ(cards[0].words[1].time, (TimeRange{1s, 2s}));
}

TEST(TimeCue, AChangeMovesToThePauseNearby) {
  SpokenCue said = cue({0s, 8s});
  said.levels = speech(8s, {{4200ms, 4400ms}, {4800ms, 5200ms}});
  const auto cards = time_cue(said, {card({"aaaa", "bbbb"}), card({"cccccccc"})}, kFrame);
  EXPECT_NEAR(seconds(cards[0].time.end), 4.3, 0.05);
  EXPECT_EQ(cards[0].words.back().time.end, cards[0].time.end);
  EXPECT_EQ(cards[1].words.front().time.start, cards[0].time.end);
}

TEST(TimeCue, WithoutAPauseNearbyItStays) {
  SpokenCue said = cue({0s, 8s});
  said.levels = speech(8s, {{4500ms, 4700ms}});
  EXPECT_EQ(times_of(time_cue(said, {card({"aaaa", "bbbb"}), card({"cccccccc"})}, kFrame))[0],
            (TimeRange{0s, 4s}));
}

TEST(TimeCue, NoCardIsTooShortWhereThereIsRoom) {
  const auto cards = time_cue(cue({0s, 4s}), {card({"a"}), card({"bbbbbbbbbbbbbbbbbbbbbbbbbb"})}, kFrame);
  EXPECT_GE(cards[0].time.length(), kShortestCard);
  const auto crowded = time_cue(cue({0s, 1s}), {card({"aaaa"}), card({"bbbb"})}, kFrame);
  EXPECT_EQ(times_of(crowded), (Times{{0s, 500ms}, {500ms, 1s}}));
}

TEST(TimeCue, NoCardIsTooLongWhereThereAreEnough) {
  const auto cards = time_cue(cue({0s, 12s}), {card({"a"}), card({"bbbbbbbbbbbbbbbbbbbbbbbbbb"})}, kFrame);
  EXPECT_LE(cards[1].time.length(), kLongestCard);
}

TEST(TimeCue, TheLimitsHoldWhateverIsSaid) {
  std::mt19937 random{11};
  for (int round = 0; round < 2000; ++round) {
    std::vector<SplitCard> cards;
    for (unsigned i = 1 + random() % 6; i > 0; --i)
      cards.push_back(card({std::string(1 + random() % 60, 'a')}));
    const Time length{500'000 + random() % 30'000'000};
    SpokenCue said = cue({1s, 1s + length});
    if (random() % 2 == 0) said.shown = {0s, 1s + length + 300ms};
    std::vector<TimeRange> pauses;
    for (int i = 0; i < 8; ++i) {
      const Time at{random() % 30'000'000};
      pauses.push_back({at, at + 150ms});
    }
    said.levels = speech(32s, pauses);
    const auto timed = time_cue(said, cards, kFrame);
    const auto count = static_cast<std::int64_t>(cards.size());
    for (std::size_t i = 0; i < timed.size(); ++i) {
      const Time here = timed[i].time.length();
      if (said.shown.length() >= count * kShortestCard) {
        EXPECT_GE(here, kShortestCard) << round;
      }
      if (said.shown.length() <= count * (kLongestCard - kFrame)) {
        EXPECT_LE(here, kLongestCard) << round;
      }
      if (i > 0) {
        EXPECT_EQ(timed[i].time.start, timed[i - 1].time.end);
      }
    }
    EXPECT_EQ(timed.front().time.start, said.shown.start);
    EXPECT_EQ(timed.back().time.end, said.shown.end);
  }
}

TEST(ReadingTime, Is21CharactersASecond) {
  const auto read = [](std::vector<std::string> lines) {
    return reading_time({1, 0, {}, std::move(lines), {}, 1});
  };
  EXPECT_EQ(read({std::string(20, 'x'), std::string(21, 'x')}), Time{2s});
  EXPECT_EQ(read({"Mm-hm."}), kShortestCard);
}

TEST(Onsets, DrawNearWordsToThem) {
  TimedCard said{1, 0, {0s, 3s}, {}, {{"one", {0s, 1s}}, {"two", {1s, 2s}}, {"three", {2s, 3s}}}, 1};
  snap_to_onsets(said, *speech(3s, {{1000ms, 1100ms}, {1500ms, 1700ms}}));
  EXPECT_EQ(said.words[1].time.start, Time{1100ms});
  EXPECT_EQ(said.words[0].time.end, Time{1100ms});
  EXPECT_EQ(said.words[2].time.start, Time{2s});
}

}  // namespace
}  // namespace cueclip
