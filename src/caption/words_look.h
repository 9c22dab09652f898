#pragma once

#include <cueclip/style.h>

#include <string_view>

#include "caption/split.h"
#include "caption/typesetter.h"

namespace cueclip {

/// The unit of a style's lengths: the frame's shorter side, in pixels.
[[nodiscard]] double unit(const Shape& shape);

/// A piece of text's typeface in a frame of this shape.
[[nodiscard]] Typeface typeface(const Style& style, const TextLook& look, const Shape& shape);

/// The room that the style gives to the cards of a text when they are set at `scale` of its size: no more
/// lines than the box is high. The typesetter has to outlive it.
[[nodiscard]] CardRoom words_room(const Style& style, const Shape& shape, Typesetter& typesetter,
                                  std::string_view text, double scale = 1);

}  // namespace cueclip
