#include "caption/spaced_text.h"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

constexpr char32_t kIdeographicSpace = 0x3000;  // as wide as an ideograph: what it stands for is no space

void append(std::string& text, char32_t character) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(character));
  text.append(bytes, static_cast<std::size_t>(length));
}

/// What stands for a run of white space once this comes behind it.
char32_t merged(char32_t run, char32_t space) {
  if (is_no_break(run)) return run;
  return is_no_break(space) || space == kIdeographicSpace ? space : U' ';
}

}  // namespace

bool is_no_break(char32_t space) {
  return space == kNoBreakSpace || space == kNarrowNoBreakSpace;
}

SpacedText spaced_text(std::string_view text) {
  SpacedText result;
  char32_t gap = 0;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(text.data(), at, size, character);
    const auto code = static_cast<char32_t>(character);
    if (u_isUWhiteSpace(character)) {
      gap = merged(gap, code);
      continue;
    }
    result.characters += code;
    result.gaps += result.gaps.empty() ? U'\0' : gap;
    gap = 0;
  }
  return result;
}

std::string joined(const SpacedText& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.gaps[i] != 0) append(result, text.gaps[i]);
    append(result, text.characters[i]);
  }
  return result;
}

std::vector<WordSpan> word_spans(const SpacedText& text) {
  std::vector<WordSpan> words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 0 || text.is_gap(i)) words.push_back({i, i});
    words.back().end = i + 1;
  }
  return words;
}

}  // namespace cueclip
