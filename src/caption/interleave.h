#pragma once

#include <vector>

#include "caption/card_times.h"

namespace cueclip {

/// Shows cards one after another, though cues were said at once: `cards` are each cue's as if nobody else
/// spoke. A card begins with its words, or waits: up to 1.5 s so that the card before can be read, and up to
/// 3 s so that each before it is up for kShortestCard. It stays until the next begins or all that has begun
/// is said. Where no two overlap, all stays as it is. The result is in time order; each cue's cards keep
/// theirs. `frame` is how far rounding may move an edge.
[[nodiscard]] std::vector<TimedCard> interleave(std::vector<TimedCard> cards, Time clip, Time frame);

}  // namespace cueclip
