#pragma once

#include <cueclip/transcript.h>

#include <functional>

#include "transcript/source_text.h"

namespace cueclip {

inline constexpr std::size_t kMostCues = 200'000;
inline constexpr std::size_t kLongestCue = 20'000;  ///< characters

/// Adds a cue to a transcript. A cue without words that can be seen is left out, one that ends before it
/// starts lasts a second, with a warning. Throws Error (kInput) at the cue's line where there are too many
/// cues, or its time is beyond the limit. One that is too long is divided later (long_cues.h).
void add_cue(Transcript& transcript, const SourceText& source, Cue cue);

/// Gives those cues an end that have none (end = start): where the next later one begins, or when their words
/// must have been said (2.5 a second and 2 s), whichever comes first. Cues have to be in time order.
void find_missing_ends(std::vector<Cue>& cues);

}  // namespace cueclip
