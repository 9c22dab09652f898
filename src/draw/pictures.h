#pragma once

#include "draw/canvas.h"

namespace cueclip {

struct Picture;

/// Draws the picture so that it fills the rectangle, its middle where their sides differ, with round corners.
void draw_filling(Canvas& canvas, const Picture& picture, const Rect& rect, double radius);

}  // namespace cueclip
