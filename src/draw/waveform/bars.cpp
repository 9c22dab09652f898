#include <algorithm>
#include <cmath>

#include "audio/envelope.h"
#include "draw/waveform/kinds.h"
#include "draw/waveform/round_bars.h"
#include "draw/waveform/voice_colour.h"

namespace cueclip::waveform {

namespace {

/// Bars about the box's middle line, as high as the envelope says.
class Bars : public MovingPart {
 public:
  Bars(const ClipPlan& plan, const Rect& box, const Sound& sound)
      : box_{box},
        bars_{box, plan.style.waveform.bars, plan.style.waveform.gap},
        colour_{plan},
        envelope_{sound, plan.frames, plan.fps, bars_.count()} {}

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override { return frame; }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    const double highest = height(*std::ranges::max_element(envelope_.levels(state)));
    const auto from = static_cast<int>(std::floor(middle() - highest / 2));
    return {box_.x, from, box_.width, static_cast<int>(std::ceil(middle() + highest / 2)) - from};
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    const auto levels = envelope_.levels(state);
    for (int i = 0; i < bars_.count(); ++i) {
      const double half = height(levels[static_cast<std::size_t>(i)]) / 2;
      bars_.draw(canvas, i, middle() - half, middle() + half, colour_.at(state));
    }
  }

 private:
  [[nodiscard]] double middle() const { return box_.y + box_.height / 2.0; }
  [[nodiscard]] double height(float level) const {
    return std::max(bars_.width(), static_cast<double>(level) * box_.height);
  }

  Rect box_;
  RoundBars bars_;
  VoiceColour colour_;
  Envelope envelope_;
};

}  // namespace

Part make_bars(const ClipPlan& plan, const Rect& box, const Sound& sound) {
  return std::make_unique<const Bars>(plan, box, sound);
}

}  // namespace cueclip::waveform
