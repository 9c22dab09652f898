#include <algorithm>
#include <map>
#include <random>

#include <fmt/format.h>

#include "caption/card_times.h"
#include "caption/spaced_text.h"
#include "plan/captions.h"
#include "plan/left_out.h"
#include "transcript/word_times.h"
#include "transcript/words.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr double kMostLettersOfInterjection = 30;

/// One syllable to three.
std::string made_up_word(std::mt19937& random) {
  constexpr std::array kSyllables{"ti", "har", "row", "lan", "ter", "ebb", "mo", "sea"};
  std::string word;
  for (auto left = 1 + random() % 3; left > 0; --left) word += kSyllables.at(random() % 8);
  return word;
}

std::string sentence(std::mt19937& random, std::size_t words) {
  std::string text = made_up_word(random);
  while (--words > 0) text += (random() % 7 == 0 ? ", " : " ") + made_up_word(random);
  return text + ".";
}

/// What one person says in forty seconds: turns and a few words, fast and slow, with pauses between.
void add_voice(std::vector<Cue>& cues, std::mt19937& random, const std::string& name, bool mostly_listens) {
  Time at{random() % 6'000'000};
  while (at < 40s) {
    const bool is_short = random() % 4 < (mostly_listens ? 3u : 1u);
    const std::size_t words = is_short ? 1 + random() % 3 : 4 + random() % 40;
    const bool is_slow = random() % 8 == 0;
    const Time each{is_slow ? 700'000 + random() % 1'500'000 : 300'000 + random() % 260'000};
    const Time length = static_cast<std::int64_t>(words) * each + Time{100'000 + random() % 500'000};
    cues.push_back({0, {at, at + length}, name, sentence(random, words), 0});
    at += length + Time{random() % (mostly_listens ? 5'000'000 : 1'500'000)};
    if (random() % 8 == 0) at = std::max(cues.back().time.end, Time{at / 1s * 1s});  // some begin together
  }
}

/// Words as a recogniser hears them, with pauses between.
void time_words(Cue& cue) {
  cue.words = word_times(cue);
  for (TimedWord& word : cue.words) word.time.end -= word.time.length() / 5;
}

/// Two people or three who speak over each other.
CaptionedRange lively_talk(std::mt19937& random) {
  CaptionedRange range;
  add_voice(range.cues, random, "Ada", false);
  add_voice(range.cues, random, "Ben", random() % 2 == 0);
  if (random() % 2 == 0) add_voice(range.cues, random, "Wren", random() % 2 == 0);
  std::ranges::stable_sort(range.cues, {}, [](const Cue& cue) { return cue.time.start; });
  const bool has_words = random() % 2 == 0;
  for (std::size_t i = 0; i < range.cues.size(); ++i) {
    Cue& cue = range.cues[i];
    cue.number = static_cast<int>(i) + 1;
    if (has_words) time_words(cue);
    range.sound.end = std::max(range.sound.end, cue.time.end);
  }
  return range;
}

CaptionSetting setting_at(int fps, const CaptionedRange& range) {
  constexpr double kPixels = 10;  // of every character
  CaptionSetting setting;
  setting.room = [](double scale, std::string_view /*text*/) {
    return CardRoom{320 / scale, 3, 37, [](const std::vector<std::string>& texts) {
                      std::vector<double> widths;
                      for (const auto& text : texts)
                        widths.push_back(kPixels * static_cast<double>(count_code_points(text)));
                      return widths;
                    }};
  };
  setting.language = "en";
  setting.fps = fps;
  setting.frames = frames_covering(range.sound.end, fps);
  return setting;
}

/// A talk with its cards.
struct Talk {
  CaptionedRange range;
  int fps = 30;
  std::int64_t frames = 0;
  PlannedCaptions planned;

  [[nodiscard]] const Cue& cue_of(const Card& card) const {
    return range.cues[static_cast<std::size_t>(card.cue.number) - 1];
  }
  [[nodiscard]] TimeRange time_of(const Card& card) const {
    return {time_of_frame(card.frames.first, fps), time_of_frame(card.frames.end, fps)};
  }
};

/// Calls `check(talk)` for a hundred talks, until one fails, which is printed.
template <typename Check>
void for_talks(unsigned seed, Check&& check) {
  std::mt19937 random{seed};
  for (int round = 0; round < 100; ++round) {
    Talk talk{lively_talk(random), std::array{24, 25, 30, 50, 60}.at(random() % 5), 0, {}};
    const CaptionSetting setting = setting_at(talk.fps, talk.range);
    talk.frames = setting.frames;
    talk.planned = plan_captions({talk.range}, {}, setting);
    check(talk);
    if (!testing::Test::HasFailure()) continue;
    fmt::print("round {}, {} fps\n", round, talk.fps);
    for (const Cue& cue : talk.range.cues)
      fmt::print("{} {:.2f}-{:.2f} {}: {}\n", cue.number, cueclip::seconds(cue.time.start),
                 cueclip::seconds(cue.time.end), cue.speaker, cue.text);
    for (const Card& card : talk.planned.shown.cards)
      fmt::print("  {} {:.2f}-{:.2f}\n", describe(card.cue), cueclip::seconds(talk.time_of(card).start),
                 cueclip::seconds(talk.time_of(card).end));
    return;
  }
}

std::u32string characters_in(const std::vector<std::string>& texts) {
  std::u32string characters;
  for (const auto& text : texts) characters += spaced_text(text).characters;
  return characters;
}

/// Stretches without a break.
std::vector<TimeRange> merged(std::vector<TimeRange> ranges) {
  std::ranges::sort(ranges, {}, &TimeRange::start);
  std::vector<TimeRange> result;
  for (const TimeRange& range : ranges) {
    if (!result.empty() && range.start <= result.back().end)
      result.back().end = std::max(result.back().end, range.end);
    else
      result.push_back(range);
  }
  return result;
}

/// The longest part of `range` that none of `others`, which are in order, is in.
Time longest_outside(const TimeRange& range, const std::vector<TimeRange>& others) {
  Time longest{};
  Time at = range.start;
  for (const TimeRange& other : others) {
    if (other.end <= at) continue;
    longest = std::max(longest, std::min(other.start, range.end) - at);
    at = std::max(at, other.end);
    if (at >= range.end) return longest;
  }
  return std::max(longest, range.end - at);
}

TEST(SaidAtOnce, NoTwoCardsAreUpAtOnceAndNoneFlickers) {
  for_talks(1, [](const Talk& talk) {
    std::int64_t free = 0;
    for (const Card& card : talk.planned.shown.cards) {
      EXPECT_GE(card.frames.first, free);
      EXPECT_GE(card.frames.length(), 5);
      free = card.frames.end;
    }
    EXPECT_LE(free, talk.frames);
  });
}

TEST(SaidAtOnce, EveryWordIsShownOnceInOrderOrNamedAsLeftOut) {
  for_talks(2, [](const Talk& talk) {
    std::map<CueName, std::vector<std::string>> lines;
    for (const Card& card : talk.planned.shown.cards)
      lines[card.cue].insert(lines[card.cue].end(), card.lines.begin(), card.lines.end());
    for (const LeftOut& one : talk.planned.left_out) {
      EXPECT_FALSE(lines.contains(one.card.cue)) << describe(one.card.cue);
      lines[one.card.cue] = one.card.lines;
    }
    for (const Cue& cue : talk.range.cues)
      EXPECT_EQ(characters_in(lines[cue.name()]), characters_in({cue.text})) << cue.number;
  });
}

TEST(SaidAtOnce, OnlyFewWordsInsideOfMoreAreLeftOut) {
  for_talks(3, [](const Talk& talk) {
    for (const LeftOut& one : talk.planned.left_out) {
      const Cue& cue = talk.cue_of(one.card);
      const Cue& other = talk.range.cues[static_cast<std::size_t>(one.inside.number) - 1];
      EXPECT_LE(spoken_length(cue.text), kMostLettersOfInterjection);
      EXPECT_GE(spoken_length(other.text), 3 * spoken_length(cue.text));
      EXPECT_LE(other.time.start, cue.time.start);
      EXPECT_GE(other.time.end, cue.time.end);
    }
  });
}

TEST(SaidAtOnce, WordsAreNeverSaidForOverASecondWithoutACard) {
  for_talks(4, [](const Talk& talk) {
    std::vector<TimeRange> said;
    std::vector<TimeRange> up;
    for (const Cue& cue : talk.range.cues)
      for (const TimedWord& word : word_times(cue)) said.push_back(word.time);
    for (const Card& card : talk.planned.shown.cards) up.push_back(talk.time_of(card));
    for (const TimeRange& stretch : merged(said))
      EXPECT_LE(longest_outside(stretch, up), 1s) << cueclip::seconds(stretch.start);
  });
}

// A card waits 1.5 s for one to be read, and 0.3 s for an interjection; 3 s in a crowd, where each is up for
// the shortest time. An interjection is up to 2 s late or 1 s early.
TEST(SaidAtOnce, CardsComeWithTheirWordsOrWaitForOthers) {
  for_talks(5, [](const Talk& talk) {
    std::map<std::pair<CueName, Time>, Time> own;  // when a card would come, by cue and first word
    for (const Card& card : talk.planned.said().cards)
      own[{card.cue, card.words.front().time.start}] = talk.time_of(card).start;
    const Time rounding = time_of_frame(2, talk.fps);
    Time before_up{};
    for (const Card& card : talk.planned.shown.cards) {
      const Time late = talk.time_of(card).start - own.at({card.cue, card.words.front().time.start});
      if (spoken_length(talk.cue_of(card).text) <= kMostLettersOfInterjection) {
        EXPECT_GE(late, -1s - rounding);
        EXPECT_LE(late, 3s + rounding);
      } else {
        EXPECT_GE(late, -rounding) << describe(card.cue);
        EXPECT_LE(late, before_up <= kShortestCard + rounding ? 3300ms + rounding : 1800ms + rounding)
            << describe(card.cue);
      }
      if (late < -rounding) {
        EXPECT_GE(card.frames.length(), nearest_frame(kShortestCard, talk.fps));
      }
      before_up = talk.time_of(card).length();
    }
  });
}

TEST(SaidAtOnce, WordsKeepTheTimesThatTheTranscriptGivesThem) {
  for_talks(6, [](const Talk& talk) {
    if (talk.range.cues.front().words.empty()) return;
    std::map<CueName, std::size_t> next;
    for (const Card& card : talk.planned.shown.cards)
      for (const CaptionWord& word : card.words) {
        const TimedWord& given = talk.cue_of(card).words.at(next[card.cue]++);
        EXPECT_EQ(word.text, given.text);
        EXPECT_EQ(word.time.start, given.time.start) << describe(card.cue) << " " << word.text;
      }
  });
}

/// The talk of one answer, with what others say meanwhile.
PlannedCaptions over_an_answer(std::vector<Cue> others) {
  CaptionedRange range;
  range.cues = {
      {1,
       {0s, 12s},
       "Ada",
       "This is a long sentence that goes on for quite a while, and then there is another sentence after "
       "it, and after that one there comes yet another sentence that ends here.",
       0}};
  for (Cue& other : others) range.cues.push_back(std::move(other));
  range.sound.end = 14s;
  return plan_captions({range}, {}, setting_at(30, range));
}

std::vector<std::int64_t> starts_of(const CaptionTrack& track, CueName cue) {
  std::vector<std::int64_t> starts;
  for (const Card& card : track.cards)
    if (card.cue == cue) starts.push_back(card.frames.first);
  return starts;
}

TEST(SaidAtOnce, AWordInsideALongAnswerLeavesItsCardsWhereTheyAre) {
  const auto alone = over_an_answer({}).shown;
  const auto planned = over_an_answer({{2, {1s, 2s}, "Ben", "Mm-hm.", 0}});
  EXPECT_EQ(starts_of(planned.shown, 1), starts_of(alone, 1));
  const auto interjection = std::ranges::find(planned.shown.cards, CueName{2}, &Card::cue);
  ASSERT_NE(interjection, planned.shown.cards.end());
  EXPECT_GE(interjection->frames.length(), 25);
  EXPECT_EQ(interjection->frames.end, alone.cards[1].frames.first);
}

TEST(SaidAtOnce, WhatThereIsNoRoomForIsNamed) {
  const auto planned = over_an_answer({{2, {4500ms, 5s}, "Ben", "Mm-hm.", 0}});
  EXPECT_EQ(planned.shown.cards.size(), over_an_answer({}).shown.cards.size());
  EXPECT_EQ(starts_of(planned.said(), 2), std::vector<std::int64_t>{135});
  ASSERT_EQ(planned.left_out.size(), 1u);
  EXPECT_EQ(
      note_on_left_out(planned.left_out),
      "cue 2 (\"Mm-hm.\") is said inside cue 1 and left out of the picture: there is no room for it; it is "
      "in the files beside");
}

TEST(SaidAtOnce, AllThatThereIsNoRoomForIsNamedInOneNote) {
  const auto planned =
      over_an_answer({{2, {500ms, 1s}, "Ben", "Mm-hm.", 0}, {3, {4500ms, 5s}, "Wren", "Right.", 0}});
  ASSERT_EQ(planned.left_out.size(), 2u);
  EXPECT_EQ(
      note_on_left_out(planned.left_out),
      "cue 2 (\"Mm-hm.\") inside cue 1 and cue 3 (\"Right.\") inside cue 1 are left out of the picture: "
      "there is no room for them; they are in the files beside");
}

TEST(SaidAtOnce, OfAPageInWholeSecondsCuesThatBeginTogetherShareTheirTime) {
  CaptionedRange range;
  range.cues = {{1, {0s, 4s}, "Ada", "Ebb.", 0}, {2, {0s, 4s}, "Ben", "Ebbebbebb.", 0}};
  range.sound.end = 4s;
  CaptionSetting setting = setting_at(30, range);
  setting.starts_in_whole_seconds = true;
  const auto planned = plan_captions({range}, {}, setting);
  EXPECT_FALSE(planned.own);
  EXPECT_EQ(starts_of(planned.shown, 2), std::vector<std::int64_t>{44});
}

}  // namespace
}  // namespace cueclip
