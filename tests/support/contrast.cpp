#include "support/contrast.h"

#include <algorithm>
#include <vector>

#include "style/colour.h"

namespace cueclip::test {

namespace {

constexpr int kNear = 2;  // pixels

Colour colour_of(std::uint32_t pixel) {
  return {(pixel >> 16 & 0xFF) / 255.0, (pixel >> 8 & 0xFF) / 255.0, (pixel & 0xFF) / 255.0};
}

/// The darkest and the lightest of the pixels that are added.
class Extremes {
 public:
  void add(std::uint32_t pixel) {
    if (pixel == last_ && !empty_) return;  // most are like the one before
    last_ = pixel;
    const double over_black = contrast(colour_of(pixel), {0, 0, 0});
    if (empty_ || over_black < low_) low_ = over_black;
    if (empty_ || over_black > high_) high_ = over_black;
    empty_ = false;
  }

  /// The least contrast of any of these with any of those.
  [[nodiscard]] double least_with(const Extremes& other) const {
    if (empty_ || other.empty_) return 21;
    if (low_ > other.high_) return low_ / other.high_;
    if (other.low_ > high_) return other.low_ / high_;
    return 1;
  }

 private:
  bool empty_ = true;
  std::uint32_t last_ = 0;
  double low_ = 0;  ///< as contrast with black, of which others are quotients
  double high_ = 0;
};

/// How much of each pixel of an area a part covers, 0 to 255: what of a white ground it hides.
std::vector<int> coverage_of(const MovingPart& part, std::int64_t state, const Rect& area,
                             const Rect& frame) {
  Canvas on_white{frame.width, frame.height};
  Canvas on_black{frame.width, frame.height};
  for (Canvas* canvas : {&on_white, &on_black}) {
    for (int y = area.y; y < area.bottom(); ++y)
      std::fill_n(canvas->row(y) + area.x, area.width, canvas == &on_white ? 0xFFFFFF : 0x000000);
    part.draw(*canvas, state);
  }
  std::vector<int> coverage;
  for (int y = area.y; y < area.bottom(); ++y)
    for (int x = area.x; x < area.right(); ++x)
      coverage.push_back(255 - static_cast<int>(on_white.row(y)[x] & 0xFF) +
                         static_cast<int>(on_black.row(y)[x] & 0xFF));
  return coverage;
}

}  // namespace

double contrast_of_text(const Canvas& painted, const Ink& ink) {
  Extremes covered;
  Extremes bare;
  for (int y = 0; y < ink.height; ++y) {
    for (int x = 0; x < ink.width; ++x) {
      const int part = ink.coverage[static_cast<std::size_t>(y * ink.width + x)];
      const std::uint32_t pixel = painted.row(ink.y + y)[ink.x + x];
      if (part == 255) covered.add(pixel);
      if (part == 0) bare.add(pixel);
    }
  }
  return covered.least_with(bare);
}

double contrast_of_part(const Canvas& still, const MovingPart& part, std::int64_t frame) {
  const std::int64_t state = part.state(frame);
  const Rect area = intersection(part.area(state), still.bounds());
  if (area.empty()) return 21;
  Canvas painted{still};
  part.draw(painted, state);
  const auto coverage = coverage_of(part, state, area, still.bounds());
  const int full = *std::ranges::max_element(coverage);
  Extremes drawn;
  Extremes behind;
  for (std::size_t i = 0; i < coverage.size(); ++i) {
    if (coverage[i] < full - 1) continue;  // a pixel's rounding
    const int x = area.x + static_cast<int>(i) % area.width;
    const int y = area.y + static_cast<int>(i) / area.width;
    drawn.add(painted.row(y)[x]);
    const Rect near = intersection({x - kNear, y - kNear, 2 * kNear + 1, 2 * kNear + 1}, still.bounds());
    for (int row = near.y; row < near.bottom(); row += kNear)
      for (int column = near.x; column < near.right(); column += kNear) behind.add(still.row(row)[column]);
  }
  return drawn.least_with(behind);
}

}  // namespace cueclip::test
