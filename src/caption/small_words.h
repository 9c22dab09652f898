#pragma once

#include <string_view>

#include "language/word_list.h"

namespace cueclip {

/// The roles of a text's first word, for the break before it, or of its last word, for the one behind it.
/// Marks around the word don't matter. An elision, "qu'il", is its first part to the break before it and its
/// second to the one behind it. `language` is a BCP 47 tag; where it is empty, a word has its roles in French
/// and in English, and in a language that has no list none.
[[nodiscard]] Roles roles_of_first_word(std::string_view text, std::string_view language);
[[nodiscard]] Roles roles_of_last_word(std::string_view text, std::string_view language);

}  // namespace cueclip
