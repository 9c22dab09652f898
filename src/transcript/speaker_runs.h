#pragma once

#include <cueclip/transcript.h>

#include <vector>

#include "transcript/timed_words.h"

namespace cueclip {

/// A cue with its words' times and, where these say who speaks, the parts of its speakers, in order. A word
/// that names nobody has the speaker of the one before. Recognisers take a short word now and then for
/// another's: one of under 0.3 s in the middle of somebody's sentence is that person's; a sentence of its own
/// ("Yes.") is a turn, however short. Where the words don't say what the cue does, it stays whole: its
/// speaker is, if it has none, who has most of the words.
[[nodiscard]] std::vector<Cue> parts_by_speaker(const Cue& cue, const std::vector<RecognisedWord>& pieces);

}  // namespace cueclip
