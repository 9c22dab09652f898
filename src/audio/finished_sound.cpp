#include "audio/finished_sound.h"

#include "audio/clip_sound.h"
#include "audio/level.h"

namespace cueclip {

namespace {

constexpr Time kKept = std::chrono::minutes{2};

}  // namespace

LevelledSound levelled_sound(const ClipPlan& plan, const std::optional<double>& target,
                             const RecordingFrames& frames) {
  auto sound = std::make_shared<RangeSound>(read_clip_sound(plan, frames));
  LevelledSound result;
  if (target) result.loudness = level(*sound, *target);
  result.missing = sound->missing;
  if (plan.duration <= kKept) result.sound = std::move(sound);
  return result;
}

std::shared_ptr<const Pcm> finished_sound(const ClipPlan& plan) {
  if (plan.sound) return plan.sound;
  auto sound = std::make_shared<Pcm>(read_clip_sound(plan));
  if (plan.loudness) apply_level(*sound, *plan.loudness);
  return sound;
}

}  // namespace cueclip
