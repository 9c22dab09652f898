#pragma once

#include <functional>

#include "align/features.h"
#include "audio/recording.h"

namespace cueclip {

/// The features of a range of a recording. `go_on`, if it isn't empty, is told how much of it is heard, from
/// 0 to 1, and may throw to stop. Empty where the recording has too few samples a second. Throws Error
/// (kSystem, kInput).
[[nodiscard]] Features listen_to(const RecordingSource& recording, const TimeRange& range,
                                 const std::function<void(double)>& go_on = {});

}  // namespace cueclip
