#pragma once

#include <cueclip/plan.h>

#include <memory>

#include "audio/recording.h"

namespace cueclip {

/// What to do about the loudness of a plan's sound, and the sound once that is done.
struct FinishedSound {
  std::optional<ClipLoudness> loudness;  ///< none: nothing
  std::vector<TimeRange> missing;        ///< of the recording, where silence stands in for what is damaged
  std::shared_ptr<const Sound> sound;    ///< as it is heard
};

/// So that it reaches `target` LUFS, see level(), or as it is where there is none. Of the plan, it takes
/// the recording, ranges, fade and duration. The sound of two minutes at most is held in memory; that of a
/// longer clip is read again each time it is played. Throws Error (kInput, kSystem).
[[nodiscard]] FinishedSound finish_sound(const ClipPlan& plan, const std::optional<double>& target,
                                         const RecordingFrames& frames);

/// A plan's sound as it is heard: what was made when it was planned, or the same made anew. Throws Error
/// (kInput, kSystem).
[[nodiscard]] std::shared_ptr<const Sound> finished_sound(const ClipPlan& plan);

}  // namespace cueclip
