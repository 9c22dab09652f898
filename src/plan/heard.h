#pragma once

#include <cueclip/plan.h>

#include <future>
#include <list>
#include <mutex>
#include <optional>
#include <vector>

#include "audio/finished_sound.h"
#include "audio/speech_levels.h"

namespace cueclip {

/// What was listened to lately, so that a passage whose names, words or style are changed needn't be listened
/// to again. For any number of threads.
class Heard {
 public:
  /// Keeps the sounds of as many passages; of none, it only listens.
  explicit Heard(std::size_t most = 0) : most_{most} {}

  /// As read_speech_levels.
  [[nodiscard]] SpeechLevels levels(const RecordingSource& recording, const TimeRange& range);

  /// As finish_sound, on a thread of its own.
  [[nodiscard]] std::shared_future<FinishedSound> sound(const ClipPlan& plan,
                                                        const std::optional<double>& target,
                                                        std::shared_ptr<const RecordingMap> map);

 private:
  struct KeptLevels {
    RecordingSource recording;
    TimeRange range;
    SpeechLevels levels;
  };
  struct SoundKey {
    RecordingSource recording;
    std::vector<TimeRange> ranges;
    Time fade;
    std::optional<double> target;
    friend bool operator==(const SoundKey&, const SoundKey&) = default;
  };
  struct KeptSound {
    SoundKey key;
    std::shared_future<FinishedSound> sound;
  };

  std::size_t most_;
  std::mutex mutex_;
  std::list<KeptLevels> levels_;  ///< the last used first
  std::list<KeptSound> sounds_;   ///< likewise
};

}  // namespace cueclip
