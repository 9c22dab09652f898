#include <algorithm>
#include <array>
#include <cmath>

#include "caption/direction.h"
#include "caption/fit_text.h"
#include "draw/faces.h"
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
constexpr double kFaceGap = 0.24;     // of the face's side
constexpr double kFaceAbove = 0.013;  // the words, of the frame's shorter side
// A long name or role gets smaller before any of it is cut off.
constexpr std::array kScales{1.0, 0.9, 0.8};

int rounded(double value) {
  return static_cast<int>(std::lround(value));
}

/// Face or mark, then the name, and the role beside or under it: one block that stands in the box as a whole.
class SpeakerSetter {
 public:
  SpeakerSetter(const ClipPlan& plan, const Speaker& speaker, bool with_role, Typesetter& typesetter)
      : setter_{plan, typesetter},
        look_{plan.style.speaker_name},
        speaker_{speaker},
        role_{with_role ? speaker.role : std::string{}},
        box_{setter_.rect(look_.box)},
        is_turned_{is_turned()},
        align_{is_turned_ ? mirrored(look_.align) : look_.align} {}

  SpeakerLayout layout() {
    result_.name = setter_.text_of(look_.look);
    result_.role = setter_.text_of(look_.role);
    if (box_.empty()) return std::move(result_);
    measure();
    set_name(set_lead());
    set_role();
    keep_above_words();
    return std::move(result_);
  }

 private:
  /// Whether what the speaker says is read from the right: the name stands where the words do.
  [[nodiscard]] bool is_turned() const {
    const ClipPlan& plan = setter_.plan();
    return are_read_from_right(plan.captions.cards, static_cast<int>(&speaker_ - plan.speakers.data()));
  }

  /// A text in a width, smaller if it has to be, and its width.
  int fit(SetText& text, std::string& words, int width, const TextLook& look) {
    for (const double scale : kScales) {
      TextLook scaled = look;
      scaled.size *= scale;
      text.face = setter_.text_of(scaled).face;
      if (setter_.typesetter().width(words, text.face) <= width) break;
    }
    words = fit_line(words, width, text.face, setter_.typesetter());
    return rounded(setter_.typesetter().width(words, text.face));
  }

  void measure() {
    const bool has_mark = look_.kind == NameKind::kMark && align_ != Align::kCentre;
    if (has_face_beside_name(setter_.plan(), speaker_)) {
      face_ = setter_.pixels(setter_.style().avatar.size);
      lead_ = face_ + rounded(kFaceGap * face_);
    } else if (has_mark) {
      mark_ = setter_.pixels(kMarkWidth);
      lead_ = mark_ + setter_.pixels(kMarkGap);
    }
    const bool is_pill = look_.kind == NameKind::kPill;
    sides_ = is_pill ? rounded(kPillSides * result_.name.face.size) : 0;
    const int room = box_.width - lead_;
    name_ = speaker_.name;
    name_width_ = fit(result_.name, name_, room - 2 * sides_, look_.look) + 2 * sides_;
    pill_height_ = is_pill ? rounded(kPillHeight * result_.name.face.size) : 0;
    block_ = name_width_;
    if (role_.empty()) return;
    const int gap = rounded(kNameToRole * result_.role.face.size);
    const int beside = rounded(setter_.typesetter().width(role_, result_.role.face));
    is_below_ = look_.role_below || name_width_ + gap + beside > room;
    role_width_ = is_below_ ? fit(result_.role, role_, room, look_.role) : beside;
    block_ = is_below_ ? std::max(name_width_, role_width_) : name_width_ + gap + role_width_;
  }

  /// Places the face or the mark. Returns where the block of the texts begins, at its left.
  int set_lead() {
    const int left = box_.x + offset_in(box_.width - lead_ - block_, align_);
    const bool is_first = align_ == Align::kCentre ? !is_turned_ : align_ == Align::kLeft;
    const auto lead = [&](int width, int height) {
      return Rect{is_first ? left : left + block_ + lead_ - width, box_.y + (box_.height - height) / 2, width,
                  height};
    };
    if (face_ > 0) result_.face = lead(face_, face_);
    if (mark_ > 0) result_.mark = lead(mark_, rounded(kMarkHeight * result_.name.face.size));
    return is_first ? left + lead_ : left;
  }

  /// A text of this width in the block, or in a part of it that begins at `left`.
  [[nodiscard]] PlacedLine placed(const std::string& text, int left, int width, double baseline) const {
    PlacedLine line{text, static_cast<double>(left), baseline, Anchor::kLeft, is_right_to_left(text)};
    if (texts_align() == Align::kCentre)
      line = {text, left + width / 2.0, baseline, Anchor::kCentre, line.right_to_left};
    if (texts_align() == Align::kRight)
      line = {text, static_cast<double>(left + width), baseline, Anchor::kRight, line.right_to_left};
    return line;
  }

  /// How name and role stand above one another: beside a face both begin at it.
  [[nodiscard]] Align texts_align() const {
    if (align_ != Align::kCentre || face_ == 0) return align_;
    return is_turned_ ? Align::kRight : Align::kLeft;
  }

  void set_name(int left) {
    baseline_ = setter_.middle_baseline(box_, result_.name.face);
    left_ = left;
    // Beside a face the two lines together are in the middle.
    if (face_ > 0 && is_below_) baseline_ -= role_drop() / 2;
    int x = left;
    int width = is_below_ ? block_ : name_width_;
    if (!is_below_ && align_ == Align::kRight) x = left + block_ - name_width_;
    if (pill_height_ > 0) {
      x += offset_in(width - name_width_, texts_align());
      width = name_width_;
      const double middle = baseline_ - setter_.cap_height(result_.name.face) / 2;
      result_.pill = {x, rounded(middle - pill_height_ / 2.0), name_width_, pill_height_};
    }
    result_.name.lines.push_back(placed(name_, x + sides_, width - 2 * sides_, baseline_));
    if (pill_height_ > 0) centre_in_pill();
    name_left_ = x;
  }

  /// Letters that reach far below the line, as Arabic ones do, stand in the pill's middle as they are drawn.
  void centre_in_pill() {
    PlacedLine& line = result_.name.lines.front();
    if (!line.right_to_left) return;
    const Rect ink = setter_.ink_of(result_.name);
    line.baseline += result_.pill.y + result_.pill.height / 2.0 - (ink.y + ink.height / 2.0);
  }

  /// From the name's baseline to that of a role under it.
  [[nodiscard]] double role_drop() {
    const double gap = pill_height_ > 0 ? pill_height_ / 2.0 - setter_.cap_height(result_.name.face) / 2 : 0;
    return gap + kRoleLine * result_.role.face.size;
  }

  void set_role() {
    if (role_.empty()) return;
    if (is_below_) {
      result_.role.lines.push_back(placed(role_, left_, block_, baseline_ + role_drop()));
      return;
    }
    // On the name's line, on the side to which it is read.
    const int x = align_ == Align::kRight ? name_left_ + name_width_ - block_ : left_ + block_ - role_width_;
    result_.role.lines.push_back(
        {role_, static_cast<double>(x), baseline_, Anchor::kLeft, is_right_to_left(role_)});
  }

  /// A name with deep marks gives way to the words under it, and so does a role that had no room beside it.
  void keep_above_words() {
    const Rect words = setter_.rect(setter_.style().words.box);
    const Rect ink =
        surrounding(surrounding(setter_.ink_of(result_.name), setter_.ink_of(result_.role)), result_.face);
    const int clear = result_.face.empty() ? 0 : setter_.pixels(kFaceAbove);
    const int over = ink.bottom() + clear - words.y;
    if (over <= 0 || ink.y >= words.y || ink.x >= words.right() || ink.right() <= words.x) return;
    result_.mark.y -= over;
    result_.pill.y -= over;
    result_.face.y -= over;
    for (SetText* text : {&result_.name, &result_.role})
      for (PlacedLine& line : text->lines) line.baseline -= over;
  }

  Setter setter_;
  const Style::Name& look_;
  const Speaker& speaker_;
  std::string role_;
  Rect box_;
  bool is_turned_;
  Align align_;
  std::string name_;
  bool is_below_ = false;
  // Widths, in pixels.
  int face_ = 0;
  int mark_ = 0;
  int lead_ = 0;  ///< of face or mark, with the gap behind it
  int sides_ = 0;
  int name_width_ = 0;  ///< or the pill's
  int pill_height_ = 0;
  int role_width_ = 0;
  int block_ = 0;  ///< of name and role together
  int left_ = 0;   ///< where the block begins
  int name_left_ = 0;
  double baseline_ = 0;
  SpeakerLayout result_;
};

}  // namespace

SpeakerLayout lay_out_speaker(const ClipPlan& plan, const Speaker& speaker, bool with_role,
                              Typesetter& typesetter) {
  return SpeakerSetter{plan, speaker, with_role, typesetter}.layout();
}

}  // namespace cueclip
