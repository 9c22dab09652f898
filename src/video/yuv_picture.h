#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "av/handles.h"
#include "draw/canvas.h"

namespace cueclip {

/// The picture as the encoder takes it: 4:2:0, BT.709, limited range. Kept from frame to frame, so that only
/// what changed is converted.
class YuvPicture {
 public:
  YuvPicture(int width, int height);

  /// Converts the rows that the rectangles touch, grown to whole chroma samples, from the canvas. What a
  /// sample becomes depends on the pixels under it alone, so that parts and the whole give the same picture.
  void convert(const Canvas& canvas, const std::vector<Rect>& rects);

  [[nodiscard]] AVFrame& frame() { return *frame_; }

 private:
  SwsContext* scaler(int rows);

  av::Frame frame_;
  std::map<int, av::Scaler> scalers_;  ///< one a number of rows
};

}  // namespace cueclip
