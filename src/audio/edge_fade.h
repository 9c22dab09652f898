#pragma once

#include "audio/sound.h"

namespace cueclip {

/// Raises a sound from silence at its start, and lowers it at its end, as half a cosine.
class EdgeFade {
 public:
  /// Each of the two takes `length`, but at most half of the sound.
  EdgeFade(const SoundForm& sound, Time length, TakePiece take);

  void add(const SoundPiece& piece);

 private:
  [[nodiscard]] float gain(std::int64_t at) const;

  std::int64_t length_;
  std::int64_t count_;
  TakePiece take_;
  std::int64_t position_ = 0;
};

}  // namespace cueclip
