#pragma once

#include <algorithm>

namespace cueclip {

/// From 0 to 1 as `part` goes from 0 to 1, slowly at both ends.
[[nodiscard]] constexpr double eased(double part) {
  const double clamped = std::clamp(part, 0.0, 1.0);
  return clamped * clamped * (3 - 2 * clamped);
}

}  // namespace cueclip
