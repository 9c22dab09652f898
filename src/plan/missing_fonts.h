#pragma once

#include <cueclip/style.h>

#include <string>
#include <vector>

namespace cueclip {

/// A note for each family that a style names and that isn't installed, with what stands in for it.
[[nodiscard]] std::vector<std::string> notes_on_missing_fonts(const Style& style);

}  // namespace cueclip
