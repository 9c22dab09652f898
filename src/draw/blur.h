#pragma once

#include "av/picture.h"

namespace cueclip {

/// The picture's middle at this size, filled as scaled() does, blurred as by a Gaussian of `sigma` pixels
/// (from 0) whose surroundings go on as the edge is, and dithered, so that it shows no steps.
[[nodiscard]] Picture blurred(const Picture& picture, int width, int height, double sigma);

}  // namespace cueclip
