#pragma once

#include <cueclip/captions.h>

#include <string>
#include <vector>

#include "caption/split.h"
#include "caption/spoken_cue.h"

namespace cueclip {

/// The shortest card where its cue has room, and the longest one while words remain. Source: Netflix, Timed
/// Text Style Guide, general requirements (5/6 s and 7 s).
inline constexpr Time kShortestCard = std::chrono::milliseconds{830};
inline constexpr Time kLongestCard = std::chrono::seconds{7};

/// A card, before it is put on frames. Times count from the clip's start.
struct TimedCard {
  CueName cue;
  int speaker = -1;
  TimeRange time;
  std::vector<std::string> lines;
  std::vector<CaptionWord> words;
  double scale = 1;
};

/// When a cue's cards are up. Words that are timed keep their times; otherwise they share the
/// cue's by spoken length, and each change of card moves to the deepest pause of the recording within 0.4 s.
/// Within `cue.shown`, no card is under kShortestCard, if there is room for that, nor over kLongestCard, if
/// there are enough cards. `frame` is how far rounding may move an edge.
[[nodiscard]] std::vector<TimedCard> time_cue(const SpokenCue& cue, const std::vector<SplitCard>& cards,
                                              Time frame);

/// How long a card has to be up to be read: at kReadFast's speed, and kShortestCard at least.
[[nodiscard]] Time reading_time(const TimedCard& card);

/// Moves estimated word times inside a card to where the recording's words set in, as far as they are near.
void snap_to_onsets(TimedCard& card, const SpeechLevels& levels);

}  // namespace cueclip
