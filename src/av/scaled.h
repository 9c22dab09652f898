#pragma once

#include "av/picture.h"

namespace cueclip {

/// The picture's middle at another size, filled: what the other shape has no room for is cut off at two
/// sides. Made smaller it is neither jagged nor ringed, made larger it is smooth; an SVG is drawn anew.
[[nodiscard]] Picture scaled(const Picture& picture, int width, int height);

/// The picture with its shorter side at most this long: what a frame of that size can show of it.
[[nodiscard]] std::shared_ptr<const Picture> reduced(std::shared_ptr<const Picture> picture, int side);

}  // namespace cueclip
