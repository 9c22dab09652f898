#pragma once

#include <functional>
#include <string>
#include <vector>

#include "align/time_cues.h"

namespace cueclip {

/// As time_cues, for any number of cues: half a minute of them or somewhat more at a time, each part against
/// what is heard in its own windows. A cue of a part that isn't heard has no times. `jobs`: how many parts
/// are worked on at once; the result doesn't depend on it. `done`, if it isn't empty, is told how many cues
/// are, and may throw to stop.
[[nodiscard]] std::vector<std::vector<TimeByEar>> time_parts(
    const std::vector<CueToTime>& cues, const std::vector<std::string>& voices, const Features& sound,
    int jobs = 1, const std::function<void(std::size_t)>& done = {});

}  // namespace cueclip
