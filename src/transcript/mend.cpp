#include <cueclip/error.h>
#include <cueclip/transcript.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "transcript/fold.h"
#include "transcript/join.h"
#include "transcript/timed_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// A stretch of bytes to replace.
struct Span {
  std::size_t begin;
  std::size_t end;
};

/// Where `wrong` stands in the text as whole words. Only case is folded: an accent is a part of what was
/// misheard.
std::vector<Span> find_all(const std::string& text, const std::string& wrong) {
  const auto lowered = [](std::string_view words) {
    std::string result;
    icu::UnicodeString::fromUTF8(icu::StringPiece{words.data(), static_cast<std::int32_t>(words.size())})
        .foldCase()
        .toUTF8String(result);
    return result;
  };
  const auto words = folded_words(text);
  const auto sought = folded_words(wrong);
  const std::string target = lowered(wrong);
  std::vector<Span> spans;
  for (std::size_t i = 0; !sought.empty() && i + sought.size() <= words.size(); ++i) {
    const Span span{words[i].begin, words[i + sought.size() - 1].end};
    if (lowered(std::string_view{text}.substr(span.begin, span.end - span.begin)) != target) continue;
    spans.push_back(span);
    i += sought.size() - 1;
  }
  return spans;
}

std::string with_capital(const std::string& text) {
  auto unicode = icu::UnicodeString::fromUTF8(text);
  if (unicode.isEmpty()) return text;
  icu::UnicodeString first{unicode.char32At(0)};
  unicode.replace(0, unicode.moveIndex32(0, 1), first.toUpper());
  std::string result;
  unicode.toUTF8String(result);
  return result;
}

bool begins_with_capital(std::string_view text) {
  const auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
  return u_isupper(unicode.char32At(0));
}

std::string mended(std::string text, const Replacement& replacement) {
  auto spans = find_all(text, replacement.wrong);
  for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
    const auto length = span->end - span->begin;
    const bool capital = begins_with_capital(std::string_view{text}.substr(span->begin, length));
    text.replace(span->begin, length, capital ? with_capital(replacement.right) : replacement.right);
  }
  return text;
}

/// Whether a word ends here: at a space, or where a script has none between words.
bool is_between_words(std::string_view text, std::size_t at) {
  return at == 0 || at >= text.size() || text[at - 1] == ' ' || text[at] == ' ' ||
         ends_unspaced(text.substr(0, at)) || begins_unspaced(text.substr(at));
}

/// How many of the words a text begins with, and where the last of them ends.
std::pair<std::size_t, std::size_t> common_head(const std::vector<TimedWord>& words, std::string_view text) {
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
std::pair<std::size_t, std::size_t> common_tail(const std::vector<TimedWord>& words, std::size_t head,
                                                std::string_view text, std::size_t from) {
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

/// The times of the words of a mended text: those before and after what changed keep theirs, and what changed
/// shares the time that it had.
std::vector<TimedWord> moved_times(const std::vector<TimedWord>& before, std::string_view text) {
  const auto [head, from] = common_head(before, text);
  const auto [tail, to] = common_tail(before, head, text, from);
  TimeRange whole{head < before.size() ? before[head].time.start : before.back().time.end, Time{}};
  whole.end = before.size() > head + tail ? before[before.size() - 1 - tail].time.end : whole.start;
  const auto changed = split_words(text.substr(from, to - from));
  std::vector<TimedWord> result{before.begin(), before.begin() + static_cast<std::ptrdiff_t>(head)};
  for (std::size_t i = 0; i < changed.size(); ++i)
    result.push_back({std::string{changed[i]},
                      {whole.start + share_of(whole.length(), i, changed.size()),
                       whole.start + share_of(whole.length(), i + 1, changed.size())}});
  result.insert(result.end(), before.end() - static_cast<std::ptrdiff_t>(tail), before.end());
  return result;
}

}  // namespace

std::string mended(const std::string& text, const std::vector<Replacement>& replacements) {
  std::string result = text;
  for (const Replacement& replacement : replacements) result = mended(std::move(result), replacement);
  return result;
}

void mend(Transcript& transcript, const std::vector<Replacement>& replacements) {
  if (replacements.empty()) return;
  for (Cue& cue : transcript.cues) {
    for (const Replacement& replacement : replacements) {
      std::string text = single_spaced(mended(cue.text, replacement));
      if (text == cue.text || text.empty()) continue;
      if (!cue.words.empty()) cue.words = moved_times(cue.words, text);
      cue.text = std::move(text);
    }
  }
}

Replacement parse_replacement(std::string_view text) {
  const auto equals = text.find('=');
  Replacement replacement{
      single_spaced(text.substr(0, equals)),
      equals == std::string_view::npos ? std::string{} : single_spaced(text.substr(equals + 1))};
  if (replacement.wrong.empty() || replacement.right.empty() || folded_words(replacement.wrong).empty())
    throw Error{Failure::kUsage, fmt::format("--replace {} does not say what to mend", printable(text)),
                "Write --replace 'wrong=right'"};
  return replacement;
}

}  // namespace cueclip
