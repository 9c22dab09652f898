#pragma once

#include <memory>
#include <vector>

#include "draw/layout.h"
#include "draw/moving_part.h"
#include "draw/setter.h"

/// The quotation mark and the rule that stand where words begin: at the left, or at the right where these are
/// read from there.
namespace cueclip {

/// One for all cards where they are read alike; else that of those read from the left and that of the others.
[[nodiscard]] std::vector<Opening> lay_out_openings(Setter& setter);

void draw_opening(Canvas& canvas, const Opening& opening, const Style& style, Typesetter& typesetter);

/// Of two openings, that of the card that shows.
[[nodiscard]] std::unique_ptr<const MovingPart> make_openings(const ClipPlan& plan,
                                                              const std::vector<Opening>& openings,
                                                              Typesetter& typesetter);

}  // namespace cueclip
