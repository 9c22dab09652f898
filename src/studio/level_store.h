#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

#include "audio/recording.h"

namespace cueclip {

/// The heights of a recording's waveform, worked out once in the background.
class LevelStore {
 public:
  static constexpr int kRate = 100;  ///< heights a second

  /// Begins to listen. What can't be read is silent.
  LevelStore(RecordingSource source, Time length);
  LevelStore(const LevelStore&) = delete;
  LevelStore& operator=(const LevelStore&) = delete;
  ~LevelStore();

  struct Peaks {
    std::vector<std::uint8_t> heights;  ///< 255: full scale
    bool is_whole = true;               ///< else some of the range isn't worked out yet
  };

  /// `count` (1 to 10,000) equal parts of a range. A short range that hasn't been listened to yet is at once.
  [[nodiscard]] Peaks peaks(const TimeRange& range, int count);

 private:
  void listen();
  void hear(const TimeRange& range);
  void take(std::int64_t at, int rate, const std::vector<std::vector<float>>& samples);

  RecordingSource source_;
  std::mutex mutex_;
  std::vector<std::uint8_t> heights_;
  std::vector<bool> known_;
  std::atomic<bool> stops_{false};
  std::thread worker_;
};

}  // namespace cueclip
