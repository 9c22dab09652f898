#include "transcript/moved_times.h"

#include <algorithm>
#include <span>
#include <utility>

#include "transcript/join.h"
#include "transcript/timed_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

using Words = std::span<const TimedWord>;
using Texts = std::span<const std::string_view>;

/// Above this many pairs of words, what changed is taken as one.
constexpr std::size_t kMostPairs = 4'000'000;

/// Whether a word ends here: at a space, or where a script has none between words.
bool is_between_words(std::string_view text, std::size_t at) {
  return at == 0 || at >= text.size() || text[at - 1] == ' ' || text[at] == ' ' ||
         ends_unspaced(text.substr(0, at)) || begins_unspaced(text.substr(at));
}

/// How many of the words a text begins with, and where the last of them ends.
std::pair<std::size_t, std::size_t> common_head(Words words, std::string_view text) {
  std::size_t count = 0;
  std::size_t end = 0;
  for (const TimedWord& word : words) {
    const std::size_t begin = std::min(text.find_first_not_of(' ', end), text.size());
    if (!text.substr(begin).starts_with(word.text) || !is_between_words(text, begin + word.text.size()))
      break;
    end = begin + word.text.size();
    ++count;
  }
  return {count, end};
}

/// How many of the words behind the first `head` a text ends with, and where the first of them begins: not
/// before `from`.
std::pair<std::size_t, std::size_t> common_tail(Words words, std::size_t head, std::string_view text,
                                                std::size_t from) {
  std::size_t count = 0;
  std::size_t begin = text.size();
  while (head + count < words.size()) {
    const std::string& word = words[words.size() - 1 - count].text;
    const auto rest = text.substr(from, begin - from);
    const auto before = trimmed(rest);
    const std::size_t end = before.empty() ? from : static_cast<std::size_t>(before.end() - text.begin());
    if (!before.ends_with(word) || !is_between_words(text, end - word.size())) break;
    begin = end - word.size();
    ++count;
  }
  return {count, begin};
}

/// The longest run of pairs (old, new) of words that are the same, in order.
std::vector<std::pair<std::size_t, std::size_t>> words_that_stay(Words before, Texts after) {
  const std::size_t width = after.size() + 1;
  if (before.size() * after.size() > kMostPairs) return {};
  std::vector<std::uint32_t> longest((before.size() + 1) * width);
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = after.size(); j-- > 0;)
      longest[i * width + j] = before[i].text == after[j]
                                   ? longest[(i + 1) * width + j + 1] + 1
                                   : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0, j = 0; i < before.size() && j < after.size();) {
    if (before[i].text == after[j]) {
      pairs.emplace_back(i++, j++);
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

/// Adds words that share a time.
void add_sharing(std::vector<TimedWord>& words, const std::vector<std::string>& texts,
                 const TimeRange& time) {
  for (std::size_t i = 0; i < texts.size(); ++i)
    words.push_back({texts[i],
                     {time.start + share_of(time.length(), i, texts.size()),
                      time.start + share_of(time.length(), i + 1, texts.size())}});
}

/// Adds what stands in the place of `before`, some words in a row of `all`.
void add_changed(std::vector<TimedWord>& words, Words all, std::size_t first, std::size_t count,
                 Texts changed) {
  std::vector<std::string> texts{changed.begin(), changed.end()};
  if (texts.empty()) return;
  TimeRange time{};
  if (count > 0) {
    time = {all[first].time.start, all[first + count - 1].time.end};
  } else if (!words.empty()) {
    time = words.back().time;
    texts.insert(texts.begin(), std::move(words.back().text));
    words.pop_back();
  } else {
    time = {all.front().time.start, all.front().time.start};
  }
  add_sharing(words, texts, time);
}

}  // namespace

std::vector<TimedWord> moved_times(const std::vector<TimedWord>& before, std::string_view text) {
  const Words all{before};
  const auto [head, from] = common_head(all, text);
  const auto [tail, to] = common_tail(all, head, text, from);
  const Words middle = all.subspan(head, all.size() - head - tail);
  const auto changed = split_words(text.substr(from, to - from));
  std::vector<TimedWord> result{before.begin(), before.begin() + static_cast<std::ptrdiff_t>(head)};
  std::size_t old = 0;
  std::size_t fresh = 0;
  for (const auto& [i, j] : words_that_stay(middle, changed)) {
    add_changed(result, all, head + old, i - old, Texts{changed}.subspan(fresh, j - fresh));
    result.push_back(middle[i]);
    old = i + 1;
    fresh = j + 1;
  }
  add_changed(result, all, head + old, middle.size() - old, Texts{changed}.subspan(fresh));
  result.insert(result.end(), before.end() - static_cast<std::ptrdiff_t>(tail), before.end());
  return result;
}

}  // namespace cueclip
