#pragma once

#include <string>

#include "audio/sound.h"

namespace cueclip {

/// A sound as a WAV file of 16 bits. Throws Error as Sound::play does.
[[nodiscard]] std::string wave_bytes(const Sound& sound);

}  // namespace cueclip
