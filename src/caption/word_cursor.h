#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cueclip {

/// Tells which word each letter of a text belongs to, while the text goes by in pieces. Spaces and invisible
/// characters may differ between the two; a letter that the text leaves out is passed over.
class WordCursor {
 public:
  explicit WordCursor(const std::vector<std::string>& words);

  /// The next piece of the text, divided where another word begins: each part with its word's index.
  [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> divide(std::string_view piece);

 private:
  struct Letter {
    char32_t character;
    std::size_t word;
  };
  [[nodiscard]] std::size_t word_of(char32_t character);

  std::vector<Letter> letters_;
  std::size_t next_ = 0;
  std::size_t word_ = 0;
};

}  // namespace cueclip
