#pragma once

#include <cueclip/plan.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "audio/sound.h"
#include "draw/canvas.h"
#include "draw/moving_part.h"

namespace cueclip {

/// A clip's picture: a still and the parts that move on it. Immutable, so that any thread may paint any frame
/// of it.
class Scene {
 public:
  /// `sound` is the clip's, and drives the waveform.
  Scene(const ClipPlan& plan, const Sound& sound);
  /// The same with a typesetter for the plan's language that is there already, and a sound that is asked for
  /// as late as can be: it may still be made meanwhile.
  Scene(const ClipPlan& plan, const std::function<const Sound&()>& sound, Typesetter& typesetter);
  ~Scene() = default;
  Scene(const Scene&) = delete;  // its parts know its still picture
  Scene& operator=(const Scene&) = delete;

  [[nodiscard]] const Canvas& still() const { return still_; }

  /// The closing card; none where the clip has none. It comes from frame `frames()` on, out of its ground.
  [[nodiscard]] const std::optional<Canvas>& outro() const { return outro_; }
  [[nodiscard]] const std::optional<Canvas>& outro_ground() const { return outro_ground_; }
  /// How many steps that takes, and how many are done at a frame.
  [[nodiscard]] std::int64_t outro_steps() const { return outro_steps_; }
  [[nodiscard]] std::int64_t outro_step(std::int64_t frame) const {
    return std::min(frame - frames_ + 1, outro_steps_);
  }
  [[nodiscard]] std::int64_t frames() const { return frames_; }

  [[nodiscard]] const std::vector<std::unique_ptr<const MovingPart>>& parts() const { return parts_; }

 private:
  Canvas still_;
  std::optional<Canvas> outro_;
  std::optional<Canvas> outro_ground_;
  std::int64_t outro_steps_ = 1;
  std::int64_t frames_;
  std::vector<std::unique_ptr<const MovingPart>> parts_;
};

/// Paints a scene's frames, in any order, on a canvas of its own. Belongs to one thread.
class FramePainter {
 public:
  explicit FramePainter(const Scene& scene);

  /// Makes the canvas show a frame. Returns the rectangles in which it differs from what was painted before;
  /// the first time, the whole picture. The pixels depend on the frame alone.
  const std::vector<Rect>& paint(std::int64_t frame);

  [[nodiscard]] const Canvas& canvas() const { return canvas_; }

 private:
  /// Where each part has to be drawn again for a frame: its place before and after, where it changes or
  /// overlaps one that does; else empty.
  [[nodiscard]] std::vector<Rect> touched_by(std::int64_t frame) const;

  const Scene& scene_;
  Canvas canvas_;
  std::vector<std::int64_t> states_;  ///< of each part, as painted
  std::int64_t outro_step_ = 0;       ///< of the closing card, as painted; 0: it doesn't show
  std::vector<Rect> changed_;
};

}  // namespace cueclip
