#pragma once

#include <cueclip/plan.h>

#include <vector>

#include "draw/layout.h"
#include "draw/moving_part.h"

/// Where things stand that the plate under a text may not hide.
namespace cueclip {

/// Around the speaker's name: all that stands still, and the words' box.
[[nodiscard]] std::vector<Rect> places_beside_name(const ClipPlan& plan, const Layout& layout,
                                                   Typesetter& typesetter);

/// Around the words: all that stands still, and the names that show with the cards.
[[nodiscard]] std::vector<Rect> places_beside_words(const ClipPlan& plan, const Layout& layout,
                                                    const MovingPart& name, Typesetter& typesetter);

}  // namespace cueclip
