#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

inline constexpr char32_t kNoBreakSpace = 0xA0;
inline constexpr char32_t kNarrowNoBreakSpace = 0x202F;

/// A text as its characters and the space before each, so that spaces can be set and nothing else changes.
struct SpacedText {
  std::u32string characters;  ///< code points, none of them white space
  std::u32string gaps;        ///< before each character: a white space, or 0 where it touches the one before

  [[nodiscard]] std::size_t size() const { return characters.size(); }
  /// Whether a gap or the text's end comes before this character.
  [[nodiscard]] bool is_gap(std::size_t at) const { return at >= size() || gaps[at] != 0; }
};

/// A stretch of characters without a gap inside.
struct WordSpan {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// Takes a text in UTF-8 apart. Of white space at its ends nothing is kept, of a run inside the first
/// no-break space, else one space.
[[nodiscard]] SpacedText spaced_text(std::string_view text);

/// Puts it together again, in UTF-8.
[[nodiscard]] std::string joined(const SpacedText& text);

/// The words between gaps.
[[nodiscard]] std::vector<WordSpan> word_spans(const SpacedText& text);

/// Whether a space is one that a line doesn't end at.
[[nodiscard]] bool is_no_break(char32_t space);

}  // namespace cueclip
