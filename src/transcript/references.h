#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cueclip {

inline constexpr std::size_t kLongestReference = 16;  ///< bytes between `&` and `;`

/// What one of HTML's character references stands for, by what is between `&` and `;`: `eacute`, `#39`,
/// `#x27`. Case counts: `Eacute` is another. Nothing where it is none; empty where it is no character.
[[nodiscard]] std::optional<std::string> referred_character(std::string_view name);

}  // namespace cueclip
