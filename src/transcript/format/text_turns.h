#pragma once

#include <cueclip/transcript.h>

#include <vector>

#include "transcript/format/text_choice.h"
#include "transcript/segments.h"

namespace cueclip {

struct TextTurns {
  std::vector<Segment> turns;
  bool has_guessed_times = false;  ///< some share the time of their head
};

/// Shares out a text's lines among its heads: to each what stands on its line and below, up to the next.
///
///  - Names stand where the shape has them, or in the first line below a time alone, where most heads have
///  one
///    there.
///  - Where times stand behind words, each ends its paragraph, and the paragraph begins where the one before
///    ends; unless one stands before all words: then they are starts.
///  - Where one time heads the turns of several (Google Meet's minutes), they share the time up to the next
///  by
///    their words.
///  - Times of day count from the first; behind midnight goes on the next day.
[[nodiscard]] TextTurns turns_of(const TextChoice& choice);

/// Whether lines below a head are several people's, each `Name: words`.
[[nodiscard]] bool has_turns_below(const TextChoice& choice);

}  // namespace cueclip
