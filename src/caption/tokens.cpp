#include "caption/tokens.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

std::unique_ptr<icu::BreakIterator> breaker(bool lines) {
  UErrorCode code = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> result{
      lines ? icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), code)
            : icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), code)};
  if (U_FAILURE(code) || !result) throw std::bad_alloc{};
  return result;
}

/// Calls `take(piece)` for each piece between two boundaries.
template <typename Take>
void for_pieces(std::string_view text, bool lines, Take&& take) {
  const auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
  const auto boundaries = breaker(lines);
  boundaries->setText(unicode);
  std::int32_t from = boundaries->first();
  for (std::int32_t to = boundaries->next(); to != icu::BreakIterator::DONE;
       from = to, to = boundaries->next()) {
    std::string piece;
    unicode.tempSubStringBetween(from, to).toUTF8String(piece);
    take(std::move(piece));
  }
}

/// Whether nothing in the text is a letter, a digit or a symbol that is read out.
bool is_punctuation(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (character >= 0 && !u_ispunct(character) && !u_isUWhiteSpace(character) && character != '%')
      return false;
  }
  return size > 0;
}

bool opens(std::string_view text) {
  return text.ends_with("«") || text.ends_with("(") || text.ends_with("“") || text.ends_with("[");
}

bool is_list_dash(std::string_view text) {
  return text == "-" || text == "–" || text == "—";
}

}  // namespace

std::vector<Token> tokenise(std::string_view text) {
  std::vector<Token> tokens;
  bool hold_next = false;
  for_pieces(text, true, [&](std::string piece) {
    const bool space = piece.ends_with(' ');
    while (piece.ends_with(' ')) piece.pop_back();
    if (piece.empty()) return;
    const bool closes =
        is_punctuation(piece) && !opens(piece) && !tokens.empty() && tokens.back().space_after;
    const bool starts_dialogue = tokens.empty() && is_list_dash(piece);
    if (hold_next || closes) {
      tokens.back().text += tokens.back().space_after ? std::string{kNoBreakSpace} + piece : piece;
      tokens.back().space_after = space;
    } else {
      tokens.push_back({std::move(piece), space});
    }
    hold_next = starts_dialogue || opens(tokens.back().text);
  });
  if (!tokens.empty()) tokens.back().space_after = false;
  return tokens;
}

std::string joined(const std::vector<Token>& tokens, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) {
    text += tokens[i].text;
    if (i + 1 < end && tokens[i].space_after) text += ' ';
  }
  return text;
}

std::vector<std::string> graphemes(std::string_view text) {
  std::vector<std::string> result;
  for_pieces(text, false, [&](std::string piece) { result.push_back(std::move(piece)); });
  return result;
}

std::size_t count_characters(std::string_view text) {
  return graphemes(text).size();
}

bool is_unspaced_script(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    const int kind = character < 0 ? -1 : u_getIntPropertyValue(character, UCHAR_LINE_BREAK);
    if (kind == U_LB_IDEOGRAPHIC || kind == U_LB_COMPLEX_CONTEXT || kind == U_LB_CONDITIONAL_JAPANESE_STARTER)
      return true;
  }
  return false;
}

}  // namespace cueclip
