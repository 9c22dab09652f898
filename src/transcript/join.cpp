#include "transcript/join.h"

#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "transcript/words.h"

namespace cueclip {

namespace {

/// Whether a character stands beside another of its kind without a space: an ideograph, kana, or one of the
/// marks that are as wide as these.
bool is_written_close(UChar32 character) {
  UErrorCode code = U_ZERO_ERROR;
  switch (uscript_getScript(character, &code)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
      return true;
    case USCRIPT_COMMON: {
      const auto block = ublock_getCode(character);
      return block == UBLOCK_CJK_SYMBOLS_AND_PUNCTUATION || block == UBLOCK_KATAKANA ||
             (block == UBLOCK_HALFWIDTH_AND_FULLWIDTH_FORMS && u_isalnum(character) == 0);
    }
    default:
      return false;
  }
}

UChar32 first_character_of(std::string_view text) {
  std::int32_t at = 0;
  UChar32 character = 0;
  U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), character);
  return character;
}

UChar32 last_character_of(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return first_character_of(text.substr(start));
}

/// By Unicode's classes of line breaking, which tell where a line may end inside of words.
bool is_unspaced(UChar32 character) {
  if (character < 0x80) return false;
  switch (u_getIntPropertyValue(character, UCHAR_LINE_BREAK)) {
    case U_LB_COMPLEX_CONTEXT:
      return true;
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_NONSTARTER:
      return u_isUAlphabetic(character) != 0;
    default:
      return false;
  }
}

constexpr auto kMarks = std::to_array<std::string_view>(
    {" ", "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD",
     "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9", "\xD8\x9C",
     "\xEF\xBB\xBF"});

}  // namespace

std::string_view without_marks_around(std::string_view line) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : kMarks) {
      if (line.starts_with(mark)) {
        line.remove_prefix(mark.size());
        again = true;
      }
      if (line.ends_with(mark)) {
        line.remove_suffix(mark.size());
        again = true;
      }
    }
  }
  return line;
}

void append_words(std::string& text, std::string_view more) {
  if (!text.empty() && !more.empty() &&
      !(is_written_close(last_character_of(text)) && is_written_close(first_character_of(more))))
    text += ' ';
  text += more;
}

bool begins_unspaced(std::string_view text) {
  return !text.empty() && is_unspaced(first_character_of(text));
}

bool ends_unspaced(std::string_view text) {
  return !text.empty() && is_unspaced(last_character_of(text));
}

std::string tidy_lines(std::string_view text) {
  std::string result;
  while (true) {
    const auto end = text.find_first_of("\r\n");
    const std::string line = single_spaced(text.substr(0, end));
    if (!line.empty() && !result.empty()) result += '\n';
    result += line;
    if (end == std::string_view::npos) return result;
    text.remove_prefix(end + 1);
  }
}

std::string one_line(std::string_view text) {
  std::string result;
  while (true) {
    const auto end = text.find('\n');
    append_words(result, single_spaced(without_marks_around(text.substr(0, end))));
    if (end == std::string_view::npos) return result;
    text.remove_prefix(end + 1);
  }
}

}  // namespace cueclip
