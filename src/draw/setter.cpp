#include "draw/setter.h"

#include <cmath>

#include "caption/direction.h"
#include "caption/words_look.h"

namespace cueclip {

Rect rect_of(const StyleBox& box, const Shape& shape) {
  if (box.empty()) return {};
  const auto pixels = [](double value) { return static_cast<int>(std::lround(value)); };
  const int x = pixels(box.x * shape.width);
  const int y = pixels(box.y * shape.height);
  return {x, y, pixels((box.x + box.width) * shape.width) - x,
          pixels((box.y + box.height) * shape.height) - y};
}

int Setter::pixels(double fraction) const {
  return static_cast<int>(std::lround(fraction * unit(plan_.shape)));
}

SetText Setter::text_of(const TextLook& look) const {
  return {typeface(plan_.style, look, plan_.shape), look.opacity, {}};
}

PlacedLine Setter::placed(const std::string& text, const Rect& box, double baseline, Align align) {
  const bool turned = is_right_to_left(text);
  switch (turned ? mirrored(align) : align) {
    case Align::kCentre:
      return {text, box.x + box.width / 2.0, baseline, Anchor::kCentre, turned};
    case Align::kRight:
      return {text, static_cast<double>(box.right()), baseline, Anchor::kRight, turned};
    case Align::kLeft:
      break;
  }
  return {text, static_cast<double>(box.x), baseline, Anchor::kLeft, turned};
}

Rect Setter::ink_of(const SetText& text) {
  const Ink ink = typesetter_.draw(text.lines, text.face, plan_.shape.width, plan_.shape.height);
  return {ink.x, ink.y, ink.width, ink.height};
}

void Setter::keep_below(int top, SetText& text) {
  const Rect ink = ink_of(text);
  if (ink.empty() || ink.y >= top) return;
  for (PlacedLine& line : text.lines) line.baseline += top - ink.y;
}

}  // namespace cueclip
