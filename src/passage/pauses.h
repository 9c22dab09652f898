#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <vector>

/// Pauses as a signal: those that are heard, and those that a transcript leaves.
namespace cueclip {

inline constexpr int kPauseRate = 20;  ///< values a second

/// How much of each hundredth of a second is a pause: 1 where the level is below the middle between speech
/// and what is behind it, both as they are within five seconds; else 0. Where the level hardly changes, as
/// in a tone, the mean of the rest. `levels` are SpeechLevels::kRate a second, in dB.
[[nodiscard]] std::vector<float> heard_pauses(const std::vector<float>& levels);

/// The same at kPauseRate, over 0.15 s each: what is shorter is inside of a word.
[[nodiscard]] std::vector<float> smoothed_pauses(const std::vector<float>& heard);

/// How likely a pause is from the range's start to its end, at kPauseRate: 1 between cues, 0 inside of them.
/// Where a cue lasts until the next one, or starts are cut down to whole seconds, how long it is spoken is
/// guessed from its words.
[[nodiscard]] std::vector<float> expected_pauses(const Transcript& transcript, const TimeRange& range);

}  // namespace cueclip
