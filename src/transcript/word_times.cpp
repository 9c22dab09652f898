#include "transcript/word_times.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/timed_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr double kDigit = 4;        // "2017" is said in about sixteen letters, in French and in English
constexpr double kSymbol = 5;       // %, €, &
constexpr double kIdeograph = 2.5;  // about a syllable
constexpr double kShortPause = 2;
constexpr double kLongPause = 5;

double spoken_length_of(UChar32 character) {
  if (u_isdigit(character)) return kDigit;
  if (u_isalpha(character))
    return u_getIntPropertyValue(character, UCHAR_LINE_BREAK) == U_LB_IDEOGRAPHIC ? kIdeograph : 1;
  switch (character) {
    case ',':
    case ';':
    case ':':
    case 0x2013:
    case 0x3001:
      return kShortPause;
    case '.':
    case '!':
    case '?':
    case 0x2026:
    case 0x3002:
      return kLongPause;
    case '%':
    case '&':
    case '+':
    case '=':
    case '@':
    case 0x20AC:
    case '$':
      return kSymbol;
    default:
      return 0;
  }
}

/// How many characters of a word can be seen: no spaces of any kind, no marks of direction.
std::size_t letters(std::string_view word) {
  std::size_t count = 0;
  const auto size = static_cast<std::int32_t>(word.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(word.data(), at, size, character);
    if (character < 0 || (u_isUWhiteSpace(character) == 0 && u_iscntrl(character) == 0)) ++count;
  }
  return count;
}

}  // namespace

double spoken_length(std::string_view word) {
  double length = 0;
  const auto size = static_cast<std::int32_t>(word.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(word.data(), at, size, character);
    if (character >= 0) length += spoken_length_of(character);
  }
  return std::max(length, 1.0);
}

std::vector<TimeRange> share_time(const std::vector<std::string>& words, const TimeRange& time) {
  double total = 0;
  for (const auto& word : words) total += spoken_length(word);
  std::vector<TimeRange> times;
  double before = 0;
  const auto at = [&](double length) {
    return time.start + from_seconds(seconds(time.length()) * length / total);
  };
  for (const auto& word : words) {
    const double after = before + spoken_length(word);
    times.push_back({at(before), at(after)});
    before = after;
  }
  return times;
}

std::vector<TimedWord> word_times(const Cue& cue) {
  const auto words = split_words(cue.text);
  const std::vector<std::string> texts{words.begin(), words.end()};
  auto timed = times_by_letters(texts, cue.words);
  if (!timed.empty()) return timed;
  const auto times = share_time(texts, cue.time);
  for (std::size_t i = 0; i < texts.size(); ++i) timed.push_back({texts[i], times[i], TimeSource::kShare, 0});
  return timed;
}

std::vector<TimedWord> times_by_letters(const std::vector<std::string>& words,
                                        const std::vector<TimedWord>& timed) {
  std::size_t total = 0;
  for (const auto& word : words) total += letters(word);
  std::vector<std::size_t> ends;  // of each timed word, in letters
  for (const TimedWord& word : timed) ends.push_back((ends.empty() ? 0 : ends.back()) + letters(word.text));
  if (total == 0 || ends.empty() || ends.back() != total) return {};
  // When so many letters have been said, of which the last, or the next, is in timed word `i`.
  const auto at = [&](std::size_t said, std::size_t i) {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return timed[i].time.start + share_of(timed[i].time.length(), said - begin, ends[i] - begin);
  };
  const auto holder = [&](std::size_t letter) {
    return static_cast<std::size_t>(std::ranges::upper_bound(ends, std::min(letter, total - 1)) -
                                    ends.begin());
  };
  std::vector<TimedWord> result;
  std::size_t before = 0;
  for (const auto& word : words) {
    const std::size_t first = std::min(before, total - 1);
    before += letters(word);
    const std::size_t last = std::max(first, before == 0 ? 0 : before - 1);
    const TimedWord& one = timed[holder(first)];
    result.push_back(
        {word, {at(first, holder(first)), at(last + 1, holder(last))}, one.source, one.sureness});
  }
  return result;
}

}  // namespace cueclip
