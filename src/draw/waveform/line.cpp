#include <algorithm>
#include <cmath>

#include "audio/envelope.h"
#include "caption/words_look.h"
#include "draw/waveform/kinds.h"
#include "draw/waveform/voice_colour.h"

namespace cueclip::waveform {

namespace {

constexpr double kStroke = 0.0056;  // of the frame's shorter side: 6 pixels of 1080
constexpr int kBarsASwing = 4;      // a line swings up or down once where there would be so many bars
constexpr double kEdges = 0.12;     // the outermost swings' height: the line begins and ends almost flat
// Bezier handles this long, of the way to the next turn, come nearest to a sine.
constexpr double kHandle = 0.3642;

/// A line that swings about the middle of the box, as far as the envelope says. Where it swings up and where
/// down never changes, so that nothing jitters.
class Line : public MovingPart {
 public:
  Line(const ClipPlan& plan, const Rect& box, const Sound& sound)
      : box_{box},
        stroke_{std::min<double>(kStroke * unit(plan.shape), box.height)},
        colour_{plan},
        envelope_{sound, plan.frames, plan.fps, std::max(3, plan.style.waveform.bars / kBarsASwing), kEdges} {
  }

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override { return frame; }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    const double half = swing(*std::ranges::max_element(envelope_.levels(state))) + stroke_ / 2;
    const auto from = static_cast<int>(std::floor(middle() - half));
    return {box_.x, from, box_.width, static_cast<int>(std::ceil(middle() + half)) - from};
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    cairo_t* cairo = canvas.cairo();
    const auto levels = envelope_.levels(state);
    const double left = box_.x + stroke_ / 2;
    const double step = (box_.width - stroke_) / static_cast<double>(levels.size());
    double x = left;
    double y = middle();
    cairo_move_to(cairo, x, y);
    const auto turn = [&](double next_x, double next_y) {
      const double handle = kHandle * (next_x - x);
      cairo_curve_to(cairo, x + handle, y, next_x - handle, next_y, next_x, next_y);
      x = next_x;
      y = next_y;
    };
    for (std::size_t i = 0; i < levels.size(); ++i) {
      const double up = i % 2 == 0 ? -1 : 1;
      turn(left + (static_cast<double>(i) + 0.5) * step, middle() + up * swing(levels[i]));
    }
    turn(box_.right() - stroke_ / 2, middle());
    cairo_set_line_width(cairo, stroke_);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    set_colour(cairo, colour_.at(state));
    cairo_stroke(cairo);
  }

 private:
  [[nodiscard]] double middle() const { return box_.y + box_.height / 2.0; }
  [[nodiscard]] double swing(float level) const {
    return static_cast<double>(level) * (box_.height - stroke_) / 2;
  }

  Rect box_;
  double stroke_;
  VoiceColour colour_;
  Envelope envelope_;
};

}  // namespace

Part make_line(const ClipPlan& plan, const Rect& box, const Sound& sound) {
  return std::make_unique<const Line>(plan, box, sound);
}

}  // namespace cueclip::waveform
