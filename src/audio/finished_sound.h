#pragma once

#include <cueclip/plan.h>

#include <memory>

#include "audio/recording.h"

namespace cueclip {

/// What to do about the loudness of a plan's sound, and the sound once that is done.
struct LevelledSound {
  std::optional<ClipLoudness> loudness;  ///< none: nothing
  std::vector<TimeRange> missing;        ///< of the recording, where silence stands in for what is damaged
  std::shared_ptr<const Pcm> sound;      ///< none of a clip of more than two minutes: it is read again
};

/// So that it reaches `target` LUFS, see level(), or as it is where there is none. Of the plan, it takes the
/// recording, ranges, fade and duration. Throws Error (kInput, kSystem).
[[nodiscard]] LevelledSound levelled_sound(const ClipPlan& plan, const std::optional<double>& target,
                                           const RecordingFrames& frames);

/// A plan's sound as it is heard: read, joined, faded, and as loud as planned. Throws Error (kInput,
/// kSystem).
[[nodiscard]] std::shared_ptr<const Pcm> finished_sound(const ClipPlan& plan);

}  // namespace cueclip
