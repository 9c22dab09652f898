#pragma once

#include <cstdint>
#include <string>

namespace cueclip::av {

/// Pixels in memory, 0x00RRGGBB each in the machine's order.
struct Pixels {
  const std::uint32_t* first = nullptr;
  int width = 0;
  int height = 0;
  int stride = 0;  ///< in pixels
};

/// A PNG of them, made quickly rather than small: for what is looked at once.
[[nodiscard]] std::string encode_png(const Pixels& pixels);

}  // namespace cueclip::av
