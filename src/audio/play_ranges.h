#pragma once

#include "audio/frame_levels.h"
#include "audio/sound.h"

namespace cueclip {

/// Hands over the samples of `count` ranges of a sound, one after the other, while it is played once. Each
/// range begins no earlier than the one before; they may overlap. What lies before or behind the sound is
/// silence. Only what the present range reaches over is kept.
void play_ranges(const Sound& sound, std::int64_t count,
                 const std::function<SampleRange(std::int64_t index)>& range,
                 const std::function<void(std::int64_t index, const SoundPiece& samples)>& take);

}  // namespace cueclip
