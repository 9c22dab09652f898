#include <algorithm>
#include <cmath>
#include <numbers>

#include "audio/envelope.h"
#include "caption/words_look.h"
#include "draw/waveform/kinds.h"
#include "draw/waveform/voice_colour.h"

namespace cueclip::waveform {

namespace {

// Of the frame's shorter side: a bar is at least 4 pixels of 1080 wide, or there are fewer.
constexpr double kFinest = 0.0037;
constexpr int kFewest = 8;

/// Where a ring's bars stand, in pixels from its middle.
struct RingShape {
  double inner = 0;  ///< where bars begin
  double outer = 0;  ///< where the longest ends
  double width = 0;
  int count = 0;

  RingShape(const Style::Waveform& look, const Rect& box, double unit)
      : outer{std::min(box.width, box.height) / 2.0} {
    const double free = outer * look.inner;
    const double around = 2 * std::numbers::pi * free / (1 + look.gap);
    count = std::clamp(static_cast<int>(around / (kFinest * unit)), kFewest, look.bars);
    width = std::min(around / count, (outer - free) / 2);
    inner = free + width;  // a bar's width of air around what stands inside
  }
};

/// Bars that point away from a circle. The frame runs down from its top on both sides alike.
class Ring : public MovingPart {
 public:
  Ring(const ClipPlan& plan, const Rect& box, const Sound& sound)
      : x_{box.x + box.width / 2.0},
        y_{box.y + box.height / 2.0},
        shape_{plan.style.waveform, box, unit(plan.shape)},
        colour_{plan},
        envelope_{sound, plan.frames, plan.fps, (shape_.count + 1) / 2, 1} {}

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override { return frame; }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    const double reach = end(*std::ranges::max_element(envelope_.levels(state))) + shape_.width / 2;
    const auto left = static_cast<int>(std::floor(x_ - reach));
    const auto top = static_cast<int>(std::floor(y_ - reach));
    return {left, top, static_cast<int>(std::ceil(x_ + reach)) - left,
            static_cast<int>(std::ceil(y_ + reach)) - top};
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    cairo_t* cairo = canvas.cairo();
    const auto levels = envelope_.levels(state);
    const double start = shape_.inner + shape_.width / 2;
    for (int i = 0; i < shape_.count; ++i) {
      const double angle = 2 * std::numbers::pi * (i + 0.5) / shape_.count;
      const double across = std::sin(angle);
      const double up = -std::cos(angle);
      const double stop = end(levels[static_cast<std::size_t>(std::min(i, shape_.count - 1 - i))]);
      cairo_move_to(cairo, x_ + across * start, y_ + up * start);
      cairo_line_to(cairo, x_ + across * stop, y_ + up * stop);
    }
    cairo_set_line_width(cairo, shape_.width);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    set_colour(cairo, colour_.at(state));
    cairo_stroke(cairo);
  }

 private:
  /// How far from the middle the round end of a bar begins.
  [[nodiscard]] double end(float level) const {
    return std::max(
        shape_.inner + shape_.width / 2,
        shape_.inner + static_cast<double>(level) * (shape_.outer - shape_.inner) - shape_.width / 2);
  }

  double x_;
  double y_;
  RingShape shape_;
  VoiceColour colour_;
  Envelope envelope_;
};

}  // namespace

Part make_ring(const ClipPlan& plan, const Rect& box, const Sound& sound) {
  return std::make_unique<const Ring>(plan, box, sound);
}

}  // namespace cueclip::waveform

namespace cueclip {

Rect inside_ring(const Style& style, const Rect& box) {
  const auto side = static_cast<int>(style.waveform.inner * std::min(box.width, box.height));
  return {box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
}

}  // namespace cueclip
