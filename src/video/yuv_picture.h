#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "av/handles.h"
#include "draw/canvas.h"

namespace cueclip {

inline constexpr int kMacroblock = 16;  ///< pixels a side

/// How many macroblocks cover so many pixels.
[[nodiscard]] constexpr int macroblocks(int pixels) {
  return (pixels + kMacroblock - 1) / kMacroblock;
}

/// The picture as the encoder takes it: 4:2:0, BT.709, limited range; chroma is the mean of four pixels. Kept
/// from frame to frame, so that only what changed is converted. Below the canvas its last row goes on to the
/// end of the macroblock.
class YuvPicture {
 public:
  YuvPicture(int width, int height);

  /// Converts the macroblocks that the rectangles touch from the canvas, and finds out which of them became
  /// others. What a sample becomes depends on the pixels under it alone, so that parts and the whole give the
  /// same picture.
  void convert(const Canvas& canvas, const std::vector<Rect>& rects);

  /// For each macroblock, row by row, whether the last conversion changed it: 1, or 0.
  [[nodiscard]] std::span<const std::uint8_t> changed() const { return changed_; }

  [[nodiscard]] AVFrame& frame() { return *frame_; }
  [[nodiscard]] const AVFrame& frame() const { return *frame_; }

 private:
  void convert_row(const Canvas& canvas, int row, int first, int end);
  void keep_block(int row, int column);

  av::Frame frame_;
  std::vector<std::uint8_t> changed_;
  std::vector<std::uint8_t> luma_;  ///< of one row of macroblocks, as wide as the frame
  std::vector<std::uint8_t> blue_;
  std::vector<std::uint8_t> red_;
};

}  // namespace cueclip
