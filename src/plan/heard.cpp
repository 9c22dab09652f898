#include "plan/heard.h"

#include <algorithm>

#include "align/listen.h"

namespace cueclip {

namespace {

constexpr std::size_t kStretchesForASound = 4;  // a passage has a few ranges; each is small beside its sound

/// Finds the first entry for which `is_it` holds, and makes it the one that was used last.
template <typename Entry, typename IsIt>
Entry* find_and_raise(std::list<Entry>& kept, IsIt&& is_it) {
  const auto found = std::ranges::find_if(kept, is_it);
  if (found == kept.end()) return nullptr;
  kept.splice(kept.begin(), kept, found);
  return &kept.front();
}

template <typename Entry>
void keep(std::list<Entry>& kept, Entry entry, std::size_t most) {
  kept.push_front(std::move(entry));
  if (kept.size() > most) kept.pop_back();
}

HeardStretch listen(const RecordingSource& recording, const TimeRange& range, bool with_features) {
  if (!with_features) return {range, read_speech_levels(recording, range)};
  Listened heard = listen_to(recording, range);
  return {range, std::move(heard.levels), std::make_shared<const Features>(std::move(heard.features))};
}

/// A sound that could not be read is read again when it is asked for again.
bool has_failed(const std::shared_future<FinishedSound>& sound) {
  if (sound.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return false;
  try {
    (void)sound.get();
    return false;
  } catch (...) {
    return true;
  }
}

}  // namespace

HeardStretch Heard::stretch(const RecordingSource& recording, const TimeRange& range, bool with_features) {
  {
    const std::lock_guard lock{mutex_};
    if (const auto* known = find_and_raise(stretches_, [&](const KeptStretch& one) {
          return one.recording == recording && one.stretch.range == range &&
                 (!with_features || one.stretch.features);
        }))
      return known->stretch;
  }
  HeardStretch stretch = listen(recording, range, with_features);
  const std::lock_guard lock{mutex_};
  keep(stretches_, {recording, stretch}, most_ * kStretchesForASound);
  return stretch;
}

std::shared_future<FinishedSound> Heard::sound(const ClipPlan& plan, const std::optional<double>& target,
                                               std::shared_ptr<const RecordingMap> map) {
  SoundKey key{{plan.audio, plan.track}, {}, plan.fade, target};
  for (const PlannedRange& range : plan.ranges) key.ranges.push_back(range.sound);
  const std::lock_guard lock{mutex_};
  const auto* known = find_and_raise(sounds_, [&](const KeptSound& one) { return one.key == key; });
  if (known != nullptr && !has_failed(known->sound)) return known->sound;
  std::shared_future<FinishedSound> sound = std::async(
      std::launch::async, [plan, target, map = std::move(map)] { return finish_sound(plan, target, map); });
  keep(sounds_, {std::move(key), sound}, most_);
  return sound;
}

}  // namespace cueclip
