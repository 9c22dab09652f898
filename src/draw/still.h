#pragma once

#include <cueclip/plan.h>

#include "caption/typesetter.h"
#include "draw/canvas.h"
#include "draw/layout.h"

namespace cueclip {

/// Draws what never changes in a clip: ground, pictures, show and title, link, the progress bar's track.
void draw_still(Canvas& canvas, const ClipPlan& plan, const Layout& layout, Typesetter& typesetter);

/// Draws text in the style's colour, as far from its opacity and lightness as it has to be for 4.5:1 with
/// what lies behind (WCAG 2.2, 1.4.3).
void draw_text(Canvas& canvas, const SetText& text, const Colour& colour, Typesetter& typesetter);

}  // namespace cueclip
