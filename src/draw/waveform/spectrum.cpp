#include "audio/spectrum.h"

#include <algorithm>
#include <cmath>

#include "draw/waveform/kinds.h"
#include "draw/waveform/round_bars.h"
#include "draw/waveform/voice_colour.h"

namespace cueclip::waveform {

namespace {

/// Bars that stand on the box's lower edge, low pitches on the left.
class SpectrumBars : public MovingPart {
 public:
  SpectrumBars(const ClipPlan& plan, const Rect& box, const Sound& sound)
      : box_{box},
        bars_{box, plan.style.waveform.bars, plan.style.waveform.gap},
        colour_{plan},
        spectrum_{sound, plan.frames, plan.fps, bars_.count()} {}

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override { return frame; }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    const auto from = static_cast<int>(std::floor(top(*std::ranges::max_element(spectrum_.levels(state)))));
    return {box_.x, from, box_.width, box_.bottom() - from};
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    const auto levels = spectrum_.levels(state);
    for (int i = 0; i < bars_.count(); ++i)
      bars_.draw(canvas, i, top(levels[static_cast<std::size_t>(i)]), box_.bottom(), colour_.at(state));
  }

 private:
  [[nodiscard]] double top(float level) const {
    return box_.bottom() - std::max(bars_.width(), static_cast<double>(level) * box_.height);
  }

  Rect box_;
  RoundBars bars_;
  VoiceColour colour_;
  Spectrum spectrum_;
};

}  // namespace

Part make_spectrum(const ClipPlan& plan, const Rect& box, const Sound& sound) {
  return std::make_unique<const SpectrumBars>(plan, box, sound);
}

}  // namespace cueclip::waveform
