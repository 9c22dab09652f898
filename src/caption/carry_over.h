#pragma once

#include <vector>

#include "caption/spoken_cue.h"

namespace cueclip {

/// Moves the last words of a cue to the next where they lean on it ("m'a demandé de" | "venir"): speech
/// recognisers end cues anywhere. The next is the same speaker's and follows within 1.5 s, and what stays
/// reads as well there as between two lines. At most four words move, never all, and what stays lasts for
/// kShortestCard. Cues are in the order in which they begin, and don't overlap where words move.
void carry_over(std::vector<SpokenCue>& cues);

}  // namespace cueclip
