#pragma once

#include <cstddef>
#include <string_view>

namespace cueclip {

/// Where a text stops being UTF-8; its size where it doesn't.
[[nodiscard]] std::size_t end_of_utf8(std::string_view text);

[[nodiscard]] inline bool is_utf8(std::string_view text) {
  return end_of_utf8(text) == text.size();
}

}  // namespace cueclip
