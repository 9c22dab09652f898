#include "draw/layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "av/picture.h"
#include "caption/fit_text.h"
#include "caption/line_pitch.h"
#include "draw/cover.h"
#include "draw/faces.h"
#include "draw/opening.h"
#include "draw/pictures.h"
#include "draw/setter.h"
#include "draw/shown_link.h"

namespace cueclip {

namespace {

constexpr double kShowToTitle = 1.28;  // baseline to baseline, of the title's size
constexpr double kTextInset = 0.0111;  // below the cover's top edge, so that caps and picture look level
constexpr double kClear = 0.004;       // between the ink of two texts, at least
constexpr std::array kHookScales{1.0, 0.9, 0.8};

/// As much of a box as a picture fills, at its top.
Rect fitted(const Picture& picture, const Rect& box, Align align) {
  const Rect place = fitted_into(box, picture);
  return {box.x + offset_in(box.width - place.width, align), box.y, place.width, place.height};
}

/// The largest square in a box's middle: in a frame of another ratio a style's squares are none.
Rect middle_square(const Rect& box) {
  const int side = std::min(box.width, box.height);
  return {box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
}

/// Cover, show and title: a picture and lines that stand beside or under it.
class HeaderSetter {
 public:
  HeaderSetter(Setter& setter, Layout& layout)
      : setter_{setter}, style_{setter.style()}, layout_{layout}, box_{setter.rect(style_.header.box)} {}

  void lay_out() {
    if (setter_.plan().cover && (!box_.empty() || style_.cover.place == CoverPlace::kApart)) place_cover();
    const int gap = setter_.pixels(style_.header.gap);
    // A cover in the logo's usual place: the logo stands beside it, on the side where there is room.
    if (!intersection(layout_.cover, layout_.logo).empty()) {
      const int left = layout_.cover.x - gap - layout_.logo.width;
      layout_.logo.x = left >= 0 ? left : layout_.cover.right() + gap;
    }
    if (!intersection(box_, layout_.logo).empty()) {
      const int taken = layout_.logo.right() + gap - box_.x;
      if (layout_.logo.x > box_.x)
        box_.width = layout_.logo.x - gap - box_.x;
      else
        box_ = {box_.x + taken, box_.y, box_.width - taken, box_.height};
    }
    set_text();
  }

 private:
  void place_cover() {
    const Style::Cover& cover = style_.cover;
    const int side = setter_.pixels(cover.size);
    const int gap = setter_.pixels(style_.header.gap);
    layout_.cover_radius = setter_.pixels(cover.radius);
    is_beside_ = cover.place == CoverPlace::kLeft || cover.place == CoverPlace::kRight;
    const Picture& picture = *setter_.plan().cover;
    if (cover.place == CoverPlace::kApart)
      layout_.cover = fitted_into(middle_square(setter_.rect(cover.box)), picture);
    if (cover.place == CoverPlace::kLeft) {
      layout_.cover = cover_place({box_.x, box_.y, side, side}, picture, Align::kLeft, box_.width / 2);
      const int taken = std::max(side, layout_.cover.width) + gap;
      box_ = {box_.x + taken, box_.y, box_.width - taken, side};
    }
    if (cover.place == CoverPlace::kRight) {
      layout_.cover =
          cover_place({box_.right() - side, box_.y, side, side}, picture, Align::kRight, box_.width / 2);
      box_ = {box_.x, box_.y, box_.width - std::max(side, layout_.cover.width) - gap, side};
    }
    if (cover.place == CoverPlace::kAbove) {
      const Align align = style_.header.align;
      const int x = box_.x + offset_in(box_.width - side, align);
      layout_.cover = cover_place({x, box_.y, side, side}, picture, align, box_.width);
      box_ = {box_.x, box_.y + side + gap, box_.width, box_.height - side - gap};
    }
  }

  /// Show and title where they are to stand in one line: in two, if one is too short for them.
  [[nodiscard]] std::vector<std::string> show_lines(const std::string& text, const Typeface& face) {
    Typesetter& typesetter = setter_.typesetter();
    const std::string& title = setter_.plan().title;
    if (!style_.header.one_line || title.empty() || typesetter.width(text, face) <= box_.width)
      return {fit_line(text, box_.width, face, typesetter)};
    std::vector<std::string> lines;
    for (const auto& part : {show_text(false), title})
      if (!part.empty()) lines.push_back(fit_line(part, box_.width, face, typesetter));
    return lines;
  }

  [[nodiscard]] std::string show_text(bool with_title) const {
    const ClipPlan& plan = setter_.plan();
    std::vector<std::string> parts{plan.show};
    if (style_.show.with_episode) parts.push_back(plan.episode);
    if (with_title) parts.push_back(plan.title);
    std::string text;
    for (const auto& part : parts)
      if (!part.empty()) text += text.empty() ? part : fmt::format(" · {}", part);
    return text;
  }

  void set_text() {
    SetText show = setter_.text_of(style_.show.look);
    SetText title = setter_.text_of(style_.title);
    if (!style_.header.box.empty()) fill(show, title);
    layout_.texts.push_back(std::move(show));
    layout_.texts.push_back(std::move(title));
  }

  void fill(SetText& show, SetText& title) {
    const std::string show_line = show_text(style_.header.one_line);
    double baseline = box_.y + setter_.cap_height(title.face);
    if (!show_line.empty()) {
      baseline = box_.y + setter_.cap_height(show.face);
      for (const auto& line : show_lines(show_line, show.face)) {
        if (!show.lines.empty()) baseline += style_.show.look.line_height * show.face.size;
        show.lines.push_back(Setter::placed(line, box_, baseline, style_.header.align));
      }
      baseline += kShowToTitle * title.face.size;
    }
    if (!style_.header.one_line) {
      const auto lines =
          fit_lines(setter_.plan().title, box_.width, style_.title.lines, title.face, setter_.typesetter());
      const double step = title_step(lines.size(), baseline) * title.face.size;
      for (const auto& line : lines) {
        title.lines.push_back(Setter::placed(line, box_, baseline, style_.header.align));
        baseline += step;
      }
    }
    stand(show, title);
    if (!show.lines.empty())
      setter_.keep_below(setter_.ink_of(show).bottom() + setter_.pixels(kClear), title);
  }

  /// From a title's line to the next, in em: as far as its script needs, but in the box.
  [[nodiscard]] double title_step(std::size_t lines, double first_baseline) const {
    const double usual = style_.title.line_height;
    const double size = setter_.text_of(style_.title).face.size;
    if (lines < 2) return usual;
    const double room = (box_.bottom() - first_baseline) / (static_cast<double>(lines - 1) * size);
    return std::max(usual, std::min(line_pitch(setter_.plan().title, usual), room));
  }

  /// Moves the lines, which begin at the box's top, to where the style wants them.
  void stand(SetText& show, SetText& title) const {
    const auto& last = title.lines.empty() ? show.lines : title.lines;
    if (last.empty()) return;
    double down = is_beside_ ? setter_.pixels(kTextInset) : 0;
    if (style_.header.stand != VerticalAlign::kTop) {
      const double free = box_.bottom() - last.back().baseline;
      down = style_.header.stand == VerticalAlign::kMiddle ? free / 2 : free;
    }
    for (SetText* text : {&show, &title})
      for (PlacedLine& line : text->lines) line.baseline += down;
  }

  Setter& setter_;
  const Style& style_;
  Layout& layout_;
  Rect box_;
  bool is_beside_ = false;
};

/// The link, on the other side where a quotation mark stands in its place.
SetText link_line(Setter& setter, const std::vector<Opening>& openings) {
  const Style::Link& link = setter.style().link;
  SetText text = setter.text_of(link.look);
  Rect box = setter.rect(link.box);
  if (box.empty() || setter.plan().link.empty()) return text;
  Align align = link.align;
  if (!intersection(box, setter.ink_of(openings.front().quote)).empty()) {
    box.x = setter.plan().shape.width - box.right();
    align = mirrored(align);
  }
  const std::string shown = shown_link(setter.plan().link, [&](const std::string& part) {
    return setter.typesetter().width(part, text.face) <= box.width;
  });
  text.lines.push_back(Setter::placed(fit_line(shown, box.width, text.face, setter.typesetter()), box,
                                      setter.middle_baseline(box, text.face), align));
  return text;
}

/// A headline, in type as large as its box holds.
SetText hook_lines(Setter& setter) {
  const Style::Hook& hook = setter.style().hook;
  const Rect box = setter.rect(hook.box);
  SetText text = setter.text_of(hook.look);
  if (box.empty() || setter.plan().hook.empty()) return text;
  const double pitch = line_pitch(setter.plan().hook, hook.look.line_height);
  std::vector<std::string> lines;
  double height = 0;
  for (const double scale : kHookScales) {
    TextLook look = hook.look;
    look.size *= scale;
    text = setter.text_of(look);
    lines = fit_lines(setter.plan().hook, box.width, look.lines, text.face, setter.typesetter());
    height = setter.cap_height(text.face) +
             pitch * text.face.size * static_cast<double>(std::max<std::size_t>(lines.size(), 1) - 1);
    if (height <= box.height && (lines.empty() || !lines.back().ends_with("…"))) break;
  }
  const double line_height = pitch * text.face.size;
  const double free = box.height - height;
  double baseline = box.y + setter.cap_height(text.face);
  if (hook.stand == VerticalAlign::kMiddle) baseline += free / 2;
  if (hook.stand == VerticalAlign::kBottom) baseline += free;
  for (const auto& line : lines) {
    text.lines.push_back(Setter::placed(line, box, baseline, hook.align));
    baseline += line_height;
  }
  return text;
}

}  // namespace

Layout lay_out(const ClipPlan& plan, Typesetter& typesetter) {
  Setter setter{plan, typesetter};
  const Style& style = plan.style;
  Layout layout;
  layout.panel = setter.rect(style.panel.box);
  layout.avatar = setter.rect(style.avatar.box);
  layout.waveform = setter.rect(style.waveform.box);
  layout.progress = setter.rect(style.progress.box);
  if (!plan.link.empty()) layout.code = setter.rect(style.code.box);
  if (plan.logo && !style.logo.box.empty())
    layout.logo = fitted(*plan.logo, setter.rect(style.logo.box), style.logo.align);
  layout.openings = lay_out_openings(setter);
  HeaderSetter{setter, layout}.lay_out();
  layout.texts.push_back(hook_lines(setter));
  layout.texts.push_back(link_line(setter, layout.openings));
  layout.splits_cover = !layout.cover.empty() && splits_cover(plan);
  const SetText clock = setter.text_of(style.clock.look);
  const Rect box = style.clock.kind == ClockKind::kNone ? Rect{} : setter.rect(style.clock.box);
  layout.clock = {clock.face, clock.opacity, setter.middle_baseline(box, clock.face), box, style.clock.align};
  return layout;
}

}  // namespace cueclip
