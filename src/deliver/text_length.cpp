#include "deliver/text_length.h"

#include <algorithm>
#include <cstdint>

#include <unicode/utf8.h>

#include "caption/line_breaks.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// The code points of which one counts 1 at X; any other counts 2.
bool is_light(UChar32 character) {
  return character <= 4351 || (8192 <= character && character <= 8205) ||
         (8208 <= character && character <= 8223) || (8242 <= character && character <= 8247);
}

/// An emoji of several code points counts as one.
int weight(const std::string& grapheme) {
  int sum = 0;
  const auto size = static_cast<std::int32_t>(grapheme.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(grapheme.data(), at, size, character);
    if (!is_light(character)) return 2;
    ++sum;
  }
  return sum;
}

int plain_length(std::string_view text, TextCount counts) {
  if (counts == TextCount::kCharacters) return static_cast<int>(count_code_points(text));
  int length = 0;
  for (const std::string& grapheme : graphemes(text))
    length += counts == TextCount::kGraphemes ? 1 : weight(grapheme);
  return length;
}

/// Where the next link begins; npos where there is none.
std::size_t find_link(std::string_view text) {
  return std::min(text.find("https://"), text.find("http://"));
}

}  // namespace

int text_length(std::string_view text, const TextLimits& limits) {
  int length = 0;
  while (limits.url) {
    const auto start = find_link(text);
    if (start == std::string_view::npos) break;
    length += plain_length(text.substr(0, start), limits.counts) + *limits.url;
    text.remove_prefix(std::min(text.find_first_of(" \n\t", start), text.size()));
  }
  return length + plain_length(text, limits.counts);
}

}  // namespace cueclip
