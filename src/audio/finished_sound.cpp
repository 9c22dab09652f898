#include "audio/finished_sound.h"

#include <algorithm>

#include "audio/clip_sound.h"
#include "audio/level.h"
#include "audio/listen_beside.h"

namespace cueclip {

namespace {

constexpr Time kKept = std::chrono::minutes{2};  // 46 MB in stereo

/// Writes a sound over the samples of another of its form.
TakePiece over(const std::shared_ptr<Pcm>& samples) {
  return [samples, at = std::int64_t{0}](const SoundPiece& piece) mutable {
    for (std::size_t c = 0; c < piece.size(); ++c)
      std::ranges::copy(piece[c], samples->channels[c].begin() + at);
    at += length_of(piece);
  };
}

}  // namespace

FinishedSound finish_sound(const ClipPlan& plan, const std::optional<double>& target,
                           std::shared_ptr<const RecordingMap> map) {
  const bool is_kept = plan.duration <= kKept;
  const auto clip = std::make_shared<const ClipSound>(plan, std::move(map));
  const auto samples = std::make_shared<Pcm>(kClipRate);
  if (is_kept) samples->make_room(clip->form());
  LoudnessMeter meter{clip->form()};
  std::optional<ListenBeside> metered;
  if (target) metered.emplace(clip->form(), [&](const SoundPiece& piece) { meter.add(piece); });
  FinishedSound result;
  result.faults = clip->play_and_note([&](const SoundPiece& piece) {
    if (is_kept) samples->append(piece);
    if (metered) metered->add(piece);
  });
  result.sound = clip;
  if (is_kept) result.sound = samples;
  if (!target) return result;
  metered->finish();
  // What is held is levelled in its place: that takes no memory more.
  LevelledSound finished =
      level(result.sound, meter.result(), *target, is_kept ? over(samples) : TakePiece{});
  result.loudness = std::move(finished.loudness);
  if (!is_kept) result.sound = std::move(finished.sound);
  return result;
}

std::shared_ptr<const Sound> finished_sound(const ClipPlan& plan) {
  if (plan.sound) return plan.sound;
  const auto clip = std::make_shared<const ClipSound>(plan);
  return plan.loudness ? levelled(clip, *plan.loudness) : clip;
}

std::shared_ptr<const Sound> with_outro(std::shared_ptr<const Sound> sound, const ClipPlan& plan) {
  if (plan.outro > Time{0}) return std::make_shared<SoundWithSilence>(std::move(sound), plan.outro);
  return sound;
}

}  // namespace cueclip
