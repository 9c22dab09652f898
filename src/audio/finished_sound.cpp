#include "audio/finished_sound.h"

#include "audio/clip_sound.h"
#include "audio/level.h"

namespace cueclip {

namespace {

constexpr Time kKept = std::chrono::minutes{2};

}  // namespace

LevelledSound levelled_sound(const ClipPlan& plan, double target) {
  auto sound = std::make_shared<Pcm>(read_clip_sound(plan));
  const ClipLoudness loudness = level(*sound, target);
  return {loudness, plan.duration > kKept ? nullptr : std::move(sound)};
}

std::shared_ptr<const Pcm> finished_sound(const ClipPlan& plan) {
  if (plan.sound) return plan.sound;
  auto sound = std::make_shared<Pcm>(read_clip_sound(plan));
  if (plan.loudness) apply_level(*sound, *plan.loudness);
  return sound;
}

}  // namespace cueclip
