#pragma once

#include <string_view>

namespace cueclip {

/// Whether a text has letters that are written from right to left.
[[nodiscard]] bool has_right_to_left(std::string_view text);

/// Whether most letters of a text are written from right to left. Unicode's own rule asks the first letter
/// alone, and would turn a sentence in Hebrew around that begins with a name in Latin letters.
[[nodiscard]] bool is_right_to_left(std::string_view text);

}  // namespace cueclip
