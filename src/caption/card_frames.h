#pragma once

#include <cueclip/captions.h>

#include <vector>

#include "caption/card_times.h"

namespace cueclip {

/// Puts cards, in time order, on a clip of `frames` frames. Each is up for 5 frames at least, so that none
/// flickers, and for kLongestCard at most; no two are up at once. Throws Error (kInput) where the clip has
/// no room for that, naming the cue and its words.
[[nodiscard]] CaptionTrack put_on_frames(std::vector<TimedCard> cards, std::int64_t frames, FrameRate fps);

}  // namespace cueclip
