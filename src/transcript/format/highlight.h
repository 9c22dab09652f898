#pragma once

#include <cueclip/transcript.h>

#include <optional>
#include <vector>

#include "transcript/format/cue_blocks.h"

namespace cueclip {

/// Recognisers that mark the word being said (Whisper's `--highlight_words`) write a cue a word, each with
/// the whole sentence, in which one word is marked with `<u>` or `<b>`, and cues of the gaps between, in
/// which none is. Neighbours with the same bare words become one cue again, and its words get the times at
/// which they are marked; where the mark goes back, the same is said again. Nothing where a file isn't
/// written so: where fewer than half of its cues repeat their neighbour's words with another marked.
[[nodiscard]] std::optional<std::vector<Cue>> undo_highlight(const std::vector<CueBlock>& blocks);

}  // namespace cueclip
