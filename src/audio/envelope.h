#pragma once

#include "audio/frame_levels.h"
#include "audio/sound.h"

namespace cueclip {

/// How high the sound is, for every frame of a clip, computed once from its samples.
///
/// Frame n's levels come from the samples that are heard while it shows, and nothing else but the fall of
/// earlier ones. They are normalised to the clip, so that quiet speech moves too.
class Envelope {
 public:
  /// `count` levels a frame. The outermost are `edges` as high as the middle one would be: a voice stands in
  /// the middle.
  Envelope(const Sound& sound, std::int64_t frames, FrameRate fps, int count, double edges = 0.3);

  /// From 0 to 1, from the frame's start to its end.
  [[nodiscard]] std::span<const float> levels(std::int64_t frame) const { return levels_.at(frame); }

 private:
  FrameLevels levels_;
};

/// How high the whole of a sound is, in `count` levels from its start to its end, from 0 to 1.
[[nodiscard]] std::vector<float> overview(const Sound& sound, int count);

}  // namespace cueclip
