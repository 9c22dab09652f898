#pragma once

#include <functional>

#include "caption/ink.h"
#include "caption/libass.h"

namespace cueclip {

/// The ink of those of libass's images that `wanted` says.
[[nodiscard]] Ink ink_of(const ASS_Image* images, const std::function<bool(const ASS_Image&)>& wanted);

}  // namespace cueclip
