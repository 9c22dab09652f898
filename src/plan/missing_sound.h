#pragma once

#include <cueclip/time.h>

#include <filesystem>
#include <string>
#include <vector>

namespace cueclip {

/// Says from where to where a recording has nothing that could be heard. `missing` isn't empty; of more than
/// three such places the longest are named, in order.
[[nodiscard]] std::string note_on_missing_sound(const std::filesystem::path& recording,
                                                std::vector<TimeRange> missing);

}  // namespace cueclip
