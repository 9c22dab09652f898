#include <algorithm>

#include "draw/parts.h"

namespace cueclip {

namespace {

class Bars : public MovingPart {
 public:
  Bars(const Style& style, const Rect& box, Envelope envelope)
      : box_{box},
        colour_{style.accent},
        count_{style.waveform.bars},
        gap_{style.waveform.gap},
        envelope_{std::move(envelope)} {}

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override { return frame; }
  [[nodiscard]] Rect area(std::int64_t) const override { return box_; }

  void draw(Canvas& canvas, std::int64_t state) const override {
    // The first and the last bar stand on the box's edges, so that they line up with the text.
    const double width = box_.width / (count_ + (count_ - 1) * gap_);
    const double middle = box_.y + box_.height / 2.0;
    double x = box_.x;
    for (const float level : envelope_.levels(state)) {
      const double height = std::max(width, static_cast<double>(level) * box_.height);
      add_rounded(canvas.cairo(), x, middle - height / 2, width, height, width / 2);
      x += width * (1 + gap_);
    }
    set_colour(canvas.cairo(), colour_);
    cairo_fill(canvas.cairo());
  }

 private:
  Rect box_;
  Colour colour_;
  int count_;
  double gap_;
  Envelope envelope_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_bars(const Style& style, const Rect& box, Envelope envelope) {
  return std::make_unique<const Bars>(style, box, std::move(envelope));
}

}  // namespace cueclip
