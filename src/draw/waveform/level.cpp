#include <algorithm>
#include <cmath>

#include "audio/envelope.h"
#include "caption/words_look.h"
#include "draw/waveform/kinds.h"
#include "draw/waveform/voice_colour.h"

namespace cueclip::waveform {

namespace {

constexpr double kThickness = 0.0111;  // of the frame's shorter side: 12 pixels of 1080
constexpr double kLongest = 0.5;  // of the box's width: as long as a progress bar it would be taken for one

/// A round line that grows from the middle of the box to both sides.
class Level : public MovingPart {
 public:
  Level(const ClipPlan& plan, const Rect& box, const Sound& sound)
      : box_{box},
        thickness_{
            std::min(box.height, std::max(2, static_cast<int>(std::lround(kThickness * unit(plan.shape)))))},
        colour_{plan},
        envelope_{sound, plan.frames, plan.fps, 1} {}

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override { return frame; }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    const double middle = box_.x + box_.width / 2.0;
    const auto left = static_cast<int>(std::floor(middle - length(state) / 2));
    return {left, box_.y + (box_.height - thickness_) / 2,
            static_cast<int>(std::ceil(middle + length(state) / 2)) - left, thickness_};
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    const double wide = length(state);
    add_rounded(canvas.cairo(), box_.x + (box_.width - wide) / 2, area(state).y, wide, thickness_,
                thickness_ / 2.0);
    set_colour(canvas.cairo(), colour_.at(state));
    cairo_fill(canvas.cairo());
  }

 private:
  [[nodiscard]] double length(std::int64_t state) const {
    return std::lerp(static_cast<double>(thickness_), kLongest * box_.width,
                     static_cast<double>(envelope_.levels(state).front()));
  }

  Rect box_;
  int thickness_;
  VoiceColour colour_;
  Envelope envelope_;
};

}  // namespace

Part make_level(const ClipPlan& plan, const Rect& box, const Sound& sound) {
  return std::make_unique<const Level>(plan, box, sound);
}

}  // namespace cueclip::waveform
