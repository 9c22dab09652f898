#pragma once

#include <cueclip/plan.h>

#include <memory>

#include "audio/recording.h"

namespace cueclip {

/// What to do about the loudness of a plan's sound, and the sound once that is done.
struct LevelledSound {
  ClipLoudness loudness;
  std::shared_ptr<const Pcm> sound;  ///< none of a clip of more than two minutes: it is read again
};

/// So that it reaches `target` LUFS; see level(). Of the plan, it takes the recording, ranges, fade and
/// duration. Throws Error (kInput, kSystem).
[[nodiscard]] LevelledSound levelled_sound(const ClipPlan& plan, double target);

/// A plan's sound as it is heard: read, joined, faded, and as loud as planned. Throws Error (kInput,
/// kSystem).
[[nodiscard]] std::shared_ptr<const Pcm> finished_sound(const ClipPlan& plan);

}  // namespace cueclip
