#include <algorithm>
#include <cmath>
#include <numbers>

#include "audio/spectrum.h"
#include "draw/waveform/kinds.h"
#include "draw/waveform/voice_colour.h"

namespace cueclip::waveform {

namespace {

constexpr double kLargest = 0.4;   // of the box's height, so that a wide box holds no giants
constexpr double kSmallest = 0.4;  // of the largest

/// Dots side by side in the middle of the box, each as large as its pitches are loud.
class Dots : public MovingPart {
 public:
  Dots(const ClipPlan& plan, const Rect& box, const Sound& sound)
      : box_{box},
        count_{plan.style.waveform.dots},
        colour_{plan},
        spectrum_{sound, plan.frames, plan.fps, count_} {
    const double gap = plan.style.waveform.gap;
    largest_ = std::min(box.width / (count_ + (count_ - 1) * gap), kLargest * box.height);
    pitch_ = largest_ * (1 + gap);
    left_ = box.x + (box.width - (count_ - 1) * pitch_) / 2;
  }

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override { return frame; }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    const double reach = size(*std::ranges::max_element(spectrum_.levels(state))) / 2;
    const auto left = static_cast<int>(std::floor(left_ - reach));
    const auto top = static_cast<int>(std::floor(middle() - reach));
    return {left, top, static_cast<int>(std::ceil(left_ + (count_ - 1) * pitch_ + reach)) - left,
            static_cast<int>(std::ceil(middle() + reach)) - top};
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    double x = left_;
    for (const float level : spectrum_.levels(state)) {
      cairo_new_sub_path(canvas.cairo());
      cairo_arc(canvas.cairo(), x, middle(), size(level) / 2, 0, 2 * std::numbers::pi);
      x += pitch_;
    }
    set_colour(canvas.cairo(), colour_.at(state));
    cairo_fill(canvas.cairo());
  }

 private:
  [[nodiscard]] double middle() const { return box_.y + box_.height / 2.0; }
  [[nodiscard]] double size(float level) const {
    return largest_ * (kSmallest + (1 - kSmallest) * static_cast<double>(level));
  }

  Rect box_;
  int count_;
  double largest_ = 0;
  double pitch_ = 0;
  double left_ = 0;
  VoiceColour colour_;
  Spectrum spectrum_;
};

}  // namespace

Part make_dots(const ClipPlan& plan, const Rect& box, const Sound& sound) {
  return std::make_unique<const Dots>(plan, box, sound);
}

}  // namespace cueclip::waveform
