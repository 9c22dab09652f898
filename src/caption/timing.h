#pragma once

#include <cueclip/captions.h>

#include <string_view>
#include <vector>

#include "caption/split.h"

namespace cueclip {

/// How long a word takes to say, in letters of a usual one: digits and symbols are read out, punctuation is a
/// pause.
[[nodiscard]] double spoken_length(std::string_view word);

/// The time of each word, sharing `time` by spoken length.
[[nodiscard]] std::vector<TimeRange> share_time(const std::vector<std::string>& words, const TimeRange& time);

/// A cue, split into cards, with its time counted from the clip's start.
struct TimedCue {
  int number = 0;
  int speaker = -1;
  TimeRange time;
  std::vector<SplitCard> cards;
};

/// Puts cues, in time order, on a clip of `frames` frames: each card begins with its first word; cues that
/// overlap give way to each other; gaps under 0.5 s are closed by holding the earlier card; the first card is
/// up from frame 0 where its words come within 3 s, and the last stays to the end if that is under 1 s away.
/// No card is shorter than 5 frames while the clip has room, and none is dropped.
[[nodiscard]] CaptionTrack time_cards(std::vector<TimedCue> cues, std::int64_t frames, int fps);

}  // namespace cueclip
