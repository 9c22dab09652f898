#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "caption/line_breaks.h"
#include "caption/small_words.h"

namespace cueclip {

/// A piece of text that is never broken inside: a word with its punctuation, a part before a hyphen, an
/// ideograph.
struct Token {
  std::string text;
  bool space_after = false;      ///< a space stands between it and the next; otherwise they touch
  Roles first = 0;               ///< what its first word is to the break before it
  Roles last = 0;                ///< and its last word to the one behind it
  bool starts_sentence = false;  ///< a capital there makes no name
  bool begins_line = false;      ///< the dash of a dialogue: always at a line's beginning
  bool parts_word = false;       ///< a hyphen is drawn behind it, at the end of a line
};

/// Splits text where Unicode's line breaking rules (UAX #14) allow a break, as ICU knows them for the
/// language (a BCP 47 tag, empty where it isn't known): Japanese between phrases, Chinese between words,
/// Korean at spaces. Beyond these rules nothing is split at the spaces that hold_together() names, in an
/// address, beside a hyphen with a part of one or two letters or a French pronoun behind it ("dit-il", "y
/// a-t-il"), before a dash, or at a soft hyphen. In a text that begins with the dash of a dialogue, each
/// further speaker's dash begins a line (BBC, Subtitle Guidelines: a speaker a line).
[[nodiscard]] std::vector<Token> tokenise(std::string_view text, std::string_view language = {});

/// The text of tokens [first, end) as it stands on one line.
[[nodiscard]] std::string joined(const std::vector<Token>& tokens, std::size_t first, std::size_t end);

/// How many characters (graphemes) a text has.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// Whether any of a text's letters belongs to a script that is written without spaces.
[[nodiscard]] bool is_unspaced_script(std::string_view text);

/// How well a break between two tokens reads: 0 best (after a sentence), 20 worst (inside a word).
[[nodiscard]] double break_cost(const Token& before, const Token& after);

}  // namespace cueclip
