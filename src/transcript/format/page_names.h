#pragma once

#include <vector>

#include "transcript/format/page_cues.h"

namespace cueclip {

/// Finds who speaks in a page's cues, and takes the names out of their words.
///
/// A name stands in one of these places, and in most cues in the same:
///  - before the time in its block ("Name 0:05"), or in a block of its own before it
///  - behind the time, in an element of its own before the words, or alone before words that are below
///  - in the first of the blocks below the time
/// What an element says is a name (cite, "speaker") is one. Anything else has to look like one, and to be
/// borne out by the others in that place: what is bold, if half of the cues have it or it recurs; the rest if
/// half of the cues have one and one recurs, or all have one. What isn't borne out stays among the words.
///
/// Whoever can't see has times read out on some pages ("4 seconds"), and some say the same in each cue: such
/// lines go, if most cues have them.
void settle_names(std::vector<PageCue>& cues);

/// A cue's words: a line a block.
[[nodiscard]] std::string page_words(const PageCue& cue);

}  // namespace cueclip
