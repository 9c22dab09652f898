#pragma once

#include <cueclip/plan.h>

#include "audio/recording.h"

namespace cueclip {

/// Brings a sound to `target` LUFS, by one gain for all of it. Where its true peak would then pass -2 dBTP (a
/// codec adds up to 1 dB, and -1 dBTP is the most that EBU R 128 allows), a limiter holds the peaks there,
/// and the gain is corrected for what that takes; where peaks are limited by more than 6 dB, they are held at
/// -3 dBTP. A sound shorter than 3 s, or all silence, is left alone: the note says so.
ClipLoudness level(Pcm& sound, double target);

/// Does to a sound what level() did to it.
void apply_level(Pcm& sound, const ClipLoudness& planned);

}  // namespace cueclip
