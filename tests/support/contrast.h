#pragma once

#include <cstdint>

#include "caption/ink.h"
#include "draw/moving_part.h"

/// Contrast as WCAG 2.2 defines it, 1 to 21, measured on pixels that are painted.
namespace cueclip::test {

/// The least contrast between the pixels that a text covers wholly and those in the box around it that it
/// leaves bare. 21 where there are none.
[[nodiscard]] double contrast_of_text(const Canvas& painted, const Ink& ink);

/// The least contrast between the colour of a part that moves, where it is drawn in full, and what it is
/// drawn on: the pixels that it changes, and those next to them.
[[nodiscard]] double contrast_of_part(const Canvas& still, const MovingPart& part, std::int64_t frame);

}  // namespace cueclip::test
