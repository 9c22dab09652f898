#pragma once

#include <vector>

#include "align/coarse_way.h"

namespace cueclip {

/// Gives cues that weren't heard the time between those that were, where as much is heard as they are long:
/// what is mumbled, or said too fast, is there all the same. `rows` is how long each cue is. Which cues that
/// are is returned.
[[nodiscard]] std::vector<bool> fill_gaps(CoarseWay& way, const std::vector<std::size_t>& rows);

}  // namespace cueclip
