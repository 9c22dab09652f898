#include "draw/backdrop.h"

#include <algorithm>
#include <cmath>

#include "av/picture.h"
#include "av/scaled.h"
#include "draw/blur.h"
#include "draw/dither.h"
#include "draw/eased.h"
#include "draw/ground.h"
#include "draw/pictures.h"
#include "draw/plate.h"
#include "style/colour.h"
#include "style/cover_colours.h"

namespace cueclip {

namespace {

constexpr double kSurroundings = 0.06;  // sigma of what lies beside a cover, of the frame's shorter side
constexpr double kFeather = 0.04;       // of its edges there, likewise
// A light cover under just as much of a dark colour as words need is mud: it gets more.
constexpr double kVeilOfLight = 0.25;
constexpr double kMostVeil = 0.88;
constexpr int kEach = 8;          // pixels between two that are looked at
constexpr double kDither = 0.15;  // what the dither of a veil may take of it

/// Lays a colour over an area, `opacity(x, y)` of it on each pixel; dithered, so that it shows no steps.
template <typename Opacity>
void lay_veil(Canvas& canvas, const Rect& area, const Colour& colour, Opacity&& opacity) {
  for (int y = area.y; y < area.bottom(); ++y) {
    std::uint32_t* row = canvas.row(y);
    for (int x = area.x; x < area.right(); ++x) {
      const double part = opacity(x, y);
      if (part <= 0) continue;
      const double offset = part < 1 ? noise(x, y) : 0;
      const auto mix = [&](unsigned shift, double over) {
        const double below = row[x] >> shift & 0xFF;
        const double value = below + (over * 255 - below) * part;
        return static_cast<std::uint32_t>(std::clamp(std::lround(value + offset), 0L, 255L)) << shift;
      };
      row[x] = mix(16, colour.red) | mix(8, colour.green) | mix(0, colour.blue);
    }
  }
}

/// The mean of a canvas's pixels, from 0 to 1.
double brightness(const Canvas& canvas) {
  double sum = 0;
  for (int y = 0; y < canvas.height(); y += kEach)
    for (int x = 0; x < canvas.width(); x += kEach) {
      const std::uint32_t pixel = canvas.row(y)[x];
      sum += 0.2126 * (pixel >> 16 & 0xFF) + 0.7152 * (pixel >> 8 & 0xFF) + 0.0722 * (pixel & 0xFF);
    }
  return sum / 255 * kEach * kEach / (static_cast<double>(canvas.width()) * canvas.height());
}

/// A cover, blurred, under as much of the ground's colour as the words need that stand anywhere on it.
void draw_blurred_cover(Canvas& canvas, const ClipPlan& plan) {
  const Style& style = plan.style;
  const double sigma = style.ground.blur * std::min(canvas.width(), canvas.height());
  Picture ground = blurred(*plan.cover, canvas.width(), canvas.height(), sigma);
  mute_olive(ground);
  draw_filling(canvas, ground, canvas.bounds(), 0);
  const Plate veil{style.ground.colour, style.ground.veil};
  const double needed = opacity_for(canvas, canvas.bounds(), or_else(style.words.colour, style.text), veil,
                                    kWordsContrast + kDither);
  const double opacity =
      std::max(needed, std::min(kMostVeil, veil.opacity + kVeilOfLight * brightness(canvas)));
  lay_veil(canvas, canvas.bounds(), veil.colour, [&](int, int) { return opacity; });
}

/// Has a picture fade out towards its sides, or its top and bottom, so that it shows no edge.
void feather(Picture& picture, int sides, int ends) {
  if (sides == 0 && ends == 0) return;
  const auto part = [](int at, int length, int reach) {
    return reach == 0 ? 1.0 : eased((std::min(at, length - 1 - at) + 0.5) / reach);
  };
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const double kept = part(x, picture.width, sides) * part(y, picture.height, ends);
      if (kept >= 1) continue;
      std::uint32_t& pixel =
          picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                         static_cast<std::size_t>(x)];
      std::uint32_t faded = 0;
      for (const unsigned shift : {0u, 8u, 16u, 24u})
        faded |= static_cast<std::uint32_t>(std::lround((pixel >> shift & 0xFF) * kept)) << shift;
      pixel = faded;
    }
  }
}

/// A cover, whole, in a part of the frame; one that leaves some of it bare lies on itself, blurred.
void draw_whole_cover(Canvas& canvas, const ClipPlan& plan, const Rect& area) {
  const Rect place = fitted_into(area, *plan.cover);
  if (place.width + 1 < area.width || place.height + 1 < area.height) {
    const double sigma = kSurroundings * std::min(canvas.width(), canvas.height());
    draw_filling(canvas, blurred(*plan.cover, area.width, area.height, sigma), area, 0);
  }
  Picture cover = scaled(*plan.cover, place.width, place.height);
  const int reach = static_cast<int>(std::lround(kFeather * std::min(canvas.width(), canvas.height())));
  feather(cover, place.width + 1 < area.width ? reach : 0, place.height + 1 < area.height ? reach : 0);
  draw_filling(canvas, cover, place, 0);
}

/// A cover that is seen as it is in the frame's upper part, and from there fades into the ground's colour. In
/// a wide frame it stands at the right, and fades to the left.
void draw_cover_behind(Canvas& canvas, const ClipPlan& plan) {
  const Style::Cover& cover = plan.style.cover;
  const Colour& ground = plan.style.ground.colour;
  set_colour(canvas.cairo(), ground);
  cairo_paint(canvas.cairo());
  const int width = canvas.width();
  const int height = canvas.height();
  if (width > height) {
    const auto reach = static_cast<int>(std::lround((cover.clear + cover.fade) * width));
    const Rect area{width - reach, 0, reach, height};
    draw_whole_cover(canvas, plan, area);
    lay_veil(canvas, area, ground,
             [&](int x, int) { return 1 - eased((x - area.x) / (cover.fade * width)); });
    return;
  }
  const Rect area{0, 0, width, std::min(width, height)};
  draw_whole_cover(canvas, plan, area);
  // A cover that ends above the fade's end is under it all the same.
  const double end = std::min((cover.clear + cover.fade) * height, static_cast<double>(area.height));
  const double start = std::min(cover.clear * height, end - 1);
  lay_veil(canvas, area, ground, [&](int, int y) { return eased((y - start) / (end - start)); });
}

}  // namespace

void draw_backdrop(Canvas& canvas, const ClipPlan& plan) {
  const Style::Ground& ground = plan.style.ground;
  if (plan.cover && plan.style.cover.place == CoverPlace::kBehind) {
    draw_cover_behind(canvas, plan);
  } else if (ground.kind == GroundKind::kCover && plan.cover && !is_neutral(*plan.cover)) {
    draw_blurred_cover(canvas, plan);
  } else if (ground.kind == GroundKind::kPicture && plan.backdrop) {
    draw_filling(canvas, *plan.backdrop, canvas.bounds(), 0);
    lay_veil(canvas, canvas.bounds(), ground.colour, [&](int, int) { return ground.veil; });
  } else {
    draw_ground(canvas, ground);
  }
}

}  // namespace cueclip
