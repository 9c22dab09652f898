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
  bool starts_in_whole_seconds = false;  ///< the transcript's, whose ends are estimates then
};

/// A stretch of the recording, what is said in it, and how loud it is.
struct CaptionedRange {
  TimeRange sound;
  Time overlap{};                      ///< with the range before
  std::vector<Cue> cues;               ///< at the recording's times
  std::optional<SpeechLevels> levels;  ///< none: words share their cue's time as it is
};

/// An interjection that the picture has no room for.
struct LeftOut {
  Card card;       ///< while it is said
  CueName inside;  ///< the cue that is said meanwhile
};

/// The cards of a clip.
struct PlannedCaptions {
  CaptionTrack shown;               ///< as the picture has them: one after another
  std::optional<CaptionTrack> own;  ///< where cues overlap: each card as if nobody else spoke
  std::vector<LeftOut> left_out;    ///< are in `own` alone, in order

  /// Each card as if nobody else spoke, so that cards overlap where cues do.
  [[nodiscard]] const CaptionTrack& said() const { return own ? *own : shown; }
};

/// The cards of a clip that is made of these ranges. Throws Error (kInput) where words can't fit.
[[nodiscard]] PlannedCaptions plan_captions(const std::vector<CaptionedRange>& ranges,
                                            const std::vector<Speaker>& speakers,
                                            const CaptionSetting& setting);

/// The words of the ranges' cues, in order, set as captions are.
[[nodiscard]] std::vector<SaidWords> said_words(const std::vector<CaptionedRange>& ranges,
                                                const std::vector<Speaker>& speakers,
                                                const std::string& language);

}  // namespace cueclip
