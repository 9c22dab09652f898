#include "draw/cover.h"

#include <algorithm>
#include <cmath>

#include "av/scaled.h"
#include "draw/pictures.h"
#include "draw/setter.h"
#include "style/colour.h"

namespace cueclip {

namespace {

constexpr double kSquare = 1.07;  // a cover this little wider or higher is cut to a square
constexpr double kWidest = 1.5;
constexpr int kSample = 24;            // a side of the thumbnail that is looked at
constexpr double kLeastOpaque = 0.97;  // of a cover that isn't seen through
constexpr double kInset = 0.09;        // of a tile's side
constexpr double kAlike = 1.6;         // contrast with what lies behind
constexpr double kLineOpacity = 0.14;
constexpr double kLineWidth = 1.0 / 540;  // of the frame's shorter side
constexpr Colour kLightTile{0.957, 0.949, 0.929};
constexpr Colour kDarkTile{0.086, 0.086, 0.102};

int pixels(double value) {
  return std::max(1, static_cast<int>(std::lround(value)));
}

/// The mean of pixels that are multiplied by their opacity, with the opacity as its alpha.
struct Mean {
  double red = 0;
  double green = 0;
  double blue = 0;
  double alpha = 0;
  int count = 0;

  void add(std::uint32_t pixel) {
    red += pixel >> 16 & 0xFF;
    green += pixel >> 8 & 0xFF;
    blue += pixel & 0xFF;
    alpha += pixel >> 24;
    ++count;
  }
  [[nodiscard]] double opacity() const { return count == 0 ? 0 : alpha / 255 / count; }
  [[nodiscard]] Colour colour() const {
    const double all = std::max(alpha, 1.0);
    return {red / all, green / all, blue / all, 1};
  }
};

/// What lies behind a cover's edge.
Colour behind(const Canvas& canvas, const Rect& rect) {
  const Rect inside = intersection(rect, canvas.bounds());
  Mean mean;
  for (int x = inside.x; x < inside.right(); ++x)
    for (const int y : {inside.y, inside.bottom() - 1}) mean.add(canvas.row(y)[x] | 0xFF000000);
  return mean.colour();
}

void draw_line(Canvas& canvas, const Rect& rect, double radius, const Colour& colour) {
  const double width = std::max(1.0, kLineWidth * std::min(canvas.width(), canvas.height()));
  add_rounded(canvas.cairo(), rect.x + width / 2, rect.y + width / 2, rect.width - width, rect.height - width,
              std::max(0.0, std::min({radius, rect.width / 2.0, rect.height / 2.0}) - width / 2));
  set_colour(canvas.cairo(), colour, kLineOpacity);
  cairo_set_line_width(canvas.cairo(), width);
  cairo_stroke(canvas.cairo());
  cairo_surface_flush(cairo_get_target(canvas.cairo()));
}

}  // namespace

Rect cover_place(const Rect& square, const Picture& cover, Align align, int most) {
  const double ratio = static_cast<double>(cover.width) / cover.height;
  if (ratio < kSquare && ratio > 1 / kSquare) return square;
  const double widest = std::min(kWidest * square.width, static_cast<double>(most));
  const double width = std::min(ratio * square.width, ratio > 1 ? widest : static_cast<double>(square.width));
  const Rect place{square.x, square.y, pixels(width), pixels(width / ratio)};
  return {square.x + offset_in(square.width - place.width, align),
          square.y + (square.height - place.height) / 2, place.width, place.height};
}

void draw_cover(Canvas& canvas, const Picture& cover, const Rect& rect, double radius) {
  if (rect.empty()) return;
  const Colour ground = behind(canvas, rect);
  Mean all;
  Mean edge;
  const Picture small = scaled(cover, kSample, kSample);
  for (int y = 0; y < kSample; ++y) {
    for (int x = 0; x < kSample; ++x) {
      const std::uint32_t pixel = small.pixels[static_cast<std::size_t>(y * kSample + x)];
      all.add(pixel);
      if (x == 0 || y == 0 || x == kSample - 1 || y == kSample - 1) edge.add(pixel);
    }
  }
  Colour rim = edge.colour();
  if (all.opacity() < kLeastOpaque) {
    rim = more_contrasting(kLightTile, kDarkTile, all.colour());
    add_rounded(canvas.cairo(), rect.x, rect.y, rect.width, rect.height,
                std::min({radius, rect.width / 2.0, rect.height / 2.0}));
    set_colour(canvas.cairo(), rim);
    cairo_fill(canvas.cairo());
    const int inset = pixels(kInset * std::min(rect.width, rect.height));
    draw_filling(
        canvas, cover,
        fitted_into({rect.x + inset, rect.y + inset, rect.width - 2 * inset, rect.height - 2 * inset}, cover),
        0);
  } else {
    draw_filling(canvas, cover, rect, radius);
  }
  if (contrast(rim, ground) < kAlike)
    draw_line(canvas, rect, radius, more_contrasting({1, 1, 1}, {0, 0, 0}, ground));
}

}  // namespace cueclip
