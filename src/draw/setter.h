#pragma once

#include <cueclip/plan.h>

#include <string>

#include "caption/typesetter.h"
#include "draw/layout.h"

namespace cueclip {

/// Sets pieces of text for one plan: what layout_*.cpp share.
class Setter {
 public:
  Setter(const ClipPlan& plan, Typesetter& typesetter) : plan_{plan}, typesetter_{typesetter} {}

  [[nodiscard]] const ClipPlan& plan() const { return plan_; }
  [[nodiscard]] const Style& style() const { return plan_.style; }
  [[nodiscard]] Typesetter& typesetter() { return typesetter_; }

  [[nodiscard]] Rect rect(const StyleBox& box) const { return rect_of(box, plan_.shape); }

  /// A length that is a fraction of the frame's shorter side, in whole pixels.
  [[nodiscard]] int pixels(double fraction) const;

  /// No lines yet.
  [[nodiscard]] SetText text_of(const TextLook& look) const;

  [[nodiscard]] double cap_height(const Typeface& face) {
    return typesetter_.metrics(face).cap_height * face.size;
  }

  /// A line at an edge of a box or in its middle; `align` is that of text which is read from the left.
  [[nodiscard]] static PlacedLine placed(const std::string& text, const Rect& box, double baseline,
                                         Align align);

  /// The baseline of one line of capitals in the middle of a box's height.
  [[nodiscard]] double middle_baseline(const Rect& box, const Typeface& face) {
    return box.y + box.height / 2.0 + cap_height(face) / 2;
  }

  [[nodiscard]] Rect ink_of(const SetText& text);

  /// Letters with high marks (Vietnamese, Thai, Arabic) reach over their line: such text is moved down, so
  /// that it doesn't touch what stands above.
  void keep_below(int top, SetText& text);

 private:
  const ClipPlan& plan_;
  Typesetter& typesetter_;
};

/// How far from a room's left edge something begins that leaves so much of it free.
[[nodiscard]] constexpr int offset_in(int free, Align align) {
  if (align == Align::kLeft) return 0;
  return align == Align::kCentre ? free / 2 : free;
}

/// Left and right exchanged.
[[nodiscard]] constexpr Align mirrored(Align align) {
  if (align == Align::kCentre) return align;
  return align == Align::kLeft ? Align::kRight : Align::kLeft;
}

}  // namespace cueclip
