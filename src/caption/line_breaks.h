#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "caption/spaced_text.h"

namespace cueclip {

/// The text in the pieces between which a line may break, each with the space behind it: where ICU's rules
/// for the language allow it and ours don't forbid it (see tokenise).
[[nodiscard]] std::vector<std::string> split_at_breaks(const SpacedText& text, std::string_view language);

/// The characters (graphemes) of a text.
[[nodiscard]] std::vector<std::string> graphemes(std::string_view text);

/// The first code point of a text; 0 where it is empty, negative where it is no UTF-8.
[[nodiscard]] std::int32_t first_code_point(std::string_view text);

}  // namespace cueclip
