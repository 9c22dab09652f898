#include "draw/ground.h"

#include <algorithm>
#include <cmath>

#include "draw/dither.h"
#include "draw/eased.h"

namespace cueclip {

namespace {

// The glow's middle and reach, in fractions of the frame: light from a window above the upper right corner.
constexpr double kGlowX = 0.88;
constexpr double kGlowY = -0.02;
constexpr double kReachX = 0.78;
constexpr double kReachY = 0.72;

std::uint32_t packed(const Colour& colour, double offset) {
  const auto byte = [offset](double part) {
    return static_cast<std::uint32_t>(std::clamp(part * 255 + offset + 0.5, 0.0, 255.0));
  };
  return byte(colour.red) << 16 | byte(colour.green) << 8 | byte(colour.blue);
}

}  // namespace

void draw_ground(Canvas& canvas, const Style::Ground& ground) {
  const bool is_flat = ground.kind == GroundKind::kPlain || ground.colour == ground.glow;
  const bool is_gradient = ground.kind == GroundKind::kGradient;
  for (int y = 0; y < canvas.height(); ++y) {
    std::uint32_t* row = canvas.row(y);
    if (is_flat) {
      std::fill_n(row, canvas.width(), packed(ground.colour, 0));
      continue;
    }
    const double down = static_cast<double>(y) / canvas.height();
    const double dy = (down - kGlowY) / kReachY;
    for (int x = 0; x < canvas.width(); ++x) {
      const double dx = (static_cast<double>(x) / canvas.width() - kGlowX) / kReachX;
      const double near = is_gradient ? 1 - down : std::max(0.0, 1 - std::sqrt(dx * dx + dy * dy));
      const double part = eased(near);
      const auto mix = [part](double below, double above) { return below + (above - below) * part; };
      row[x] = packed({mix(ground.colour.red, ground.glow.red), mix(ground.colour.green, ground.glow.green),
                       mix(ground.colour.blue, ground.glow.blue), 1},
                      noise(x, y));
    }
  }
}

}  // namespace cueclip
