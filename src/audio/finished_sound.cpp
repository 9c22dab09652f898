#include "audio/finished_sound.h"

#include "audio/clip_sound.h"
#include "audio/level.h"

namespace cueclip {

namespace {

constexpr Time kKept = std::chrono::minutes{2};  // 46 MB in stereo

std::shared_ptr<const Sound> kept(std::shared_ptr<const Sound> sound) {
  return std::make_shared<const Pcm>(held(*sound));
}

}  // namespace

FinishedSound finish_sound(const ClipPlan& plan, const std::optional<double>& target,
                           const RecordingFrames& frames) {
  const bool is_kept = plan.duration <= kKept;
  const auto clip = std::make_shared<const ClipSound>(plan, frames);
  Pcm samples{kClipRate};
  if (is_kept) samples.make_room(clip->form());
  LoudnessMeter meter{clip->form()};
  FinishedSound result;
  result.missing = clip->play_and_note([&](const SoundPiece& piece) {
    if (is_kept) samples.append(piece);
    if (target) meter.add(piece);
  });
  result.sound = clip;
  if (is_kept) result.sound = std::make_shared<const Pcm>(std::move(samples));
  if (!target) return result;
  LevelledSound finished = level(std::move(result.sound), meter.result(), *target);
  result.loudness = std::move(finished.loudness);
  result.sound = std::move(finished.sound);
  if (is_kept) result.sound = kept(std::move(result.sound));
  return result;
}

std::shared_ptr<const Sound> finished_sound(const ClipPlan& plan) {
  if (plan.sound) return plan.sound;
  const auto clip = std::make_shared<const ClipSound>(plan);
  return plan.loudness ? levelled(clip, *plan.loudness) : clip;
}

}  // namespace cueclip
