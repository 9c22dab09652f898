#pragma once

#include "audio/sound.h"
#include "av/handles.h"

namespace cueclip {

/// Brings a sound to another rate.
class RateConverter {
 public:
  RateConverter(const SoundForm& sound, int rate, TakePiece take);

  void add(const SoundPiece& piece);

  /// Hands over what was held back: what comes out is as long as converted_length() says.
  void finish();

 private:
  void convert(const SoundPiece& piece, std::int64_t count);
  void pass(const SoundPiece& piece);

  int channels_;
  std::int64_t left_;  // samples that are still to come out
  av::Resampler resampler_;
  TakePiece take_;
  Pcm out_;
};

/// How long a sound is at another rate: rounded to the nearest sample.
[[nodiscard]] std::int64_t converted_length(const SoundForm& sound, int rate);

}  // namespace cueclip
