#pragma once

#include <cueclip/time.h>

#include <filesystem>
#include <string>
#include <vector>

#include "audio/recording.h"

namespace cueclip {

/// Says from where to where a recording has nothing that could be heard, and where it has what is no sound.
/// Of more than three places without anything the longest are named, in order.
[[nodiscard]] std::vector<std::string> notes_on_faults(const std::filesystem::path& recording,
                                                       const SoundFaults& faults);

}  // namespace cueclip
