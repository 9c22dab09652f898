#pragma once

#include <cueclip/plan.h>
#include <cueclip/transcript.h>

#include <optional>
#include <string>
#include <vector>

#include "caption/fit_cue.h"

namespace cueclip {

/// What the cards of a clip depend on beside its ranges.
struct CaptionSetting {
  RoomAtScale room;
  std::string language;  ///< a BCP 47 tag; empty where it isn't known
  bool by_word = false;  ///< words are told apart: their times have to be near what is heard
  std::int64_t frames = 0;
  FrameRate fps = 30;
};

/// A stretch of the recording, what is said in it, and how loud it is.
struct CaptionedRange {
  TimeRange sound;
  Time overlap{};                      ///< with the range before
  std::vector<Cue> cues;               ///< at the recording's times
  std::optional<SpeechLevels> levels;  ///< none: words share their cue's time as it is
};

/// The cards of a clip that is made of these ranges. Throws Error (kInput) where words can't fit.
[[nodiscard]] CaptionTrack plan_captions(const std::vector<CaptionedRange>& ranges,
                                         const std::vector<Speaker>& speakers, const CaptionSetting& setting);

/// The words of the ranges' cues, in order, set as captions are.
[[nodiscard]] std::vector<SaidWords> said_words(const std::vector<CaptionedRange>& ranges,
                                                const std::vector<Speaker>& speakers,
                                                const std::string& language);

}  // namespace cueclip
