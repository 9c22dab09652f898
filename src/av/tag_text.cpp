#include "av/tag_text.h"

#include <algorithm>
#include <cstdint>

#include <unicode/unistr.h>

#include "av/utf8.h"

namespace cueclip::av {

namespace {

bool is_c1(UChar32 character) {
  return character >= 0x80 && character < 0xA0;
}

icu::UnicodeString from_windows(std::string_view bytes) {
  return {bytes.data(), static_cast<std::int32_t>(bytes.size()), "windows-1252"};
}

}  // namespace

std::string tag_text(std::string_view text) {
  const icu::UnicodeString read =
      is_utf8(text) ? icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
                    : from_windows(text);
  icu::UnicodeString result;
  for (std::int32_t i = 0; i < read.length(); i = read.moveIndex32(i, 1)) {
    const UChar32 character = read.char32At(i);
    if (!is_c1(character)) {
      result += character;
      continue;
    }
    const char byte = static_cast<char>(character);
    const icu::UnicodeString meant = from_windows({&byte, 1});
    if (!is_c1(meant.char32At(0)) && meant.char32At(0) != 0xFFFD) result += meant;
  }
  std::string utf8;
  return result.toUTF8String(utf8);
}

}  // namespace cueclip::av
