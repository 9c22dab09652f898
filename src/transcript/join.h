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

}  // namespace cueclip
