#include <algorithm>
#include <cmath>

#include "caption/direction.h"
#include "caption/fit_text.h"
#include "draw/setter.h"

namespace cueclip {

namespace {

constexpr double kNameToRole = 0.5;  // space between them on one line, of the role's size
constexpr double kRoleLine = 1.58;   // baseline to baseline, of the role's size
constexpr double kMarkWidth = 0.0093;
constexpr double kMarkHeight = 1.22;  // of the name's size
constexpr double kMarkGap = 0.0167;
constexpr double kPillSides = 0.62;  // between a pill's end and the name, of the name's size
constexpr double kPillHeight = 1.72;

class SpeakerSetter {
 public:
  SpeakerSetter(const ClipPlan& plan, const Speaker& speaker, Typesetter& typesetter)
      : setter_{plan, typesetter},
        look_{plan.style.speaker_name},
        speaker_{speaker},
        box_{setter_.rect(look_.box)},
        align_{is_turned() ? mirrored(look_.align) : look_.align} {}

  SpeakerLayout layout() {
    result_.name = setter_.text_of(look_.look);
    result_.role = setter_.text_of(look_.role);
    if (box_.empty()) return std::move(result_);
    const Rect whole = box_;
    if (look_.kind == NameKind::kMark && align_ != Align::kCentre) add_mark();
    add_name();
    if (!speaker_.role.empty()) {
      if (look_.role_below) {
        add_role_below(look_.kind == NameKind::kPill ? whole : box_);
      } else {
        add_role_beside();
      }
    }
    keep_above_words();
    return std::move(result_);
  }

 private:
  /// Whether what the speaker says is read from the right: the name stands where the words do.
  [[nodiscard]] bool is_turned() const {
    const ClipPlan& plan = setter_.plan();
    std::string all;
    for (const Card& card : plan.captions.cards)
      if (card.speaker == &speaker_ - plan.speakers.data())
        for (const auto& line : card.lines) all += line;
    return is_right_to_left(all);
  }

  /// Takes a length off the side where the name begins.
  void indent(int length) {
    if (align_ == Align::kLeft) box_.x += length;
    box_.width -= length;
  }

  [[nodiscard]] PlacedLine placed(const std::string& text, double baseline) const {
    PlacedLine line = Setter::placed({}, box_, baseline, align_);
    line.text = text;
    line.right_to_left = is_right_to_left(text);
    return line;
  }

  [[nodiscard]] std::string fitted(const std::string& text, int width, const Typeface& face) {
    return fit_line(text, width, face, setter_.typesetter());
  }

  void add_mark() {
    const int height = static_cast<int>(std::lround(kMarkHeight * result_.name.face.size));
    const int width = setter_.pixels(kMarkWidth);
    result_.mark = {align_ == Align::kRight ? box_.right() - width : box_.x,
                    box_.y + (box_.height - height) / 2, width, height};
    indent(width + setter_.pixels(kMarkGap));
  }

  void add_name() {
    const Typeface& face = result_.name.face;
    baseline_ = setter_.middle_baseline(box_, face);
    const bool is_pill = look_.kind == NameKind::kPill;
    const int sides = is_pill ? static_cast<int>(std::lround(kPillSides * face.size)) : 0;
    const std::string name = fitted(speaker_.name, box_.width - 2 * sides, face);
    width_ = static_cast<int>(std::lround(setter_.typesetter().width(name, face))) + 2 * sides;
    if (is_pill) {
      const int height = static_cast<int>(std::lround(kPillHeight * face.size));
      int x = box_.x;
      if (align_ == Align::kCentre) x += (box_.width - width_) / 2;
      if (align_ == Align::kRight) x = box_.right() - width_;
      result_.pill = {x, box_.y + (box_.height - height) / 2, width_, height};
    }
    const Rect whole = box_;
    if (align_ == Align::kLeft) box_.x += sides;
    if (align_ != Align::kCentre) box_.width -= sides;
    result_.name.lines.push_back(placed(name, baseline_));
    box_ = whole;
  }

  void add_role_below(const Rect& box) {
    const double gap = look_.kind == NameKind::kPill
                           ? result_.pill.height / 2.0 - setter_.cap_height(result_.name.face) / 2
                           : 0;
    box_ = box;
    result_.role.lines.push_back(placed(fitted(speaker_.role, box_.width, result_.role.face),
                                        baseline_ + gap + kRoleLine * result_.role.face.size));
  }

  /// A role beside the name starts where the name ends, on the same line; both together are in the middle
  /// where the name is.
  void add_role_beside() {
    const int gap = static_cast<int>(std::lround(kNameToRole * result_.role.face.size));
    if (align_ != Align::kCentre) {
      indent(width_ + gap);
      result_.role.lines.push_back(placed(fitted(speaker_.role, box_.width, result_.role.face), baseline_));
      return;
    }
    const std::string role = fitted(speaker_.role, box_.width - width_ - gap, result_.role.face);
    if (role.empty()) return;
    const int role_width = static_cast<int>(std::lround(setter_.typesetter().width(role, result_.role.face)));
    const int left = box_.x + (box_.width - width_ - gap - role_width) / 2;
    const double moved = left + width_ / 2.0 - result_.name.lines.front().x;
    result_.name.lines.front().x += moved;
    result_.pill.x += static_cast<int>(std::lround(moved));
    result_.role.lines.push_back(
        {role, static_cast<double>(left + width_ + gap), baseline_, Anchor::kLeft, is_right_to_left(role)});
  }

  /// A name with deep marks gives way to the words under it.
  void keep_above_words() {
    const Rect words = setter_.rect(setter_.style().words.box);
    const Rect ink = surrounding(setter_.ink_of(result_.name), setter_.ink_of(result_.role));
    const int over = ink.bottom() - words.y;
    if (over <= 0 || ink.y >= words.y || ink.x >= words.right() || ink.right() <= words.x) return;
    result_.mark.y -= over;
    result_.pill.y -= over;
    for (SetText* text : {&result_.name, &result_.role})
      for (PlacedLine& line : text->lines) line.baseline -= over;
  }

  Setter setter_;
  const Style::Name& look_;
  const Speaker& speaker_;
  Rect box_;
  Align align_;
  double baseline_ = 0;
  int width_ = 0;  ///< of the name, or of its pill
  SpeakerLayout result_;
};

}  // namespace

SpeakerLayout lay_out_speaker(const ClipPlan& plan, const Speaker& speaker, Typesetter& typesetter) {
  return SpeakerSetter{plan, speaker, typesetter}.layout();
}

}  // namespace cueclip
