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

/// Where the ends of cues are estimates, as on such a page, the earlier of two that overlap is shortened, to
/// `least(cue)` if need be, and the later one starts late if that isn't enough. In the end no two are said at
/// once.
void part_overlapping(std::vector<SpokenCue>& cues, const std::function<Time(const SpokenCue&)>& least);

/// Ends a cue where the next begins if that is up to 0.1 s earlier: times are rounded, and passages that are
/// joined overlap by as little. Longer, both are heard.
void end_at_next(std::vector<SpokenCue>& cues);

/// Whether a cue is said all the time that it lasts, and not much faster than that: at 5 letters a second or
/// more. Speech is 12 to 16, its pauses counted.
[[nodiscard]] bool is_heard_throughout(const SpokenCue& cue);

/// Ends a cue whose words aren't timed where others begin, if it isn't heard throughout and all that follows
/// of it is theirs, but for a second at a time: recognisers let a short sentence last over the next ones.
/// Cues are in the order in which they begin.
void end_before_others(std::vector<SpokenCue>& cues);

/// Says how long each cue's cards may stand: until another begins, gaps under kClosedGap are closed by
/// holding the earlier one; the first is up from the clip's start where it is said within 3 s, and the last
/// stays to the end if that is under 1 s away; a shorter cue than 0.83 s is held that long where nothing is
/// said. Cues are in the order in which they begin.
void hold_over_gaps(std::vector<SpokenCue>& cues, Time clip);

}  // namespace cueclip
