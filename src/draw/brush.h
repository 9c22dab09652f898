#pragma once

#include <cueclip/style.h>

#include <cmath>
#include <cstdint>

namespace cueclip {

/// One colour, to be laid over pixels.
class Brush {
 public:
  /// The colour's own opacity is left to the caller.
  explicit Brush(const Colour& colour)
      : colour_{byte(colour.red) << 16 | byte(colour.green) << 8 | byte(colour.blue)} {}

  /// `part` of 255 of it. Each channel is rounded to the nearest.
  void lay(std::uint32_t& pixel, std::uint32_t part) const {
    if (part == 255) {
      pixel = colour_;
    } else if (part > 0) {
      pixel = mixed(pixel, 0x00FF00FF, 0, part) | mixed(pixel, 0x0000FF00, 8, part);
    }
  }

 private:
  static std::uint32_t byte(double part) { return static_cast<std::uint32_t>(std::lround(part * 255)); }

  /// The masked channels, which have 16 bits each once they are shifted, so that none runs into another.
  [[nodiscard]] std::uint32_t mixed(std::uint32_t pixel, std::uint32_t mask, int shift,
                                    std::uint32_t part) const {
    const std::uint32_t low = mask >> shift;
    const std::uint32_t sum =
        (pixel >> shift & low) * (255 - part) + (colour_ >> shift & low) * part + (0x00800080 & low);
    return ((sum + (sum >> 8 & low)) >> 8 & low) << shift;
  }

  std::uint32_t colour_;
};

}  // namespace cueclip
