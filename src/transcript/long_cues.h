#pragma once

#include <cueclip/transcript.h>

namespace cueclip {

/// Divides cues that are beyond the limit (kLongestCue: a speech in one paragraph, or a cue whose end is
/// missing) at the ends of sentences, into pieces of about a thousand characters, with a warning. When each
/// is said is a guess by its share of the letters, unless the words have times. Cues have to be numbered and
/// have ends. Gives whether there were any: then the parts of a cue follow each other, and all have to be put
/// in order and numbered anew.
[[nodiscard]] bool divide_long_cues(Transcript& transcript);

}  // namespace cueclip
