#pragma once

#include <cueclip/captions.h>

#include <vector>

#include "caption/split.h"
#include "caption/word_times.h"

namespace cueclip {

/// A cue, split into cards, with its time counted from the clip's start.
struct TimedCue {
  int number = 0;
  int speaker = -1;
  TimeRange time;
  std::vector<SplitCard> cards;
  std::vector<TimedWord> words = {};  ///< counted from the clip's start too; none: in shares of the time
};

/// Puts cues, in time order, on a clip of `frames` frames: each card begins with its first word; cues that
/// overlap give way to each other; gaps under 0.5 s are closed by holding the earlier card; the first card is
/// up from frame 0 where its words come within 3 s, and the last stays to the end if that is under 1 s away.
/// No card is shorter than 5 frames while the clip has room, and none is dropped.
[[nodiscard]] CaptionTrack time_cards(std::vector<TimedCue> cues, std::int64_t frames, int fps);

}  // namespace cueclip
