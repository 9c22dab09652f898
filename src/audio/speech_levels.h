#pragma once

#include <cueclip/time.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "audio/recording.h"

namespace cueclip {

/// How loud a stretch of a recording is, a hundred times a second: where its pauses are, and where words set
/// in.
class SpeechLevels {
 public:
  static constexpr int kRate = 100;  ///< levels a second

  /// `levels` are dB of full scale, from `start` on.
  SpeechLevels(Time start, const std::vector<float>& levels);

  /// The same levels, with times counted otherwise.
  [[nodiscard]] SpeechLevels moved(Time offset) const;

  /// The levels themselves, kRate a second.
  [[nodiscard]] std::vector<float> values() const;

  /// How loud the loudest moments of a part are that last `length` in all, each of 50 ms: nothing of the part
  /// is louder for longer. Where it is shorter than twice that, the middle of its levels. In dB.
  [[nodiscard]] double loudest(const TimeRange& part, Time length) const;

  /// How loud the quietest twentieth of it is, in moments of 50 ms; in dB.
  [[nodiscard]] double floor() const;

  /// The middle of the deepest pause in a part of the recording: the quietest tenth of a second, if it is
  /// clearly (6 dB) below what is around it. Of two alike, the nearer to `near`.
  [[nodiscard]] std::optional<Time> deepest_pause(const TimeRange& part, Time near) const;

  /// The real pauses that reach into a part of the recording, in order: 80 ms or more, nearer to the quietest
  /// than to the loudest of what is around. None where speech doesn't stand out from the rest by 12 dB.
  [[nodiscard]] std::vector<TimeRange> pauses(const TimeRange& part) const;

  /// The quietest moment of a part of the recording.
  [[nodiscard]] Time quietest(const TimeRange& part) const;

  /// Where in a part of the recording the level rises most, if it rises clearly (6 dB in 50 ms).
  [[nodiscard]] std::optional<Time> onset(const TimeRange& part) const;

 private:
  /// The mean level of a range, in dB.
  [[nodiscard]] double mean(std::int64_t first, std::int64_t end) const;
  [[nodiscard]] std::vector<double> sorted_levels(std::int64_t first, std::int64_t end) const;
  [[nodiscard]] std::int64_t index(Time at) const;
  [[nodiscard]] Time time(std::int64_t index) const;

  Time start_;
  std::vector<double> sums_;  ///< of the levels before each index
};

/// Takes samples that follow each other, of all channels' mean; the first is the range's.
using TakeMono = std::function<void(int rate, std::span<const float> samples)>;

/// Measures a range of a recording. Sound that is missing at its end counts as silence. What is read is
/// handed to `take` too, if that isn't empty. Throws Error (kSystem, kInput).
[[nodiscard]] SpeechLevels read_speech_levels(const RecordingSource& recording, const TimeRange& range,
                                              const TakeMono& take = {});

}  // namespace cueclip
