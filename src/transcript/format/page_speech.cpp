#include "transcript/format/page_speech.h"

#include <algorithm>
#include <map>

#include "transcript/format/page_names.h"
#include "transcript/name_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kFewestCues = 2;
constexpr std::size_t kFewestInText = 3;
constexpr Time kEarliestOfDay = std::chrono::hours{3};
constexpr std::size_t kMostWordsOfChapter = 8;
constexpr Time kShortestChapter = std::chrono::seconds{30};
constexpr double kSlowestWords = 0.1;  // a second

/// The name in brackets or before a colon that words begin with; empty where there is none.
std::string labelled_name(std::string_view words) {
  const auto colon = words.find(": ");
  if (words.starts_with('[')) {
    const auto close = words.find(']');
    return close == std::string_view::npos || close + 1 == words.size()
               ? std::string{}
               : std::string{words.substr(1, close - 1)};
  }
  if (colon == std::string_view::npos || !may_be_name(words.substr(0, colon))) return {};
  return std::string{words.substr(0, colon)};
}

/// Whether any name recurs, or each cue has one.
bool are_named(const std::vector<PageCue>& cues, const std::vector<std::string>& words) {
  std::map<std::string, std::size_t> counts;
  std::size_t named = 0;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    const std::string name = cues[i].name.empty() ? labelled_name(words[i]) : cues[i].name;
    if (name.empty()) continue;
    ++named;
    ++counts[name];
  }
  return named == cues.size() || std::ranges::any_of(counts, [](const auto& one) { return one.second > 1; });
}

/// How many of all but the last hold a thing that is told of the words and the time up to the next.
template <typename Holds>
bool most_hold(const std::vector<PageCue>& cues, const std::vector<std::string>& words, Holds holds) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < cues.size(); ++i)
    count += holds(words[i], cues[i + 1].time.start - cues[i].time.start) ? 1 : 0;
  return count * 2 > cues.size() - 1;
}

bool are_chapters(const std::vector<PageCue>& cues, const std::vector<std::string>& words) {
  const auto is_long = [](const auto& text) { return count_words(text) > kMostWordsOfChapter; };
  const auto ends = [](const auto& text) { return ends_sentence(text); };
  return std::ranges::none_of(words, is_long) &&
         static_cast<std::size_t>(std::ranges::count_if(words, ends)) * 2 < words.size() &&
         most_hold(cues, words, [](const auto&, Time length) { return length >= kShortestChapter; });
}

bool is_too_slow(const std::string& words, Time length) {
  return static_cast<double>(count_words(words)) < kSlowestWords * seconds(length);
}

}  // namespace

bool reads_like_speech(const std::vector<PageCue>& cues, const PageTimes& times, bool has_other_words) {
  const std::size_t fewest = times.is_text && has_other_words ? kFewestInText : kFewestCues;
  if (cues.size() < fewest) return false;
  if (cues.front().time.start >= (times.may_be_clock ? kLatestBegin : kEarliestOfDay)) return false;
  std::vector<std::string> words;
  for (const PageCue& cue : cues) {
    words.push_back(page_words(cue));
    std::ranges::replace(words.back(), '\n', ' ');
  }
  return are_named(cues, words) || !(are_chapters(cues, words) || most_hold(cues, words, is_too_slow));
}

}  // namespace cueclip
