#pragma once

#include <functional>

#include "align/features.h"
#include "audio/speech_levels.h"

namespace cueclip {

/// A range of a recording that was listened to.
struct Listened {
  SpeechLevels levels;
  Features features;  ///< from the range's start; empty where the recording has too few samples a second
};

/// Listens to a range of a recording. `go_on`, if it isn't empty, is told how much of it is heard, from 0 to
/// 1, and may throw to stop. Throws Error (kSystem, kInput).
[[nodiscard]] Listened listen_to(const RecordingSource& recording, const TimeRange& range,
                                 const std::function<void(double)>& go_on = {});

}  // namespace cueclip
