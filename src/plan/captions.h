#pragma once

#include <cueclip/plan.h>
#include <cueclip/transcript.h>

#include <vector>

#include "caption/fit_cue.h"
#include "plan/ranges.h"

namespace cueclip {

/// What the cards of a clip depend on beside its ranges.
struct CaptionSetting {
  RoomAtScale room;
  std::string language;  ///< a BCP 47 tag; empty where it isn't known
  bool by_word = false;  ///< words are told apart: their times have to be near what is heard
  std::int64_t frames = 0;
  int fps = 30;
};

/// The cards of a clip that is made of these ranges, whose sound is as loud as `levels` (one a range, or
/// none). A cue that a range of time cuts shows only the words that are heard: those whose middle lies in it.
/// Throws Error (kInput) where words can't fit.
[[nodiscard]] CaptionTrack plan_captions(const Transcript& transcript, const std::vector<AskedRange>& asked,
                                         const std::vector<PlannedRange>& planned,
                                         const std::vector<SpeechLevels>& levels,
                                         const std::vector<Speaker>& speakers, const CaptionSetting& setting);

}  // namespace cueclip
