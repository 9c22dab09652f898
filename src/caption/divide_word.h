#pragma once

#include <functional>
#include <string>
#include <vector>

#include "caption/hyphenation.h"

namespace cueclip {

/// What is drawn where a line ends inside a word.
inline constexpr auto kHyphen = "\xE2\x80\x90";

/// A part of a word that is too long for a line.
struct WordPiece {
  std::string text;
  bool parts_word = false;  ///< a hyphen is drawn behind it
  friend bool operator==(const WordPiece&, const WordPiece&) = default;
};

/// `text` in parts of at least one character (grapheme), each of which `fits` with its hyphen; all of them
/// together are the text. A part ends behind a space, else at a soft hyphen or behind one of / ? & = # —,
/// else at one of the word's `places`, else behind another joint (- _ . @ –) or before a capital inside the
/// word, where that leaves half the line filled; else where it must, but with no part under 3 characters if
/// there is room for it. Between two letters of a script that knows hyphens, and outside of addresses, one is
/// drawn.
[[nodiscard]] std::vector<WordPiece> divide_word(const std::string& text, const HyphenationPlaces& places,
                                                 const std::function<bool(const std::string&)>& fits);

}  // namespace cueclip
