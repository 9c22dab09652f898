#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <string>

#include <fmt/format.h>

#include "draw/parts.h"
#include "draw/plate.h"
#include "style/colour.h"

namespace cueclip {

namespace {

constexpr std::string_view kCharacters = "0123456789:/ ";

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

class Clock final : public MovingPart {
 public:
  Clock(const ClipPlan& plan, const Layout& layout, const Canvas& still, Typesetter& typesetter)
      : colour_{plan.style.text},
        opacity_{layout.clock.opacity},
        box_{layout.clock.box},
        align_{layout.clock.align},
        fps_{plan.fps},
        total_{format_clock(plan.duration)} {
    if (plan.style.clock.kind == ClockKind::kPosition)
      for (const PlannedRange& range : plan.ranges) ranges_.push_back(range.sound);
    const Typeface& face = layout.clock.face;
    double digit = 0;
    std::map<char, double> own;
    for (const char character : kCharacters) {
      const double width = typesetter.width(std::string{character}, face);
      if (is_digit(character)) digit = std::max(digit, width);
      widths_[character] = own[character] = width;
      // Drawn with some room on its left, for ink that reaches there.
      inks_[character] =
          typesetter.draw({{std::string{character}, kInset, layout.clock.baseline, Anchor::kLeft}}, face,
                          plan.shape.width, plan.shape.height);
    }
    for (auto& [character, width] : widths_) {
      if (!is_digit(character)) continue;
      width = digit;
      inks_[character].x += static_cast<int>(std::lround((digit - own[character]) / 2));
    }
    for (const auto& [character, ink] : inks_) height_ = surrounding(height_, rect_of(ink));
    std::int64_t longest = 0;
    for (std::int64_t second = 0; second <= state(plan.frames); ++second)
      if (width_of(text(second)) > width_of(text(longest))) longest = second;
    widest_ = width_of(text(longest));
    const Rect here = area(0);
    if (least_contrast(still, here, colour_, opacity_) < kTextContrast) opacity_ = 1;
    colour_ = readable(colour_, still, here, std::nullopt, kTextContrast);
  }

  /// The second that shows.
  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    return std::chrono::floor<std::chrono::seconds>(time_of_frame(frame, fps_)).count();
  }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    const int left = static_cast<int>(std::floor(left_of(text(state)))) - 2;
    const int width = static_cast<int>(std::ceil(width_of(text(state)))) + 4;
    return {left, height_.y, width, height_.height};
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    const std::string shown = text(state);
    double x = left_of(shown);
    for (const char character : shown) {
      draw_ink(canvas, inks_.at(character), colour_, opacity_, static_cast<int>(std::lround(x - kInset)));
      x += widths_.at(character);
    }
  }

 private:
  static constexpr double kInset = 16;

  [[nodiscard]] std::string text(std::int64_t second) const {
    if (ranges_.empty()) return fmt::format("{} / {}", format_clock(std::chrono::seconds{second}), total_);
    Time into = std::chrono::seconds{second};
    for (const TimeRange& range : ranges_) {
      if (into < range.length()) return format_clock(range.start + into);
      into -= range.length();
    }
    return format_clock(ranges_.back().end);
  }
  [[nodiscard]] double width_of(const std::string& shown) const {
    double width = 0;
    for (const char character : shown) width += widths_.at(character);
    return width;
  }

  /// Digits don't move while time goes by: what isn't at the right begins where the widest text would.
  [[nodiscard]] double left_of(const std::string& shown) const {
    if (align_ == Align::kLeft) return box_.x;
    if (align_ == Align::kCentre) return box_.x + (box_.width - widest_) / 2;
    return box_.right() - width_of(shown);
  }

  Colour colour_;
  double opacity_;
  Rect box_;
  Align align_;
  double widest_ = 0;
  std::vector<TimeRange> ranges_;  ///< of the recording, where that is what it tells
  FrameRate fps_;
  std::string total_;
  std::map<char, double> widths_;
  std::map<char, Ink> inks_;
  Rect height_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_clock(const ClipPlan& plan, const Layout& layout, const Canvas& still,
                                             Typesetter& typesetter) {
  return std::make_unique<const Clock>(plan, layout, still, typesetter);
}

}  // namespace cueclip
