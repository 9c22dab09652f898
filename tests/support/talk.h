#pragma once

#include <cueclip/transcript.h>

#include <vector>

#include "support/signals.h"

/// Somebody who talks in cues of irregular lengths with pauses between them, the same for the same seed.
namespace cueclip::test {

/// Cues of 1 to 6 s with pauses of 0.2 to 1.5 s, up to `length`.
[[nodiscard]] Transcript talk_of(Time length, unsigned seed);

/// What is heard of it, as levels a hundred times a second: words around -20 dB, with short stops; pauses
/// around -60 dB.
[[nodiscard]] std::vector<float> levels_of(const Transcript& talk, Time length);

/// The same as sound: a tone where there are words.
[[nodiscard]] Pcm sound_of(const Transcript& talk, int rate, Time length);

/// A transcript as SubRip.
[[nodiscard]] std::string subrip_of(const Transcript& talk);

}  // namespace cueclip::test
