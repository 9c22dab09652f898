#pragma once

#include <cueclip/style.h>

#include "draw/canvas.h"

namespace cueclip {

/// Fills the canvas with the style's ground as far as it is made of colours: its colour, with a glow from the
/// upper right corner, or from the glow at the top to the colour at the bottom. A gradient is dithered by
/// less than one step, so that it shows no bands; a ground of one colour is exactly that colour.
void draw_ground(Canvas& canvas, const Style::Ground& ground);

}  // namespace cueclip
