#pragma once

#include <cstdint>

#include "draw/canvas.h"

namespace cueclip {

/// A part of the picture that changes: a pure function of the frame's number.
///
/// What it looks like is told by a number, its state; two frames of one state look the same. It draws only
/// inside the area of its state, on the still picture. The layout's own parts never overlap; a person's
/// captions may, and lie over all others. It is drawn by several threads at once.
class MovingPart {
 public:
  MovingPart() = default;
  MovingPart(const MovingPart&) = delete;
  MovingPart& operator=(const MovingPart&) = delete;
  virtual ~MovingPart() = default;

  [[nodiscard]] virtual std::int64_t state(std::int64_t frame) const = 0;
  [[nodiscard]] virtual Rect area(std::int64_t state) const = 0;
  /// Whether a state is one in which it goes over from one look to another, and which nobody looks at.
  [[nodiscard]] virtual bool is_passing(std::int64_t /*state*/) const { return false; }
  virtual void draw(Canvas& canvas, std::int64_t state) const = 0;
};

}  // namespace cueclip
