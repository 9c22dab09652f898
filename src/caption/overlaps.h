#pragma once

#include <functional>
#include <vector>

#include "caption/spoken_cue.h"

namespace cueclip {

/// A gap under that is closed by holding the cue before it, and no cue is held longer to be read.
inline constexpr Time kClosedGap = std::chrono::milliseconds{500};

/// Cues that start together, as on a page whose times are whole seconds, share what they have by spoken
/// length.
void part_equal_starts(std::vector<SpokenCue>& cues);

/// Where cues overlap, the earlier one's cards are shortened, to `least(cue)` if need be, and the later one
/// starts late if that isn't enough. In the end no two are said at once.
void part_overlapping(std::vector<SpokenCue>& cues, const std::function<Time(const SpokenCue&)>& least);

/// Says how long each cue's cards may stand: gaps under kClosedGap are closed by holding the earlier one; the
/// first is up from the clip's start where it is said within 3 s, and the last stays to the end if that is
/// under 1 s away; a shorter cue than 0.83 s is held that long where nothing is said.
void hold_over_gaps(std::vector<SpokenCue>& cues, Time clip);

}  // namespace cueclip
