#pragma once

#include "audio/ebur128_meter.h"

namespace cueclip {

/// What a sound is measured to be.
struct Loudness {
  double integrated = 0;   ///< LUFS; see integrated_loudness()
  double sample_peak = 0;  ///< the highest sample over all channels; 1 is full scale
};

/// Measures a sound that comes piece by piece.
class LoudnessMeter {
 public:
  explicit LoudnessMeter(const SoundForm& form);

  void add(const SoundPiece& piece);
  [[nodiscard]] Loudness result() const;

 private:
  Ebur128Meter meter_;
  float highest_ = 0;
};

/// Plays the sound once.
[[nodiscard]] Loudness measure_loudness(const Sound& sound);

/// The integrated loudness of a sound in LUFS, after EBU R 128; -infinity where all of it is below the gate
/// of -70 LUFS or it is shorter than a gating block (0.4 s). Mono counts as the same sound from two
/// loudspeakers.
[[nodiscard]] double integrated_loudness(const Sound& sound);

/// An amplitude in dB of full scale; -infinity for none.
[[nodiscard]] double decibels(double amplitude);

/// The other way.
[[nodiscard]] double amplitude(double decibels);

}  // namespace cueclip
