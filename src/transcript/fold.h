#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// A word as it is compared, and where it stands in the text.
struct FoldedWord {
  std::string text;       ///< letters and digits alone, without case and accents; œ æ ß as oe ae ss
  std::size_t begin = 0;  ///< bytes of the text it was folded from
  std::size_t end = 0;
};

/// The words of a text for comparing, split at spaces, apostrophes, hyphens and every other mark:
/// "l'appartement" is two words.
[[nodiscard]] std::vector<FoldedWord> folded_words(std::string_view text);

/// The text in small letters, accents and marks as they are.
[[nodiscard]] std::string in_small_letters(std::string_view text);

/// The same for the words of formats: A to Z alone, so that no other letter can become one of theirs.
[[nodiscard]] std::string in_small_ascii(std::string_view text);

}  // namespace cueclip
