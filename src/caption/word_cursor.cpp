#include "caption/word_cursor.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

bool counts(UChar32 character) {
  return character >= 0 && u_isUWhiteSpace(character) == 0 &&
         u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

/// Calls `take(bytes, character)` for each character.
template <typename Take>
void for_characters(std::string_view text, Take&& take) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t from = at;
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    take(text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(at - from)), character);
  }
}

}  // namespace

WordCursor::WordCursor(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i)
    for_characters(words[i], [&](std::string_view, UChar32 character) {
      if (counts(character)) letters_.push_back({static_cast<char32_t>(character), i});
    });
}

std::size_t WordCursor::word_of(char32_t character) {
  const auto found = std::find_if(letters_.begin() + static_cast<std::ptrdiff_t>(next_), letters_.end(),
                                  [&](const Letter& letter) { return letter.character == character; });
  if (found == letters_.end()) return word_;
  next_ = static_cast<std::size_t>(found - letters_.begin()) + 1;
  return found->word;
}

std::vector<std::pair<std::string, std::size_t>> WordCursor::divide(std::string_view piece) {
  std::vector<std::pair<std::string, std::size_t>> parts;
  for_characters(piece, [&](std::string_view bytes, UChar32 character) {
    if (counts(character)) word_ = word_of(static_cast<char32_t>(character));
    if (parts.empty() || parts.back().second != word_) parts.push_back({{}, word_});
    parts.back().first += bytes;
  });
  return parts;
}

}  // namespace cueclip
