#pragma once

#include "draw/canvas.h"

namespace cueclip {

struct Picture;

/// Draws the picture's middle so that it fills the rectangle, with round corners.
void draw_filling(Canvas& canvas, const Picture& picture, const Rect& rect, double radius);

/// Draws the whole picture as large as the rectangle allows, at its upper right.
void draw_fitted(Canvas& canvas, const Picture& picture, const Rect& rect);

}  // namespace cueclip
