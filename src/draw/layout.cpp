#include "draw/layout.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "av/picture.h"
#include "caption/direction.h"
#include "caption/fit_text.h"
#include "caption/words_look.h"

namespace cueclip {

namespace {

// The rhythm of the header, in em of the text it moves.
constexpr double kShowToTitle = 1.28;  // baseline to baseline, of the title's size
constexpr double kTextInset = 0.0111;  // below the cover's top edge, so that caps and picture look level
constexpr double kClear = 0.004;       // between the ink of two texts, at least
constexpr double kNameToRole = 0.5;    // space between them on one line, of the role's size
constexpr double kRoleLine = 1.58;     // baseline to baseline, of the role's size
constexpr double kMarkWidth = 0.0093;
constexpr double kMarkHeight = 1.22;  // of the name's size
constexpr double kMarkGap = 0.0167;

int pixels(double value) {
  return static_cast<int>(std::lround(value));
}

Rect rect_of(const StyleBox& box, const Shape& shape) {
  const int x = pixels(box.x * shape.width);
  const int y = pixels(box.y * shape.height);
  return {x, y, pixels((box.x + box.width) * shape.width) - x,
          pixels((box.y + box.height) * shape.height) - y};
}

/// The upper right of the box, as much of it as a picture of this size fills.
Rect fitted(const Picture& picture, const Rect& box) {
  const double scale = std::min(static_cast<double>(box.width) / picture.width,
                                static_cast<double>(box.height) / picture.height);
  const int width = std::max(1, pixels(picture.width * scale));
  return {box.right() - width, box.y, width, std::max(1, pixels(picture.height * scale))};
}

/// Sets the pieces of one plan in type.
class Setter {
 public:
  Setter(const ClipPlan& plan, Typesetter& typesetter)
      : plan_{plan},
        style_{plan.style},
        shape_{plan.shape},
        typesetter_{typesetter},
        unit_{unit(plan.shape)} {}

  Layout layout() {
    Layout layout;
    layout.waveform = rect_of(style_.waveform.box, shape_);
    layout.progress = rect_of(style_.progress.box, shape_);
    if (plan_.logo) layout.logo = fitted(*plan_.logo, rect_of(style_.logo, shape_));
    if (plan_.cover) {
      layout.cover = cover();
      layout.cover_radius = style_.cover.radius * unit_;
    }
    add_header(layout);
    add_footer(layout);
    return layout;
  }

  SpeakerLayout speaker(const Speaker& speaker) {
    const bool is_centred = style_.words.align == Align::kCentre;
    const Typeface face = typeface(style_, style_.speaker_name.look, shape_);
    SpeakerLayout result{
        {},
        {face, style_.speaker_name.look.opacity, {}},
        {typeface(style_, style_.speaker_name.role, shape_), style_.speaker_name.role.opacity, {}}};
    Rect box = rect_of(style_.words.box, shape_);
    const bool mirrored = is_mirrored(speaker);
    const double middle = style_.speaker_name.y * shape_.height;
    if (style_.speaker_name.mark && !is_centred) {
      const int height = pixels(kMarkHeight * face.size);
      const int width = pixels(kMarkWidth * unit_);
      const int gap = pixels(kMarkGap * unit_);
      result.mark = {mirrored ? box.right() - width : box.x, pixels(middle - height / 2.0), width, height};
      if (!mirrored) box.x += width + gap;
      box.width -= width + gap;
    }
    const double baseline = middle + cap_height(face) / 2;
    const std::string name = fit_line(speaker.name, box.width, face, typesetter_);
    result.name.lines.push_back(placed(name, box, baseline, is_centred, mirrored));
    if (speaker.role.empty()) return result;
    if (style_.speaker_name.role_below) {
      result.role.lines.push_back(placed(fit_line(speaker.role, box.width, result.role.face, typesetter_),
                                         box, baseline + kRoleLine * result.role.face.size, is_centred,
                                         mirrored));
      return result;
    }
    // A role beside the name starts where the name ends, on the same line.
    const int after = pixels(typesetter_.width(name, face) + kNameToRole * result.role.face.size);
    if (!mirrored) box.x += after;
    box.width -= after;
    result.role.lines.push_back(placed(fit_line(speaker.role, box.width, result.role.face, typesetter_), box,
                                       baseline, false, mirrored));
    return result;
  }

  SpeakerLayout speaker_clear_of_words(const Speaker& who) {
    SpeakerLayout result = speaker(who);
    const int limit = rect_of(style_.words.box, shape_).y;
    const int over = surrounding(ink_of(result.name), ink_of(result.role)).bottom() - limit;
    if (over <= 0) return result;
    result.mark.y -= over;
    for (SetText* text : {&result.name, &result.role})
      for (PlacedLine& line : text->lines) line.baseline -= over;
    return result;
  }

  SetText words(const Card& card) {
    const Rect box = rect_of(style_.words.box, shape_);
    TextLook look = style_.words.look;
    look.size *= card.scale;
    SetText text{typeface(style_, look, shape_), look.opacity, {}};
    const double line_height = look.line_height * text.face.size;
    std::string all;
    for (const auto& line : card.lines) all += line;
    const bool is_mirrored = is_right_to_left(all);
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
      const double middle = box.y + line_height * (static_cast<double>(i) + 0.5);
      text.lines.push_back(placed(card.lines[i], box, middle + cap_height(text.face) / 2,
                                  style_.words.align == Align::kCentre, is_mirrored));
      text.lines.back().right_to_left = is_mirrored;
    }
    keep_below(box.y, text);
    return text;
  }

 private:
  [[nodiscard]] Rect ink_of(const SetText& text) {
    const Ink ink = typesetter_.draw(text.lines, text.face, shape_.width, shape_.height);
    return {ink.x, ink.y, ink.width, ink.height};
  }

  /// Letters with high marks (Vietnamese, Thai, Arabic) reach over their line: such text is moved down, so
  /// that it doesn't touch what stands above.
  void keep_below(int top, SetText& text) {
    const Rect ink = ink_of(text);
    if (ink.empty() || ink.y >= top) return;
    for (PlacedLine& line : text.lines) line.baseline += top - ink.y;
  }

  /// Whether a speaker's name stands at the right edge, as the words do that are written from there.
  [[nodiscard]] bool is_mirrored(const Speaker& speaker) const {
    std::string all;
    for (const Card& card : plan_.captions.cards)
      if (card.speaker == &speaker - plan_.speakers.data())
        for (const auto& line : card.lines) all += line;
    return is_right_to_left(all);
  }

  /// A line in the middle of a box or at an edge of it.
  [[nodiscard]] static PlacedLine placed(const std::string& text, const Rect& box, double baseline,
                                         bool is_centred, bool is_mirrored) {
    const bool turned = is_right_to_left(text);
    if (is_centred) return {text, box.x + box.width / 2.0, baseline, Anchor::kCentre, turned};
    if (is_mirrored) return {text, static_cast<double>(box.right()), baseline, Anchor::kRight, turned};
    return {text, static_cast<double>(box.x), baseline, Anchor::kLeft, turned};
  }

  double cap_height(const Typeface& face) { return typesetter_.metrics(face).cap_height * face.size; }

  Rect cover() const {
    const Rect box = rect_of(style_.header.box, shape_);
    const int side = pixels(style_.cover.size * unit_);
    const bool is_centred = style_.header.column && style_.header.align == Align::kCentre;
    return {is_centred ? box.x + (box.width - side) / 2 : box.x, box.y, side, side};
  }

  /// The box that show and title have: beside the cover, or below it, or all where there is none.
  Rect header_text(const Layout& layout) const {
    Rect box = rect_of(style_.header.box, shape_);
    const int gap = pixels(style_.header.gap * unit_);
    if (!layout.cover.empty()) {
      const Rect whole = box;
      if (style_.header.column) {
        box.y = layout.cover.bottom() + gap;
      } else {
        box.x = layout.cover.right() + gap;
      }
      box.width = whole.right() - box.x;
      box.height = whole.bottom() - box.y;
    }
    if (!intersection(box, layout.logo).empty()) box.width = layout.logo.x - gap - box.x;
    return box;
  }

  void add_header(Layout& layout) {
    const Rect box = header_text(layout);
    const bool is_below = style_.header.column && !layout.cover.empty();
    const bool is_centred = style_.header.column && style_.header.align == Align::kCentre;
    SetText show{typeface(style_, style_.show, shape_), style_.show.opacity, {}};
    SetText title{typeface(style_, style_.title, shape_), style_.title.opacity, {}};
    double top = box.y + (is_below || layout.cover.empty() ? 0 : kTextInset * unit_);
    const std::string show_text = plan_.show.empty() || plan_.episode.empty()
                                      ? plan_.show + plan_.episode
                                      : fmt::format("{} · {}", plan_.show, plan_.episode);
    double baseline = top + cap_height(title.face);
    if (!show_text.empty()) {
      baseline = top + cap_height(show.face);
      show.lines.push_back(placed(fit_line(show_text, box.width, show.face, typesetter_), box, baseline,
                                  is_centred, is_right_to_left(show_text)));
      baseline += kShowToTitle * title.face.size;
    }
    for (const auto& line : fit_lines(plan_.title, box.width, style_.title.lines, title.face, typesetter_)) {
      title.lines.push_back(placed(line, box, baseline, is_centred, is_right_to_left(plan_.title)));
      title.lines.back().right_to_left = is_right_to_left(plan_.title);
      baseline += style_.title.line_height * title.face.size;
    }
    if (!show.lines.empty()) keep_below(ink_of(show).bottom() + pixels(kClear * unit_), title);
    layout.texts.push_back(std::move(show));
    layout.texts.push_back(std::move(title));
  }

  void add_footer(Layout& layout) {
    layout.clock = typeface(style_, style_.footer.look, shape_);
    layout.clock_baseline = style_.footer.y * shape_.height + cap_height(layout.clock) / 2;
    layout.clock_right = layout.progress.right();
    if (plan_.link.empty()) return;
    const std::string longest = fmt::format("  {0} / {0}", format_clock(plan_.duration));
    const double room = layout.progress.width - typesetter_.width(longest, layout.clock) * 1.1;
    layout.texts.push_back(
        {layout.clock,
         style_.footer.look.opacity,
         {{fit_line(plan_.link, room, layout.clock, typesetter_), static_cast<double>(layout.progress.x),
           layout.clock_baseline, Anchor::kLeft}}});
  }

  const ClipPlan& plan_;
  const Style& style_;
  const Shape& shape_;
  Typesetter& typesetter_;
  double unit_;
};

}  // namespace

Layout lay_out(const ClipPlan& plan, Typesetter& typesetter) {
  return Setter{plan, typesetter}.layout();
}

SpeakerLayout lay_out_speaker(const ClipPlan& plan, const Speaker& speaker, Typesetter& typesetter) {
  return Setter{plan, typesetter}.speaker_clear_of_words(speaker);
}

SetText lay_out_words(const ClipPlan& plan, const Card& card, Typesetter& typesetter) {
  return Setter{plan, typesetter}.words(card);
}

}  // namespace cueclip
