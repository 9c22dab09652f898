#include "av/utf8.h"

#include <cstdint>

#include <unicode/utf8.h>

namespace cueclip {

std::size_t end_of_utf8(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t before = at;
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (character < 0) return static_cast<std::size_t>(before);
  }
  return text.size();
}

}  // namespace cueclip
