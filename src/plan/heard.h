#pragma once

#include <cueclip/plan.h>

#include <future>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "align/features.h"
#include "audio/finished_sound.h"
#include "audio/speech_levels.h"

namespace cueclip {

/// A range of a recording that was listened to.
struct HeardStretch {
  TimeRange range;
  SpeechLevels levels;
  std::shared_ptr<const Features> features =
      {};  ///< from the range's start; null where nobody asked for them
};

/// What was listened to lately, so that a passage whose names, words or style are changed needn't be listened
/// to again. For any number of threads.
class Heard {
 public:
  /// Keeps the sounds of as many passages; of none, it only listens.
  explicit Heard(std::size_t most = 0) : most_{most} {}

  /// As read_speech_levels; `with_features`: what words are found by, too.
  [[nodiscard]] HeardStretch stretch(const RecordingSource& recording, const TimeRange& range,
                                     bool with_features = false);

  /// As finish_sound, on a thread of its own.
  [[nodiscard]] std::shared_future<FinishedSound> sound(const ClipPlan& plan,
                                                        const std::optional<double>& target,
                                                        std::shared_ptr<const RecordingMap> map);

 private:
  struct KeptStretch {
    RecordingSource recording;
    HeardStretch stretch;
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
  std::list<KeptStretch> stretches_;  ///< the last used first
  std::list<KeptSound> sounds_;       ///< likewise
};

}  // namespace cueclip
