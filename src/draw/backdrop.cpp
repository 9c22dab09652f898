#include "draw/backdrop.h"

#include <algorithm>
#include <cmath>

#include "av/picture.h"
#include "draw/blur.h"
#include "draw/dither.h"
#include "draw/ground.h"
#include "draw/pictures.h"
#include "draw/plate.h"
#include "style/colour.h"

namespace cueclip {

namespace {

constexpr double kDither = 0.15;  // what the dither of a veil may take of it

/// Lays a colour over the canvas, `opacity(y)` of it on each row; dithered, so that it shows no steps.
template <typename Opacity>
void lay_veil(Canvas& canvas, const Colour& colour, Opacity&& opacity) {
  for (int y = 0; y < canvas.height(); ++y) {
    const double part = std::clamp(opacity(static_cast<double>(y) / canvas.height()), 0.0, 1.0);
    std::uint32_t* row = canvas.row(y);
    for (int x = 0; x < canvas.width(); ++x) {
      const double offset = noise(x, y);
      const auto mix = [&](unsigned shift, double over) {
        const double below = row[x] >> shift & 0xFF;
        const double value = below + (over * 255 - below) * part;
        return static_cast<std::uint32_t>(std::clamp(std::lround(value + offset), 0L, 255L)) << shift;
      };
      row[x] = mix(16, colour.red) | mix(8, colour.green) | mix(0, colour.blue);
    }
  }
}

/// A cover, blurred, under as much of the ground's colour as the words need that stand anywhere on it.
void draw_blurred_cover(Canvas& canvas, const ClipPlan& plan) {
  const Style& style = plan.style;
  const double sigma = style.ground.blur * std::min(canvas.width(), canvas.height());
  draw_filling(canvas, blurred(*plan.cover, canvas.width(), canvas.height(), sigma), canvas.bounds(), 0);
  const Plate veil{style.ground.colour, style.ground.veil};
  const double opacity = opacity_for(canvas, canvas.bounds(), or_else(style.words.colour, style.text), veil,
                                     kWordsContrast + kDither);
  lay_veil(canvas, veil.colour, [&](double) { return opacity; });
}

/// A cover that fills the frame: seen at the top, and towards the bottom under the ground's colour.
void draw_cover_behind(Canvas& canvas, const ClipPlan& plan) {
  const Style::Cover& cover = plan.style.cover;
  draw_filling(canvas, *plan.cover, canvas.bounds(), 0);
  lay_veil(canvas, plan.style.ground.colour, [&](double y) {
    const double from = 1 - cover.fade;  // where the veil is whole
    const double part = from <= 0 ? 1 : std::clamp(y / from, 0.0, 1.0);
    const double eased = part * part * (3 - 2 * part);
    return plan.style.ground.veil + (cover.veil - plan.style.ground.veil) * eased;
  });
}

}  // namespace

void draw_backdrop(Canvas& canvas, const ClipPlan& plan) {
  const Style::Ground& ground = plan.style.ground;
  if (plan.cover && plan.style.cover.place == CoverPlace::kBehind) {
    draw_cover_behind(canvas, plan);
  } else if (ground.kind == GroundKind::kCover && plan.cover) {
    draw_blurred_cover(canvas, plan);
  } else if (ground.kind == GroundKind::kPicture && plan.backdrop) {
    draw_filling(canvas, *plan.backdrop, canvas.bounds(), 0);
    lay_veil(canvas, ground.colour, [&](double) { return ground.veil; });
  } else {
    draw_ground(canvas, ground);
  }
}

}  // namespace cueclip
