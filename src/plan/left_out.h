#pragma once

#include <string>
#include <vector>

#include "plan/captions.h"

namespace cueclip {

/// What people should know of interjections that the picture has no room for; there is one at least.
[[nodiscard]] std::string note_on_left_out(const std::vector<LeftOut>& left_out);

}  // namespace cueclip
