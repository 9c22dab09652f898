#pragma once

#include <cueclip/plan.h>

#include "audio/loudness.h"

namespace cueclip {

/// A sound as loud as it is to be, and what that took.
struct LevelledSound {
  ClipLoudness loudness;
  std::shared_ptr<const Sound> sound;
};

/// Brings a sound to `target` LUFS, by one gain for all of it. Where its true peak would then pass -2 dBTP (a
/// codec adds up to 1 dB, and -1 dBTP is the most that EBU R 128 allows), a limiter holds the peaks there,
/// and the gain is corrected for what that takes; where peaks are limited by more than 6 dB, they are held at
/// -3 dBTP. A sound shorter than 3 s, or all silence, is left alone: the note says so.
///
/// `measured` is what measure_loudness() says of the sound, which is played a few times more. Where it isn't
/// left alone, `take` gets the finished sound the last time, which may then change the samples it came from.
[[nodiscard]] LevelledSound level(std::shared_ptr<const Sound> sound, const Loudness& measured, double target,
                                  const TakePiece& take = {});

/// The sound as loud as level() says. Where peaks are limited it is played once to find them.
[[nodiscard]] std::shared_ptr<const Sound> levelled(std::shared_ptr<const Sound> sound,
                                                    const ClipLoudness& planned);

}  // namespace cueclip
