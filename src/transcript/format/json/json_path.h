#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// The step of a path into a list.
inline constexpr auto kJsonItems = "[]";

/// The steps of a path: `results.channels[].words[]` is results, channels, [], words, [].
[[nodiscard]] std::vector<std::string> json_path(std::string_view path);

}  // namespace cueclip
