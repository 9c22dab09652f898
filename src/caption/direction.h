#pragma once

#include <cueclip/captions.h>

#include <optional>
#include <span>
#include <string_view>

namespace cueclip {

/// Whether a text has letters that are written from right to left.
[[nodiscard]] bool has_right_to_left(std::string_view text);

/// Whether most letters of a text are written from right to left. Unicode's own rule asks the first letter
/// alone, and would turn a sentence in Hebrew around that begins with a name in Latin letters.
[[nodiscard]] bool is_right_to_left(std::string_view text);

/// The same of what cards show, or of those of one speaker, an index.
[[nodiscard]] bool are_read_from_right(std::span<const Card> cards, std::optional<int> speaker = {});

}  // namespace cueclip
