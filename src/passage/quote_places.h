#pragma once

#include <cueclip/search.h>

#include <span>
#include <string>

#include "passage/quote_runs.h"

namespace cueclip {

/// What is said from one word of a transcript to another, and the words around.
[[nodiscard]] QuoteMatch match_of(const Transcript& transcript, const SpokenWords& said, const QuoteRun& run);

/// Places, a line each: the option that names it, when it is, who speaks, and the words with those around:
/// `--cues 9  0:40-0:44  Wren: … and then »a cork floats« behind …`. With `exact` a place is its words' time,
/// else its cues.
[[nodiscard]] std::string listing(std::span<const QuoteMatch> places, bool exact);

}  // namespace cueclip
