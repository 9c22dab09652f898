#pragma once

#include <cueclip/plan.h>

#include "draw/canvas.h"

namespace cueclip {

/// Fills the canvas with what lies behind everything: the style's ground, and a cover that fills the frame.
void draw_backdrop(Canvas& canvas, const ClipPlan& plan);

}  // namespace cueclip
