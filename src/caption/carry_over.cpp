#include "caption/carry_over.h"

#include <algorithm>
#include <optional>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "caption/card_times.h"
#include "caption/tokens.h"
#include "transcript/word_times.h"

namespace cueclip {

namespace {

constexpr double kLeans = 14;     // of break_cost: the word before it stands badly at an end
constexpr double kReadsWell = 9;  // as between any two words
constexpr Time kLongestGap = std::chrono::milliseconds{1500};
constexpr std::size_t kMostCarried = 4;
constexpr std::size_t kFewestLeft = 2;

std::size_t letters_in(std::string_view text) {
  std::size_t letters = 0;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(text.data(), at, size, character);
    if (u_isalnum(character) != 0) ++letters;
  }
  return letters;
}

/// A cue's text in two.
struct Parted {
  std::string stays;
  std::string goes;
};

/// What of a cue belongs to the next.
std::optional<Parted> leaning_end(const SpokenCue& cue, const SpokenCue& next) {
  const std::vector<Token> own = tokenise(cue.text, cue.language);
  const std::size_t count = own.size();
  if (count <= kFewestLeft) return std::nullopt;
  const std::vector<Token> both = tokenise(cue.text + " " + next.text, cue.language);
  if (both.size() <= count || joined(both, 0, count) != joined(own, 0, count) ||
      break_cost(both[count - 1], both[count]) < kLeans)
    return std::nullopt;
  for (std::size_t carried = 1; carried <= std::min(kMostCarried, count - kFewestLeft); ++carried) {
    const std::size_t at = count - carried;
    if (own[at].begins_line) return std::nullopt;
    if (own[at - 1].space_after && break_cost(own[at - 1], own[at]) <= kReadsWell)
      return Parted{joined(own, 0, at), joined(own, at, count)};
  }
  return std::nullopt;
}

/// How many of a cue's timed words what stays has; nothing where a word is in both parts.
std::optional<std::size_t> words_that_stay(const SpokenCue& cue, const std::string& stays) {
  const std::size_t wanted = letters_in(stays);
  std::size_t letters = 0;
  for (std::size_t i = 0; i < cue.words.size(); ++i) {
    if (letters >= wanted) return letters == wanted ? std::optional{i} : std::nullopt;
    letters += letters_in(cue.words[i].text);
  }
  return std::nullopt;
}

void carry(SpokenCue& cue, SpokenCue& next) {
  const auto parted = leaning_end(cue, next);
  if (!parted) return;
  Time at = share_time({parted->stays, parted->goes}, cue.time).back().start;
  std::ptrdiff_t staying_words = 0;
  if (!cue.words.empty()) {
    const auto staying = words_that_stay(cue, parted->stays);
    if (!staying) return;
    staying_words = static_cast<std::ptrdiff_t>(*staying);
    at = cue.words[*staying].time.start;
  }
  if (at - cue.time.start < kShortestCard) return;
  const auto first = cue.words.begin() + staying_words;
  next.words.insert(next.words.begin(), first, cue.words.end());
  cue.words.erase(first, cue.words.end());
  cue.text = parted->stays;
  cue.time.end = at;
  next.text = parted->goes + " " + next.text;
  next.time.start = at;
}

}  // namespace

void carry_over(std::vector<SpokenCue>& cues) {
  for (std::size_t i = 0; i + 1 < cues.size(); ++i) {
    const SpokenCue& cue = cues[i];
    const SpokenCue& next = cues[i + 1];
    const Time gap = next.time.start - cue.time.end;
    const bool follows = gap >= Time{0} && gap < kLongestGap && cue.speaker == next.speaker;
    if (follows && cue.language == next.language && cue.words.empty() == next.words.empty())
      carry(cues[i], cues[i + 1]);
  }
}

}  // namespace cueclip
