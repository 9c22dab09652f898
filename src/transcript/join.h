#pragma once

#include <string>
#include <string_view>

namespace cueclip {

/// Adds words behind others: with a space between, but not between two of Han, kana and their marks, which
/// are written without (Korean keeps it).
void append_words(std::string& text, std::string_view more);

/// A text of several lines in one, its white space made single spaces, without the marks of direction
/// (Unicode's bidirectional formatting characters, and stray byte order marks) that a line may begin or end
/// with: they are of the line, not of the words.
[[nodiscard]] std::string one_line(std::string_view text);

/// One line without such marks around it.
[[nodiscard]] std::string_view without_marks_around(std::string_view line);

/// A text's lines, each single spaced, without those that are blank.
[[nodiscard]] std::string tidy_lines(std::string_view text);

/// Whether a text begins, or ends, with a letter of a script that has no spaces between words: Han, kana,
/// Thai, Lao, Khmer, Burmese.
[[nodiscard]] bool begins_unspaced(std::string_view text);
[[nodiscard]] bool ends_unspaced(std::string_view text);

}  // namespace cueclip
