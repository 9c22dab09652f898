#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <memory>
#include <string>
#include <vector>

#include "audio/speech_levels.h"

namespace cueclip {

/// What a clip shows of a cue: the words that are heard of it. Times count from the clip's start.
struct SpokenCue {
  CueName name;
  int speaker = -1;  ///< index into ClipPlan::speakers; -1 where nobody is named
  TimeRange time;    ///< when it is said
  std::string text;
  std::vector<TimedWord> words = {};  ///< where they are timed; else empty
  TimeRange shown = {};  ///< from when to when its cards may stand: `time`, and short gaps beside
  std::shared_ptr<const SpeechLevels> levels = {};  ///< of the sound around; may be none
  std::string language = {};                        ///< of the words, a BCP 47 tag; empty: the clip's
};

}  // namespace cueclip
