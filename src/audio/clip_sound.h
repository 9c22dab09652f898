#pragma once

#include <cueclip/plan.h>

#include "audio/recording.h"

namespace cueclip {

/// Every clip's sound has this many samples a second.
inline constexpr int kClipRate = 48'000;

/// Raises the sound from silence over `length` at its start, and lowers it over as much at its end, as half a
/// cosine; each takes at most half of the sound.
void fade_edges(Pcm& sound, Time length);

/// The sound at another rate. Its length is the old one's, rounded to the nearest sample.
[[nodiscard]] Pcm resampled(const Pcm& sound, int rate);

/// The sound with silence behind it.
[[nodiscard]] Pcm with_silence(const Pcm& sound, Time length);

/// Puts one sound behind another: they overlap by `overlap`, over which one gives way to the other at equal
/// power.
void join(Pcm& sound, const Pcm& next, Time overlap);

/// A plan's ranges, read once, cut to the sample, joined by crossfades, faded at both ends, and resampled
/// once to kClipRate. Throws Error (kInput, kSystem).
[[nodiscard]] RangeSound read_clip_sound(const ClipPlan& plan, const RecordingFrames& frames = {});

}  // namespace cueclip
