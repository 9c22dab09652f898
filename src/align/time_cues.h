#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <string>
#include <vector>

#include "align/features.h"

namespace cueclip {

/// A cue whose words are looked for in a sound.
struct CueToTime {
  std::vector<std::string> words;  ///< as a person reads them
  TimeRange window;                ///< from the beginning of the sound: where they may be heard
};

/// When a word is heard, from the beginning of the sound.
struct TimeByEar {
  TimeRange time;
  float sureness = 0;  ///< from 0 to 1: how much it is like the word, beside the others; where it is below
                       ///< kUnsure the time is a share of that between its neighbours
};

/// Words that are less like what is heard where they ought to be are no better than a guess.
inline constexpr float kUnsure = 0.2f;

/// Finds when each word of some cues is heard; they are in order, and so are their windows. `voices` are
/// names of espeak-ng's, of which the first is taken that is there. Nothing where the sound isn't these
/// words: where it is as like to them when they are turned round.
[[nodiscard]] std::vector<std::vector<TimeByEar>> time_cues(const std::vector<CueToTime>& cues,
                                                            const std::vector<std::string>& voices,
                                                            const Features& sound);

/// Gives a cue its words with these times, later by `start`, and the time from its first to its last.
void set_words(Cue& cue, const std::vector<TimeByEar>& times, Time start = {});

}  // namespace cueclip
