#pragma once

#include <string_view>

#include "av/picture.h"

namespace cueclip::av {

/// Reads an SVG as a picture whose longer side is 1,000 pixels, with its text kept. Nothing outside of it is
/// read. Throws Error (kInput) where it is no SVG, or says nothing of its size.
[[nodiscard]] Picture read_svg(std::string_view text);

/// Draws an SVG at a size: filled and cut where the sides differ, or `whole` and stretched.
[[nodiscard]] Picture draw_svg(std::string_view text, int width, int height, bool whole);

}  // namespace cueclip::av
