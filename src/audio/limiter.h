#pragma once

#include <vector>

#include "audio/recording.h"

namespace cueclip {

/// Holds a sound's true peaks below a ceiling. It looks 5 ms ahead, so that the gain is down before the peak
/// comes, and lets go within a tenth of a second; all channels get the same gain, so that voices stay where
/// they are.
class Limiter {
 public:
  /// Measures the sound's peaks, at four times its rate: those from `least` on and the highest.
  explicit Limiter(const Pcm& sound, double least = 0);

  /// The sound's true peak; 1 is full scale.
  [[nodiscard]] double peak() const;

  /// Makes the sound, which is the measured one, `gain` times as high, and lower where its true peak would
  /// pass `ceiling` (1 is full scale), which must not be below `least` times `gain`.
  void apply(Pcm& sound, double gain, double ceiling) const;

 private:
  [[nodiscard]] std::vector<float> gains(double gain, double ceiling) const;

  int rate_;
  std::vector<float> peaks_;
};

}  // namespace cueclip
