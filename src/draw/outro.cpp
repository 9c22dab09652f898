#include "draw/outro.h"

#include <algorithm>

#include "av/picture.h"
#include "caption/fit_text.h"
#include "draw/ground.h"
#include "draw/pictures.h"
#include "draw/qr_code.h"
#include "draw/setter.h"
#include "draw/still.h"
#include "style/colour.h"

namespace cueclip {

namespace {

// Of the frame's shorter side.
constexpr double kCover = 0.3;
constexpr double kCode = 0.17;
constexpr double kGap = 0.045;
constexpr double kShow = 0.034;
constexpr double kTitle = 0.056;
constexpr double kLink = 0.037;
constexpr double kTitleLine = 1.18;  // of its size
constexpr int kTitleLines = 3;
// What apps leave free of a portrait frame (their advert guides), and a margin all round elsewhere.
constexpr StyleBox kPortraitRoom{0.1019, 0.1302, 0.7962, 0.6406};
constexpr StyleBox kRoom{0.08, 0.08, 0.84, 0.84};

/// One thing above the other, the whole in the middle of the room.
class Stack {
 public:
  Stack(const ClipPlan& plan, Typesetter& typesetter)
      : setter_{plan, typesetter},
        room_{setter_.rect(plan.shape.family == "portrait" ? kPortraitRoom : kRoom)} {
    if (plan.cover) cover_ = square(kCover);
    add_text(plan.show, kShow, 600, 0.75, 1);
    add_text(plan.title, kTitle, 800, 1, kTitleLines);
    add_text(plan.link, kLink, 700, 1, 1);
    if (!plan.link.empty()) code_ = square(kCode);
    move_to_middle();
  }

  void draw(Canvas& canvas) {
    const ClipPlan& plan = setter_.plan();
    if (plan.cover)
      draw_filling(canvas, *plan.cover, cover_,
                   setter_.pixels(std::min(plan.style.cover.radius, kCover / 2)));
    for (std::size_t i = 0; i < texts_.size(); ++i)
      draw_text(canvas, texts_[i],
                i + 1 == texts_.size() && !plan.link.empty() ? plan.style.accent : plan.style.text,
                setter_.typesetter());
    draw_qr_code(canvas, plan.link, code_);
  }

 private:
  Rect square(double size) {
    const int side = setter_.pixels(size);
    const Rect rect{room_.x + (room_.width - side) / 2, next_, side, side};
    next_ += side + setter_.pixels(kGap);
    return rect;
  }

  void add_text(const std::string& text, double size, int weight, double opacity, int lines) {
    if (text.empty()) return;
    SetText set = setter_.text_of({size, weight, opacity, kTitleLine, 0, lines, {}});
    double baseline = next_ + setter_.cap_height(set.face);
    for (const auto& line : fit_lines(text, room_.width, lines, set.face, setter_.typesetter())) {
      set.lines.push_back(Setter::placed(line, room_, baseline, Align::kCentre));
      baseline += kTitleLine * set.face.size;
    }
    next_ = static_cast<int>(set.lines.empty() ? next_ : set.lines.back().baseline) + setter_.pixels(kGap);
    texts_.push_back(std::move(set));
  }

  void move_to_middle() {
    const int down = room_.y + (room_.height - (next_ - setter_.pixels(kGap))) / 2;
    cover_.y += down;
    code_.y += down;
    for (SetText& text : texts_)
      for (PlacedLine& line : text.lines) line.baseline += down;
  }

  Setter setter_;
  Rect room_;
  int next_ = 0;  ///< where the next thing begins, from the first one's top
  Rect cover_;
  Rect code_;
  std::vector<SetText> texts_;
};

}  // namespace

Canvas draw_outro(const ClipPlan& plan, Typesetter& typesetter) {
  Canvas canvas{plan.shape.width, plan.shape.height};
  draw_ground(canvas, plan.style.ground);
  Stack{plan, typesetter}.draw(canvas);
  return canvas;
}

}  // namespace cueclip
