#pragma once

#include <cueclip/captions.h>

#include <cstdint>
#include <vector>

#include "caption/card_times.h"

namespace cueclip {

/// How many frames a card is up at the least, so that it doesn't flicker: a sixth of a second, and five where
/// they are slower than 30 a second.
[[nodiscard]] std::int64_t fewest_frames(FrameRate fps);

/// Puts cards, in time order, on a clip of `frames` frames. Each is up for fewest_frames() at least, and for
/// kLongestCard at most; no two are up at once. Throws Error (kInput) where the clip has no room for that,
/// naming the cue and its words.
[[nodiscard]] CaptionTrack put_on_frames(std::vector<TimedCard> cards, std::int64_t frames, FrameRate fps);

}  // namespace cueclip
