#include "draw/plate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "style/colour.h"

namespace cueclip {

namespace {

constexpr double kRoom = 0.34;   // around the ink, in em
constexpr double kRadius = 0.3;  // of the corners, in em
constexpr std::array kOpacities{0.55, 0.65, 0.75, 0.85, 1.0};

constexpr double kOpacityStep = 0.01;

constexpr Colour kBlack{0, 0, 0};
constexpr Colour kWhite{1, 1, 1};

Colour colour_of(std::uint32_t pixel) {
  return {(pixel >> 16 & 0xFF) / 255.0, (pixel >> 8 & 0xFF) / 255.0, (pixel & 0xFF) / 255.0};
}

Colour blended(const Colour& below, const std::optional<Plate>& plate) {
  if (!plate) return below;
  const auto mix = [&](double under, double over) { return under + (over - under) * plate->opacity; };
  return {mix(below.red, plate->colour.red), mix(below.green, plate->colour.green),
          mix(below.blue, plate->colour.blue)};
}

/// The darkest and the lightest pixel of an area. Grey values rank as luminance does, near enough to find
/// the two.
std::pair<Colour, Colour> extremes(const Canvas& canvas, const Rect& area) {
  const Rect inside = intersection(area, canvas.bounds());
  const auto grey = [](std::uint32_t pixel) {
    return 2126 * (pixel >> 16 & 0xFF) + 7152 * (pixel >> 8 & 0xFF) + 722 * (pixel & 0xFF);
  };
  std::uint32_t darkest = 0xFFFFFF;
  std::uint32_t lightest = 0;
  for (int y = inside.y; y < inside.bottom(); ++y) {
    const auto [low, high] =
        std::minmax_element(canvas.row(y) + inside.x, canvas.row(y) + inside.right(),
                            [&](auto one, auto other) { return grey(one) < grey(other); });
    if (grey(*low) < grey(darkest)) darkest = *low;
    if (grey(*high) >= grey(lightest)) lightest = *high;
  }
  return {colour_of(darkest), colour_of(lightest)};
}

/// The least contrast of text with an area under a plate.
double least_contrast(const Colour& text, const std::pair<Colour, Colour>& area,
                      const std::optional<Plate>& plate) {
  return std::min(contrast(text, blended(area.first, plate)), contrast(text, blended(area.second, plate)));
}

Colour mixed(const Colour& below, const Colour& above, double opacity) {
  return blended(below, Plate{above, opacity});
}

}  // namespace

double least_contrast(const Canvas& canvas, const Rect& area, const Colour& colour, double opacity) {
  if (intersection(area, canvas.bounds()).empty()) return 21;
  const auto [darkest, lightest] = extremes(canvas, area);
  return std::min(contrast(mixed(darkest, colour, opacity), darkest),
                  contrast(mixed(lightest, colour, opacity), lightest));
}

std::optional<Plate> plate_for(const Canvas& canvas, const Rect& area, const Colour& text,
                               const Colour& preferred, double least) {
  if (intersection(area, canvas.bounds()).empty()) return std::nullopt;
  const auto found = extremes(canvas, area);
  if (least_contrast(text, found, std::nullopt) >= least) return std::nullopt;
  Plate plate{preferred};
  if (contrast(text, preferred) < least) plate.colour = more_contrasting(kBlack, kWhite, text);
  for (const double opacity : kOpacities) {
    plate.opacity = opacity;
    if (least_contrast(text, found, plate) >= least) break;
  }
  return plate;
}

double opacity_for(const Canvas& canvas, const Rect& area, const Colour& text, const Plate& plate,
                   double least) {
  const auto found = extremes(canvas, area);
  Plate more = plate;
  while (more.opacity <= 1) {
    if (least_contrast(text, found, more) >= least) return more.opacity;
    more.opacity += kOpacityStep;
  }
  return plate.opacity;
}

Colour readable(const Colour& text, const Canvas& canvas, const Rect& area, const std::optional<Plate>& plate,
                double least) {
  if (intersection(area, canvas.bounds()).empty()) return text;
  const auto [darkest, lightest] = extremes(canvas, area);
  return with_contrast(text, blended(darkest, plate), blended(lightest, plate), least);
}

Rect plate_around(const Rect& ink, double size, std::span<const Rect> others) {
  const int room = static_cast<int>(std::lround(kRoom * size));
  int left = ink.x - room;
  int top = ink.y - room;
  int right = ink.right() + room;
  int bottom = ink.bottom() + room;
  for (const Rect& other : others) {
    if (intersection(other, {left, top, right - left, bottom - top}).empty()) continue;
    if (other.bottom() <= ink.y) top = other.bottom();
    if (other.y >= ink.bottom()) bottom = other.y;
    if (other.right() <= ink.x) left = other.right();
    if (other.x >= ink.right()) right = other.x;
  }
  return {left, top, right - left, bottom - top};
}

double plate_radius(double size) {
  return kRadius * size;
}

void draw_plate(Canvas& canvas, const Rect& rect, double size, const Plate& plate) {
  add_rounded(canvas.cairo(), rect.x, rect.y, rect.width, rect.height, plate_radius(size));
  set_colour(canvas.cairo(), plate.colour, plate.opacity);
  cairo_fill(canvas.cairo());
  cairo_surface_flush(cairo_get_target(canvas.cairo()));
}

}  // namespace cueclip
