#pragma once

#include <cueclip/style.h>

#include "draw/canvas.h"

namespace cueclip {

/// Fills the canvas with the style's ground: its colour, with a glow from the upper right corner. The
/// gradient is dithered by less than one step, so that it shows no bands; a ground of one colour is exactly
/// that colour.
void draw_ground(Canvas& canvas, const Style::Ground& ground);

}  // namespace cueclip
