#pragma once

#include <cueclip/plan.h>

#include "audio/recording.h"

namespace cueclip {

/// What to do about the loudness of a plan's sound, so that it reaches `target` LUFS; see level().
/// Throws Error (kInput, kSystem).
[[nodiscard]] ClipLoudness planned_loudness(const ClipPlan& plan, double target);

/// A plan's sound as it is heard: read, joined, faded, and as loud as planned. Throws Error (kInput,
/// kSystem).
[[nodiscard]] Pcm finished_sound(const ClipPlan& plan);

}  // namespace cueclip
