#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "audio/recording.h"

namespace cueclip {

/// The levels that a waveform shows, for every frame of a clip, computed once from its samples.
///
/// Frame n's levels come from the samples that are heard while it shows, and nothing else but the fall of
/// earlier ones: a bar rises at once and falls by a constant factor a frame. Levels are normalised to the
/// clip, so that quiet speech moves too. Frame 0, the thumbnail, starts from the clip's loudest moment.
class Envelope {
 public:
  /// `bars` levels a frame.
  Envelope(const Pcm& sound, std::int64_t frames, int fps, int bars);

  /// From 0 to 1, left to right.
  [[nodiscard]] std::span<const float> levels(std::int64_t frame) const;

 private:
  std::size_t bars_;
  std::vector<float> levels_;  ///< frame by frame
};

}  // namespace cueclip
