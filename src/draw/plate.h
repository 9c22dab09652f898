#pragma once

#include <cueclip/style.h>

#include <optional>
#include <span>

#include "draw/canvas.h"

namespace cueclip {

/// What lies under text so that it can be read on any picture.
struct Plate {
  Colour colour;
  double opacity = 1;
  friend bool operator==(const Plate&, const Plate&) = default;
};

/// The plate that text in this colour needs for `least` contrast (WCAG 2.2) with every pixel of an area; none
/// where the pixels are good as they are. `preferred` is its colour if that is far enough from the text's;
/// otherwise black or white. It is as transparent as it can be.
[[nodiscard]] std::optional<Plate> plate_for(const Canvas& canvas, const Rect& area, const Colour& text,
                                             const Colour& preferred, double least);

/// How opaque a plate has to be for text to have `least` contrast with every pixel of an area: at
/// least as it is, and no more where that doesn't help.
[[nodiscard]] double opacity_for(const Canvas& canvas, const Rect& area, const Colour& text,
                                 const Plate& plate, double least);

/// The least contrast of a colour, this opaque, with the pixels of an area. 21 where there are none.
[[nodiscard]] double least_contrast(const Canvas& canvas, const Rect& area, const Colour& colour,
                                    double opacity = 1);

/// The text's colour, moved as far as `least` contrast with every pixel of an area, or with the plate on it,
/// needs.
[[nodiscard]] Colour readable(const Colour& text, const Canvas& canvas, const Rect& area,
                              const std::optional<Plate>& plate, double least);

/// The room of a plate around ink: a third of the type's size to each side, but not over any of `others`.
[[nodiscard]] Rect plate_around(const Rect& ink, double size, std::span<const Rect> others);

/// The radius of a plate's corners under type of this size.
[[nodiscard]] double plate_radius(double size);

/// Draws a plate with corners that suit type of this size.
void draw_plate(Canvas& canvas, const Rect& rect, double size, const Plate& plate);

}  // namespace cueclip
