#pragma once

#include <memory>
#include <vector>

#include <ebur128.h>

#include "audio/sound.h"

namespace cueclip {

/// libebur128, fed with pieces of sound.
class Ebur128Meter {
 public:
  /// `mode` is what to measure, as libebur128 names it.
  Ebur128Meter(const SoundForm& form, int mode);

  void add(const SoundPiece& piece);

  /// In LUFS; -infinity where there was nothing above the gate.
  [[nodiscard]] double loudness() const;

  /// The true peak of the samples added last, over all channels; 1 is full scale.
  [[nodiscard]] double last_peak() const;

 private:
  struct Destroy {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
  };

  std::unique_ptr<ebur128_state, Destroy> state_;
  std::vector<float> samples_;  // channel beside channel
};

}  // namespace cueclip
