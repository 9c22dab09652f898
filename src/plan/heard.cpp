#include "plan/heard.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr std::size_t kLevelsForASound = 4;  // a passage has a few ranges; each is small beside its sound

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

SpeechLevels Heard::levels(const RecordingSource& recording, const TimeRange& range) {
  {
    const std::lock_guard lock{mutex_};
    if (const auto* known = find_and_raise(
            levels_, [&](const KeptLevels& one) { return one.recording == recording && one.range == range; }))
      return known->levels;
  }
  SpeechLevels levels = read_speech_levels(recording, range);
  const std::lock_guard lock{mutex_};
  keep(levels_, {recording, range, levels}, most_ * kLevelsForASound);
  return levels;
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
