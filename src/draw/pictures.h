#pragma once

#include "draw/canvas.h"

namespace cueclip {

struct Picture;

/// Draws the picture so that it fills the rectangle, its middle where their sides differ, with round corners:
/// half the shorter side makes a disc.
void draw_filling(Canvas& canvas, const Picture& picture, const Rect& rect, double radius);

/// As much of a box as a picture fills, whole, in its middle; empty where the box is.
[[nodiscard]] Rect fitted_into(const Rect& box, const Picture& picture);

/// Draws the whole picture, as large as it fits into the rectangle, in its middle.
void draw_fitted(Canvas& canvas, const Picture& picture, const Rect& rect);

}  // namespace cueclip
