#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cueclip {

/// Where a word may be parted: how many characters (graphemes) stand before each place, in order.
using HyphenationPlaces = std::function<std::vector<std::size_t>(const std::string& word)>;

/// Knows where a language's words may be parted at the end of a line, by the patterns that libhyphen reads,
/// found in `hyphen/` in each of $XDG_DATA_DIRS. They are read when the first word is asked about, and once:
/// the German ones take seconds. Belongs to one thread.
class Hyphenator {
 public:
  /// `language` is a BCP 47 tag; empty: no word has any places.
  explicit Hyphenator(std::string language);
  ~Hyphenator();
  Hyphenator(Hyphenator&&) noexcept;
  Hyphenator& operator=(Hyphenator&&) noexcept;

  /// None for a language without patterns, and for words that hold anything but letters.
  [[nodiscard]] std::vector<std::size_t> places(const std::string& word);

 private:
  class Patterns;

  std::string language_;
  bool is_read_ = false;
  std::unique_ptr<Patterns> patterns_;  ///< once read; null where there are none
};

}  // namespace cueclip
