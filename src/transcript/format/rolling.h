#pragma once

#include <vector>

#include "transcript/format/cue_blocks.h"

namespace cueclip {

/// Live captions roll: each cue shows again the line that the one before showed last. Takes the repetitions
/// out, if the file does this throughout: once or twice, people just say a thing again. YouTube's automatic
/// captions also have cues of 10 ms that only repeat; where these are, the file rolls.
void undo_rolling(std::vector<CueBlock>& blocks);

}  // namespace cueclip
