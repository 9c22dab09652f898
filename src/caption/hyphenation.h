#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cueclip {

/// Where a word may be parted: how many characters (graphemes) stand before each place, in order.
using HyphenationPlaces = std::function<std::vector<std::size_t>(const std::string& word)>;

/// Knows where words may be parted at the end of a line, by the patterns of their languages that libhyphen
/// reads, found in `hyphen/` in each of $XDG_DATA_DIRS. A language's are read when its first word is asked
/// about, and once: the German ones take seconds. Belongs to one thread.
class Hyphenator {
 public:
  Hyphenator();
  ~Hyphenator();
  Hyphenator(Hyphenator&&) noexcept;
  Hyphenator& operator=(Hyphenator&&) noexcept;

  /// `language` is a BCP 47 tag. None for a language without patterns or an empty one, and for words that
  /// hold anything but letters.
  [[nodiscard]] std::vector<std::size_t> places(const std::string& word, const std::string& language);

 private:
  class Patterns;

  std::map<std::string, std::unique_ptr<Patterns>> patterns_;  ///< by language; null where there are none
};

}  // namespace cueclip
