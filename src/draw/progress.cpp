#include <algorithm>

#include "draw/parts.h"

namespace cueclip {

namespace {

class Progress : public MovingPart {
 public:
  Progress(const Colour& colour, const Rect& box, std::int64_t frames)
      : box_{box}, colour_{colour}, last_{std::max<std::int64_t>(1, frames - 1)} {}

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override { return frame; }
  [[nodiscard]] Rect area(std::int64_t) const override { return box_; }

  void draw(Canvas& canvas, std::int64_t state) const override {
    const double played = static_cast<double>(std::min(state, last_)) / static_cast<double>(last_);
    const double width = box_.height + (box_.width - box_.height) * played;  // at least a round dot
    add_rounded(canvas.cairo(), box_.x, box_.y, width, box_.height, box_.height / 2.0);
    set_colour(canvas.cairo(), colour_);
    cairo_fill(canvas.cairo());
  }

 private:
  Rect box_;
  Colour colour_;
  std::int64_t last_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_progress(const Colour& colour, const Rect& box, std::int64_t frames) {
  return std::make_unique<const Progress>(colour, box, frames);
}

}  // namespace cueclip
