#include "caption/words_look.h"

#include <algorithm>

namespace cueclip {

double unit(const Shape& shape) {
  return std::min(shape.width, shape.height);
}

Typeface typeface(const Style& style, const TextLook& look, const Shape& shape) {
  const double size = look.size * unit(shape);
  return {style.font, size, look.weight, look.spacing * size};
}

CardRoom words_room(const Style& style, const Shape& shape, Typesetter& typesetter) {
  const Typeface face = typeface(style, style.words.look, shape);
  return {
      style.words.box.width * shape.width, style.words.look.lines, style.words.characters,
      [&typesetter, face](const std::vector<std::string>& texts) { return typesetter.widths(texts, face); }};
}

}  // namespace cueclip
