#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <string>

#include <fmt/format.h>

#include "draw/parts.h"

namespace cueclip {

namespace {

constexpr std::string_view kCharacters = "0123456789:/ ";

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

class Clock : public MovingPart {
 public:
  Clock(const ClipPlan& plan, const Layout& layout, Typesetter& typesetter)
      : colour_{plan.style.text},
        opacity_{plan.style.footer.look.opacity},
        right_{static_cast<int>(std::lround(layout.clock_right))},
        fps_{plan.fps},
        total_{format_clock(plan.duration)} {
    double digit = 0;
    std::map<char, double> own;
    for (const char character : kCharacters) {
      const double width = typesetter.width(std::string{character}, layout.clock);
      if (is_digit(character)) digit = std::max(digit, width);
      widths_[character] = own[character] = width;
      // Drawn with some room on its left, for ink that reaches there.
      inks_[character] =
          typesetter.draw({{std::string{character}, kInset, layout.clock_baseline, Anchor::kLeft}},
                          layout.clock, plan.shape.width, plan.shape.height);
    }
    for (auto& [character, width] : widths_) {
      if (!is_digit(character)) continue;
      width = digit;
      inks_[character].x += static_cast<int>(std::lround((digit - own[character]) / 2));
    }
    for (const auto& [character, ink] : inks_) height_ = surrounding(height_, rect_of(ink));
  }

  /// The second that shows.
  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    return std::chrono::floor<std::chrono::seconds>(time_of_frame(frame, fps_)).count();
  }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    const int width = static_cast<int>(std::ceil(width_of(text(state)))) + 2;
    return {right_ - width, height_.y, width + 2, height_.height};
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    const std::string shown = text(state);
    double x = right_ - width_of(shown);
    for (const char character : shown) {
      draw_ink(canvas, inks_.at(character), colour_, opacity_, static_cast<int>(std::lround(x - kInset)));
      x += widths_.at(character);
    }
  }

 private:
  static constexpr double kInset = 16;

  [[nodiscard]] std::string text(std::int64_t second) const {
    return fmt::format("{} / {}", format_clock(std::chrono::seconds{second}), total_);
  }
  [[nodiscard]] double width_of(const std::string& shown) const {
    double width = 0;
    for (const char character : shown) width += widths_.at(character);
    return width;
  }

  Colour colour_;
  double opacity_;
  int right_;
  int fps_;
  std::string total_;
  std::map<char, double> widths_;
  std::map<char, Ink> inks_;
  Rect height_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_clock(const ClipPlan& plan, const Layout& layout,
                                             Typesetter& typesetter) {
  return std::make_unique<const Clock>(plan, layout, typesetter);
}

}  // namespace cueclip
