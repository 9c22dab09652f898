#include <cueclip/error.h>
#include <cueclip/transcript.h>

#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "transcript/fold.h"
#include "transcript/moved_times.h"
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
