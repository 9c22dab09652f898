#pragma once

#include "av/picture.h"
#include "draw/canvas.h"

namespace cueclip {

/// Where a cover stands in the place of a square one, whole: a wide one up to half as wide again but no wider
/// than `most`, at the place's left edge, in its middle or at its right edge.
[[nodiscard]] Rect cover_place(const Rect& square, const Picture& cover, Align align, int most);

/// Draws a cover. One that can be seen through gets a tile that it stands out from, and one that is much like
/// what lies behind it a fine line around.
void draw_cover(Canvas& canvas, const Picture& cover, const Rect& rect, double radius);

}  // namespace cueclip
