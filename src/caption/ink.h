#pragma once

#include <cstdint>
#include <vector>

namespace cueclip {

/// Where text puts ink: a coverage mask with its place in the frame, no larger than what is covered. Empty
/// where nothing is drawn.
struct Ink {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;  ///< 0 to 255, rows without gaps

  [[nodiscard]] bool empty() const { return width == 0 || height == 0; }
  friend bool operator==(const Ink&, const Ink&) = default;
};

}  // namespace cueclip
