#pragma once

#include "audio/true_peaks.h"

namespace cueclip {

/// A sound made higher by one gain for all of it, with its true peaks held below a ceiling. The limiter looks
/// 5 ms ahead, so that the gain is down before the peak comes, and lets go within a tenth of a second; all
/// channels get the same gain, so that voices stay where they are.
class LimitedSound : public Sound {
 public:
  /// Makes the sound `gain` times as high, and lower where its true peak would pass `ceiling` (1 is full
  /// scale). Of `peaks`, those from `ceiling` / `gain` on matter; with none it only amplifies.
  LimitedSound(std::shared_ptr<const Sound> sound, double gain, TruePeaks peaks = {}, double ceiling = 1);

  [[nodiscard]] SoundForm form() const override { return sound_->form(); }
  void play(const TakePiece& take) const override;

 private:
  std::shared_ptr<const Sound> sound_;
  double gain_;
  TruePeaks peaks_;
  double ceiling_;
};

}  // namespace cueclip
