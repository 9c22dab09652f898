#pragma once

#include <cstdint>
#include <vector>

#include "audio/recording.h"

namespace cueclip {

/// So many samples have their true peak told together: a third of a millisecond at 48 kHz.
inline constexpr std::int64_t kPeakBlock = 16;

/// The integrated loudness of a sound in LUFS, after EBU R 128; -infinity where all of it is below the gate
/// of -70 LUFS or it is shorter than a gating block (0.4 s). Mono counts as the same sound from two
/// loudspeakers.
[[nodiscard]] double integrated_loudness(const Pcm& sound);

/// The true peak of each block of kPeakBlock samples, over all channels, at four times the rate; 1 is full
/// scale. The interpolation looks back: a peak may be told a block late.
///
/// Where no sample comes near to `least`, nothing is interpolated, and the highest sample is told: the true
/// peak is below `least` there all the same.
[[nodiscard]] std::vector<float> true_peaks(const Pcm& sound, double least = 0);

/// The highest sample over all channels; 1 is full scale.
[[nodiscard]] double sample_peak(const Pcm& sound);

/// How much higher the true peak is than the highest sample at most: the sum of what libebur128's
/// interpolation weighs samples with is below that.
inline constexpr double kMostOvershoot = 2.5;

/// An amplitude in dB of full scale; -infinity for none.
[[nodiscard]] double decibels(double amplitude);

/// The other way.
[[nodiscard]] double amplitude(double decibels);

}  // namespace cueclip
