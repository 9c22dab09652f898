#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// Where a word may be parted at the end of a line, as the language's patterns say: how many characters
/// (graphemes) stand before each place, in order. The patterns are those that libhyphen reads, found in
/// `hyphen/` in each of $XDG_DATA_DIRS; for a language without any, and for words that hold anything but
/// letters, there are no places. `language` is a BCP 47 tag.
[[nodiscard]] std::vector<std::size_t> hyphenation_places(const std::string& word, std::string_view language);

}  // namespace cueclip
