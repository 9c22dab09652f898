#include <algorithm>
#include <cmath>

#include "audio/envelope.h"
#include "draw/waveform/kinds.h"
#include "draw/waveform/round_bars.h"
#include "draw/waveform/voice_colour.h"

namespace cueclip::waveform {

namespace {

constexpr double kSteps = 64;  // in which a bar fills, each finer than a quarter of a pixel

/// The whole clip as bars, of which those that are played have the colour, and the others are faint.
class Overview : public MovingPart {
 public:
  Overview(const ClipPlan& plan, const Rect& box, const Sound& sound)
      : box_{box},
        bars_{box, plan.style.waveform.bars, plan.style.waveform.gap},
        faint_{plan.style.text},
        last_{std::max<std::int64_t>(1, plan.frames - 1)},
        levels_{overview(sound, bars_.count())} {
    faint_.alpha *= plan.style.waveform.track;
    const VoiceColour colour{plan};
    const std::int64_t halves = std::int64_t{2} * bars_.count();
    for (std::int64_t half = 1; half < halves; half += 2)
      colours_.push_back(colour.at(half * plan.frames / halves));
  }

  /// How much is played, in steps.
  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    const double part = static_cast<double>(std::min(frame, last_)) / static_cast<double>(last_);
    return std::llround(part * bars_.count() * kSteps);
  }
  [[nodiscard]] Rect area(std::int64_t) const override {
    const double half = height(*std::ranges::max_element(levels_)) / 2;
    const auto from = static_cast<int>(std::floor(middle() - half));
    return {box_.x, from, box_.width, static_cast<int>(std::ceil(middle() + half)) - from};
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    const double played = static_cast<double>(state) / kSteps;
    for (int i = 0; i < bars_.count(); ++i) {
      const auto at = static_cast<std::size_t>(i);
      const double half = height(levels_[at]) / 2;
      const double part = std::clamp(played - i, 0.0, 1.0);
      if (part < 1) bars_.draw(canvas, i, middle() - half, middle() + half, faint_, part, 1);
      if (part > 0) bars_.draw(canvas, i, middle() - half, middle() + half, colours_[at], 0, part);
    }
  }

 private:
  [[nodiscard]] double middle() const { return box_.y + box_.height / 2.0; }
  [[nodiscard]] double height(float level) const {
    return std::max(bars_.width(), static_cast<double>(level) * box_.height);
  }

  Rect box_;
  RoundBars bars_;
  Colour faint_;
  std::int64_t last_;
  std::vector<float> levels_;
  std::vector<Colour> colours_;  ///< of each bar: who speaks in its middle
};

}  // namespace

Part make_overview(const ClipPlan& plan, const Rect& box, const Sound& sound) {
  return std::make_unique<const Overview>(plan, box, sound);
}

}  // namespace cueclip::waveform
