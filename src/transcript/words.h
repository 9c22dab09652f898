#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// The text without white space around it, and with each run of white space inside made a single space.
/// No-break spaces stay as they are.
[[nodiscard]] std::string single_spaced(std::string_view text);

/// The text without spaces around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// How many code points a text in UTF-8 has.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The words between spaces.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

/// How many words there are between spaces.
[[nodiscard]] std::size_t count_words(std::string_view text);

/// The text with HTML's character references read, once: `&amp;`, `&#39;`, `&#x27;`, `&Eacute;` and the like.
/// What is none stays.
[[nodiscard]] std::string without_references(std::string_view text);

/// Whether anything in the text can be seen: white space, controls, marks of direction and what stands for
/// characters that were lost (U+FFFD) can't.
[[nodiscard]] bool says_anything(std::string_view text);

/// Whether nothing in the text is a letter or a digit.
[[nodiscard]] bool is_only_marks(std::string_view text);

/// Whether the text ends a sentence: `.`, `!`, `?`, `…` and what other scripts have for them, perhaps with a
/// closing quote or bracket behind.
[[nodiscard]] bool ends_sentence(std::string_view text);

}  // namespace cueclip
