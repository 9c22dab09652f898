#pragma once

#include <cstddef>
#include <string_view>

namespace cueclip {

inline constexpr std::size_t kLongestId = 100;  // bytes

/// Whether a clip can have this id, which names its file: letters a to z, digits, "-" and "_".
[[nodiscard]] bool is_clip_id(std::string_view id);

}  // namespace cueclip
