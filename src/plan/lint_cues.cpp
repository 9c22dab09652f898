#include "plan/lint_cues.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "caption/card_times.h"
#include "caption/overlaps.h"
#include "caption/tokens.h"
#include "plan/left_label.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// A cue, and what stands around it.
struct Subject {
  const Cue& cue;
  const Cue* next = nullptr;  ///< none behind the last
  const Cue* over = nullptr;  ///< of those before it, the one that ends last
  std::vector<const Card*> cards;
  const std::vector<std::string>& speakers;  ///< of the transcript
  bool has_own_times = true;                 ///< its end is the transcript's, not an estimate of ours
  FrameRate fps = 30;
};

// What the layout keeps to is what it is held to.
static_assert(static_cast<double>(kShortestCard.count()) == kShortCard.limit * 1e6);
static_assert(std::chrono::duration<double>{kLongestCard}.count() == kLongCard.limit);

struct Found {
  double value = 0;
  std::string text;
};

/// With so many digits, and never so rounded that what is beyond the limit seems to be at it.
double rounded(double value, const LintRule& rule, int digits) {
  constexpr double kNoise = 1e-6;
  const double steps = std::pow(10, digits);
  return (value > rule.limit ? std::ceil(value * steps - kNoise) : std::floor(value * steps + kNoise)) /
         steps;
}

/// How fast a cue would be read if it lasted until the next.
std::optional<double> speed_with_pause(const Subject& subject) {
  if (subject.next == nullptr || subject.next->time.start <= subject.cue.time.end) return std::nullopt;
  Cue longer = subject.cue;
  longer.time.end = subject.next->time.start;
  return reading_speed(longer);
}

std::optional<Found> read_fast(const Subject& subject) {
  const double speed = reading_speed(subject.cue);
  if (speed <= kReadFast.limit) return std::nullopt;
  const double value = rounded(speed, kReadFast, 1);
  std::string text = fmt::format("{} {}, over {}", value, kReadFast.unit, kReadFast.limit);
  const auto slower = speed_with_pause(subject);
  if (slower && *slower <= kReadFast.limit)
    text += fmt::format("; {:.1f} if it lasted until cue {}", *slower, describe(subject.next->name()));
  return Found{value, std::move(text)};
}

std::optional<Found> short_cue(const Subject& subject) {
  const TimeRange& time = subject.cue.time;
  Time pause = kClosedGap;
  if (subject.next != nullptr) pause = std::clamp(subject.next->time.start - time.end, Time{0}, kClosedGap);
  const double up = seconds(time.length() + pause);
  if (up >= kShortCue.limit) return std::nullopt;
  const double value = rounded(up, kShortCue, 2);
  return Found{value, fmt::format("up for {} s, under {} s", value, kShortCue.limit)};
}

std::optional<Found> short_card(const Subject& subject) {
  if (subject.cards.size() < 2 || short_cue(subject)) return std::nullopt;
  std::int64_t least = subject.cards.front()->frames.length();
  for (const Card* card : subject.cards) least = std::min(least, card->frames.length());
  // Both ends of a card are rounded to frames.
  if (least >= nearest_frame(from_seconds(kShortCard.limit), subject.fps)) return std::nullopt;
  const double value = rounded(seconds(time_of_frame(least, subject.fps)), kShortCard, 2);
  return Found{value, fmt::format("one of its {} cards is up for {} s, under {} s", subject.cards.size(),
                                  value, kShortCard.limit)};
}

std::optional<Found> long_card(const Subject& subject) {
  Time most{};
  for (const Card* card : subject.cards)
    if (!card->words.empty())
      most = std::max(most, card->words.back().time.end - card->words.front().time.start);
  if (seconds(most) <= kLongCard.limit) return std::nullopt;
  const double value = rounded(seconds(most), kLongCard, 2);
  return Found{value, fmt::format("the words of a card last {} s, over {} s", value, kLongCard.limit)};
}

constexpr std::size_t kFewestToBalance = 4;  // words of a card: fewer have hardly a choice of breaks

std::optional<Found> unbalanced(const Subject& subject) {
  double least = 1;
  for (const Card* card : subject.cards) {
    if (card->words.size() < kFewestToBalance) continue;
    const auto [shortest, longest] =
        std::ranges::minmax(card->lines, {}, [](const std::string& line) { return count_characters(line); });
    least = std::min(least, static_cast<double>(count_characters(shortest)) /
                                static_cast<double>(std::max<std::size_t>(1, count_characters(longest))));
  }
  if (least >= kUnbalanced.limit) return std::nullopt;
  const double value = rounded(least, kUnbalanced, 2);
  return Found{value, fmt::format("a card has a line of {} of the length of its longest, under {}", value,
                                  kUnbalanced.limit)};
}

std::optional<Found> overlap(const Subject& subject) {
  if (subject.over == nullptr || !subject.has_own_times) return std::nullopt;
  const double common = seconds(subject.over->time.end - subject.cue.time.start);
  if (common <= kOverlap.limit) return std::nullopt;
  const double value = rounded(common, kOverlap, 2);
  return Found{value, fmt::format("begins {} s before cue {} ends", value, describe(subject.over->name()))};
}

std::optional<Found> long_word(const Subject& subject) {
  std::size_t most = 0;
  std::string longest;
  for (const Token& token : tokenise(subject.cue.text)) {
    // A character is a byte at least: most words are short enough by their bytes.
    if (token.text.size() <= most || static_cast<double>(token.text.size()) <= kLongWord.limit) continue;
    if (const std::size_t length = count_characters(token.text); length > most) {
      most = length;
      longest = token.text;
    }
  }
  const auto length = static_cast<double>(most);
  if (length <= kLongWord.limit) return std::nullopt;
  return Found{length, fmt::format("\"{}\" has {} characters, over {}", longest, most, kLongWord.limit)};
}

std::optional<Found> no_speaker(const Subject& subject) {
  if (!subject.cue.speaker.empty() || subject.speakers.empty() || is_sound(subject.cue.text))
    return std::nullopt;
  return Found{0, "nobody is named"};
}

std::optional<Found> label(const Subject& subject) {
  const auto left = left_label(subject.cue.text, subject.speakers);
  if (!left) return std::nullopt;
  return Found{0, fmt::format("\"{}\" is among the words", *left)};
}

std::optional<Found> doubtful_speaker(const Subject& subject) {
  if (subject.cue.doubt.empty()) return std::nullopt;
  return Found{0, subject.cue.doubt};
}

std::optional<Found> lost_letter(const Subject& subject) {
  constexpr std::string_view kReplacement = "\uFFFD";
  for (const std::string_view word : split_words(subject.cue.text))
    if (word.find(kReplacement) != std::string_view::npos)
      return Found{0, fmt::format("\"{}\" has lost letters", word)};
  return std::nullopt;
}

struct Check {
  const LintRule* rule;
  std::optional<Found> (*find)(const Subject&);
};

constexpr std::array kChecks{Check{&kReadFast, read_fast},    Check{&kShortCue, short_cue},
                             Check{&kShortCard, short_card},  Check{&kLongCard, long_card},
                             Check{&kUnbalanced, unbalanced}, Check{&kOverlap, overlap},
                             Check{&kLongWord, long_word},    Check{&kNoSpeaker, no_speaker},
                             Check{&kLeftLabel, label},       Check{&kDoubtfulSpeaker, doubtful_speaker},
                             Check{&kLostLetter, lost_letter}};
static_assert(std::ranges::equal(kChecks, kLintRules, {}, &Check::rule));

/// Of the cues before each, the one that ends last.
std::vector<const Cue*> latest_before(const std::vector<Cue>& cues) {
  std::vector<const Cue*> latest;
  const Cue* last = nullptr;
  for (const Cue& cue : cues) {
    latest.push_back(last);
    if (last == nullptr || cue.time.end > last->time.end) last = &cue;
  }
  return latest;
}

}  // namespace

std::vector<LintFinding> lint_cues(const Transcript& transcript, const std::vector<CueName>& names,
                                   const CaptionTrack& track, FrameRate fps) {
  std::map<CueName, std::vector<const Card*>> cards;
  for (const Card& card : track.cards) cards[card.cue].push_back(&card);
  const auto speakers = transcript.speakers();
  const auto over = latest_before(transcript.cues);
  std::vector<LintFinding> findings;
  const std::set<CueName> sought{names.begin(), names.end()};
  for (std::size_t i = 0; i < transcript.cues.size(); ++i) {
    const Cue& cue = transcript.cues[i];
    if (!sought.contains(cue.name())) continue;
    const Subject subject{cue,      i + 1 < transcript.cues.size() ? &transcript.cues[i + 1] : nullptr,
                          over[i],  cards[cue.name()],
                          speakers, !transcript.starts_in_whole_seconds,
                          fps};
    for (const Check& check : kChecks)
      if (auto found = check.find(subject))
        findings.push_back({cue.name(), cue.line, check.rule, found->value, std::move(found->text)});
  }
  return findings;
}

}  // namespace cueclip
