#pragma once

#include "audio/sound.h"

namespace cueclip::test {

/// All of a sound, in memory.
[[nodiscard]] Pcm held(const Sound& sound);

}  // namespace cueclip::test
