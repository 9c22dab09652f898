#pragma once

#include <deque>

#include "audio/ebur128_meter.h"

namespace cueclip {

/// So many samples have their true peak told together: a third of a millisecond at 48 kHz.
inline constexpr std::int64_t kPeakBlock = 16;

/// How much higher the true peak is than the highest sample at most: the sum of what libebur128's
/// interpolation weighs samples with is below that.
inline constexpr double kMostOvershoot = 2.5;

/// A block of kPeakBlock samples that is loud.
struct LoudBlock {
  std::int32_t index = 0;
  float peak = 0;
};

/// The true peaks of a sound, over all channels, at four times the rate; 1 is full scale.
struct TruePeaks {
  double highest = 0;             ///< of those that were looked for
  std::vector<LoudBlock> blocks;  ///< those whose true peak is at least what was asked for, in order
};

/// Looks for the true peaks of a sound that comes piece by piece. Most of a sound is far below what matters:
/// where no sample comes near to `least`, nothing is interpolated. The interpolation looks back: a peak may
/// be told a block late.
class PeakFinder {
 public:
  PeakFinder(const SoundForm& form, double least);

  void add(const SoundPiece& piece);

  /// Those that reach `least`, once there is no more to add.
  [[nodiscard]] TruePeaks finish();

 private:
  [[nodiscard]] SoundPiece block(std::int64_t index, std::int64_t length) const;
  void know(std::int64_t length);
  [[nodiscard]] bool is_near(std::int64_t from, std::int64_t end) const;
  [[nodiscard]] std::int64_t oldest() const { return known_ - static_cast<std::int64_t>(samples_.size()); }
  void decide();
  void drop();

  Pcm waiting_;                // what is not decided yet, from the block first_ on
  std::deque<float> samples_;  // the highest sample of each block that still matters, up to known_
  std::int64_t first_ = 0;
  std::int64_t known_ = 0;
  std::int64_t next_ = 0;
  Ebur128Meter meter_;
  double least_;
  TruePeaks result_;
};

/// Plays the sound once.
[[nodiscard]] TruePeaks find_true_peaks(const Sound& sound, double least = 0);

}  // namespace cueclip
