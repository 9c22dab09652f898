#pragma once

#include <cueclip/plan.h>

#include "caption/typesetter.h"
#include "draw/canvas.h"

namespace cueclip {

/// The closing card: cover, show, title and link in the middle of the style's ground, on which it is drawn,
/// and the link's QR code where it can be scanned.
[[nodiscard]] Canvas draw_outro(const ClipPlan& plan, Canvas ground, Typesetter& typesetter);

}  // namespace cueclip
