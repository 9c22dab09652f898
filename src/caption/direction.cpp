#include "caption/direction.h"

#include <cstdint>
#include <string>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

struct Letters {
  std::size_t to_right = 0;
  std::size_t to_left = 0;
};

Letters count_letters(std::string_view text) {
  Letters letters;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (character < 0) continue;
    const UCharDirection direction = u_charDirection(character);
    if (direction == U_LEFT_TO_RIGHT) ++letters.to_right;
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) ++letters.to_left;
  }
  return letters;
}

}  // namespace

bool has_right_to_left(std::string_view text) {
  return count_letters(text).to_left > 0;
}

bool is_right_to_left(std::string_view text) {
  const Letters letters = count_letters(text);
  return letters.to_left > letters.to_right;
}

bool are_read_from_right(std::span<const Card> cards, std::optional<int> speaker) {
  std::string all;
  for (const Card& card : cards)
    if (!speaker || card.speaker == *speaker)
      for (const auto& line : card.lines) all += line;
  return is_right_to_left(all);
}

}  // namespace cueclip
