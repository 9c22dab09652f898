#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// A piece of text that is never broken inside: a word with its punctuation, a part before a hyphen, an
/// ideograph.
struct Token {
  std::string text;
  bool space_after = false;  ///< a space stands between it and the next; otherwise they touch
};

/// Splits text where Unicode's line breaking rules (UAX #14) allow a break, as ICU knows them. Punctuation
/// that stands alone between spaces, as French has it, is held by a no-break space to the word it belongs to.
[[nodiscard]] std::vector<Token> tokenise(std::string_view text);

/// The text of tokens [first, end) as it stands on one line.
[[nodiscard]] std::string joined(const std::vector<Token>& tokens, std::size_t first, std::size_t end);

/// `text` in parts of at least one character (grapheme), each of which `fits`; all of them together are the
/// text.
template <typename Fits>
std::vector<std::string> pieces_that_fit(const std::string& text, Fits&& fits);

/// The characters (graphemes) of a text.
[[nodiscard]] std::vector<std::string> graphemes(std::string_view text);

/// How many characters (graphemes) a text has.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// Whether a text's last or first letter belongs to a script that is written without spaces.
[[nodiscard]] bool is_unspaced_script(std::string_view text);

/// How well a break between two tokens reads: 0 best (after a sentence), higher is worse.
[[nodiscard]] double break_cost(const Token& before, const Token& after);

template <typename Fits>
std::vector<std::string> pieces_that_fit(const std::string& text, Fits&& fits) {
  std::vector<std::string> pieces(1);
  for (const auto& character : graphemes(text)) {
    if (!pieces.back().empty() && !fits(pieces.back() + character)) pieces.emplace_back();
    pieces.back() += character;
  }
  return pieces;
}

}  // namespace cueclip
