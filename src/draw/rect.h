#pragma once

#include <algorithm>

namespace cueclip {

/// Whole pixels of a frame.
struct Rect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
  [[nodiscard]] int right() const { return x + width; }
  [[nodiscard]] int bottom() const { return y + height; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

[[nodiscard]] inline Rect intersection(const Rect& one, const Rect& other) {
  const int x = std::max(one.x, other.x);
  const int y = std::max(one.y, other.y);
  return {x, y, std::max(0, std::min(one.right(), other.right()) - x),
          std::max(0, std::min(one.bottom(), other.bottom()) - y)};
}

/// The smallest rectangle around both.
[[nodiscard]] inline Rect surrounding(const Rect& one, const Rect& other) {
  if (one.empty()) return other;
  if (other.empty()) return one;
  const int x = std::min(one.x, other.x);
  const int y = std::min(one.y, other.y);
  return {x, y, std::max(one.right(), other.right()) - x, std::max(one.bottom(), other.bottom()) - y};
}

}  // namespace cueclip
