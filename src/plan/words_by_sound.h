#pragma once

#include <cueclip/transcript.h>

#include <functional>
#include <string>

#include "plan/heard.h"

namespace cueclip {

/// Gives the cues that are heard in a stretch of the recording the times of their words, and their own by
/// these: those whose words the transcript doesn't time, as far as they are sure to be what is heard. The
/// rest stay as they are. `language`: a BCP 47 tag; where espeak-ng has no voice for it nothing is done.
/// `done`, if it isn't empty, is told how many cues are, and may throw to stop.
void time_words_by_sound(Transcript& transcript, const HeardStretch& stretch, const std::string& language,
                         const std::function<void(std::size_t)>& done = {});

}  // namespace cueclip
