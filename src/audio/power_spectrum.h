#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "av/handles.h"

namespace cueclip {

/// How much of each frequency is in a window of samples, by FFmpeg's transform.
class PowerSpectrum {
 public:
  /// Of windows of `size` samples, a power of two from 4.
  explicit PowerSpectrum(std::size_t size);

  /// Where the next window's samples are put.
  [[nodiscard]] std::span<float> window() { return in_; }

  /// The squares of the amplitudes in size / 2 + 1 bins, from 0 Hz to half the rate, not divided by the
  /// window's length.
  void measure(std::span<float> power);

 private:
  struct Complex {
    float re = 0;
    float im = 0;
  };

  av::Transform context_;
  void (*run_)(AVTXContext* context, void* out, void* in, std::ptrdiff_t stride) = nullptr;
  std::vector<float> in_;
  std::vector<Complex> out_;
};

}  // namespace cueclip
