#pragma once

#include <vector>

#include "draw/canvas.h"

namespace cueclip::waveform {

/// Upright bars with round ends, side by side across a box; the first and the last stand on its edges.
///
/// They are drawn by the area of each pixel that they cover: exact up and down, so that they move without
/// steps, and with edges on quarters of a pixel, so that they look alike.
class RoundBars {
 public:
  /// `gap` in bars' widths.
  RoundBars(const Rect& box, int count, double gap);

  [[nodiscard]] int count() const { return static_cast<int>(lefts_.size()); }
  [[nodiscard]] double width() const { return width_; }

  /// Draws a bar from `top` to `bottom`, in pixels, at least as far apart as it is wide; of its width only
  /// the part from `from` to `to`, each 0 to 1.
  void draw(Canvas& canvas, int index, double top, double bottom, const Colour& colour, double from = 0,
            double to = 1) const;

 private:
  double width_;
  std::vector<int> lefts_;      ///< edges, in slices
  std::vector<double> insets_;  ///< how far below a bar's top each of its slices starts
};

}  // namespace cueclip::waveform
