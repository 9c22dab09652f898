#pragma once

#include <cstdint>
#include <vector>

#include "av/handles.h"

namespace cueclip {

/// Converts frames of one format to float at a rate, and where there are more than two channels or fewer than
/// are wanted, to as many.
class Mixer {
 public:
  using Samples = std::vector<std::vector<float>>;

  /// For frames like this one. Throws Error (kInput) where it can't be converted.
  Mixer(const AVFrame& frame, int rate, int channels);

  /// Whether it is for frames like this one.
  [[nodiscard]] bool takes(const AVFrame& frame) const;

  /// The frame's samples; valid until the next call. Where the rate is changed, the last ones are held back.
  Samples& mix(const AVFrame& frame);

  /// The samples that were held back.
  Samples& rest();

 private:
  Samples& convert(const std::uint8_t* const* planes, int count);

  int from_rate_;
  int format_;
  int from_channels_;
  int channels_;
  av::Resampler mixer_;
  Samples samples_;
};

}  // namespace cueclip
