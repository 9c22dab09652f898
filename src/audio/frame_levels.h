#pragma once

#include <cueclip/time.h>

#include <cstdint>
#include <span>
#include <vector>

namespace cueclip {

/// Samples [first, end) of a clip's sound.
struct SampleRange {
  std::int64_t first = 0;
  std::int64_t end = 0;

  [[nodiscard]] std::int64_t length() const { return end - first; }
  /// Part `index` of `count`, at least one sample. Edges are index * length / count, so that nothing drifts.
  [[nodiscard]] SampleRange part(std::int64_t index, std::int64_t count) const;
};

/// The samples that are heard while a frame shows.
[[nodiscard]] SampleRange samples_of_frame(std::int64_t frame, FrameRate fps, int rate);

/// What fills a waveform's height: the 95th percentile of how loud the parts of a clip are, but no less than
/// `silence`.
[[nodiscard]] float full_height(std::vector<float> loudest, float silence);

/// The levels that a waveform shows: as many for every frame of a clip, from 0 to 1.
class FrameLevels {
 public:
  FrameLevels(std::int64_t frames, int count);

  [[nodiscard]] std::span<float> at(std::int64_t frame);
  [[nodiscard]] std::span<const float> at(std::int64_t frame) const;

  /// The highest level of each frame.
  [[nodiscard]] std::vector<float> highest() const;

  /// Has each level rise in two frames at 30 fps and fall by a constant factor, as fast at any frame rate.
  /// Frame 0, the thumbnail, starts as the clip looks at its loudest.
  void let_fall(FrameRate fps);

 private:
  /// The frame with the most in all.
  [[nodiscard]] std::int64_t loudest() const;
  void rise_and_fall(FrameRate fps);

  std::int64_t frames_;
  std::size_t count_;
  std::vector<float> levels_;  ///< frame by frame
};

}  // namespace cueclip
