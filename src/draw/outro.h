#pragma once

#include <cueclip/plan.h>

#include "caption/typesetter.h"
#include "draw/canvas.h"

namespace cueclip {

/// The closing card: cover, show, title and link in the middle of the style's ground, and the link's QR code
/// where it has one.
[[nodiscard]] Canvas draw_outro(const ClipPlan& plan, Typesetter& typesetter);

}  // namespace cueclip
