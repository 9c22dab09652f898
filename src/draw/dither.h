#pragma once

#include <cmath>

namespace cueclip {

/// Evenly spread noise of a pixel, from -0.5 to 0.5: interleaved gradient noise (Jimenez, 2014). Added before
/// a value is rounded, it keeps slow gradients from showing steps.
[[nodiscard]] inline double noise(int x, int y) {
  const double value = 52.9829189 * std::fmod(0.06711056 * x + 0.00583715 * y, 1.0);
  return value - std::floor(value) - 0.5;
}

}  // namespace cueclip
