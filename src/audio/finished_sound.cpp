#include "audio/finished_sound.h"

#include "audio/clip_sound.h"
#include "audio/level.h"

namespace cueclip {

ClipLoudness planned_loudness(const ClipPlan& plan, double target) {
  Pcm sound = read_clip_sound(plan);
  return level(sound, target);
}

Pcm finished_sound(const ClipPlan& plan) {
  Pcm sound = read_clip_sound(plan);
  if (plan.loudness) apply_level(sound, *plan.loudness);
  return sound;
}

}  // namespace cueclip
