#pragma once

#include <cueclip/plan.h>

#include "audio/sound.h"

namespace cueclip {

/// How long sounds of these lengths overlap: kCrossfade, less where one is too short for that.
[[nodiscard]] Time overlap_of(Time before, Time after);

/// Puts sounds behind each other: they overlap where one gives way to the other at equal power.
class Crossfade {
 public:
  explicit Crossfade(TakePiece take) : take_{std::move(take)} {}

  /// The next sound comes, of `length` samples. It overlaps with the one behind it by `overlap`, and no sound
  /// is so short that both its overlaps meet.
  void begin(std::int64_t length, std::int64_t overlap);

  void add(const SoundPiece& piece);

 private:
  void mix(const SoundPiece& piece);

  TakePiece take_;
  Pcm tail_;                   // what the next sound overlaps with
  Pcm next_tail_;              // what of this sound the one behind it will
  std::int64_t position_ = 0;  // in the sound
  std::int64_t hold_ = 0;      // from where on it is kept back
};

}  // namespace cueclip
