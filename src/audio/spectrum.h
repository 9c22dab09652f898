#pragma once

#include "audio/frame_levels.h"
#include "audio/sound.h"

namespace cueclip {

/// How high the sound is at each pitch, for every frame of a clip, computed once from its samples.
///
/// The bands are equally wide in octaves, from 80 Hz to 8 kHz, and A-weighted: as high as they are heard. A
/// frame's come from 43 ms about its middle, which weigh less towards their ends (at 30 fps a frame is
/// 33 ms). Levels are decibels, normalised to the clip.
class Spectrum {
 public:
  /// `bands` levels a frame.
  Spectrum(const Sound& sound, std::int64_t frames, FrameRate fps, int bands);

  /// From 0 to 1, from low to high.
  [[nodiscard]] std::span<const float> levels(std::int64_t frame) const { return levels_.at(frame); }

 private:
  FrameLevels levels_;
};

}  // namespace cueclip
