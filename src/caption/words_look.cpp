#include "caption/words_look.h"

#include <algorithm>

#include "caption/line_pitch.h"

namespace cueclip {

namespace {

// A style's numbers are rounded: a line that misses the box by less than this part of itself is in it.
constexpr double kRounding = 0.05;
// A word that a line holds at 70 % of the size isn't broken.
constexpr double kTightest = 1 / 0.7;
// A card whose lines would end badly may be that much smaller, but on a phone not below 84 of 1080 pixels.
constexpr double kGives = 0.8;
constexpr double kLeastOnPhones = 84.0 / 1080;

}  // namespace

double unit(const Shape& shape) {
  return std::min(shape.width, shape.height);
}

Typeface typeface(const Style& style, const TextLook& look, const Shape& shape) {
  const double size = look.size * unit(shape);
  return {look.font.empty() ? style.font : look.font, size, look.weight, look.spacing * size};
}

CardRoom words_room(const Style& style, const Shape& shape, Typesetter& typesetter, std::string_view text,
                    double scale) {
  TextLook look = style.words.look;
  look.size *= scale;
  const Typeface face = typeface(style, look, shape);
  // Words that are left out are divided into cards nevertheless: those say who speaks.
  const StyleBox box = style.words.box.empty() ? StyleBox{0, 0, 1, 1} : style.words.box;
  const double height = box.height * shape.height;
  const int lines = static_cast<int>(height / (line_pitch(text, look.line_height) * face.size) + kRounding);
  return {
      box.width * shape.width,
      std::min(look.lines, lines),
      style.words.characters,
      [&typesetter, face](const std::vector<std::string>& texts) { return typesetter.widths(texts, face); },
      typesetter.language(),
      kTightest,
      [&typesetter](const std::string& word, const std::string& language) {
        return typesetter.hyphenator().places(word, language);
      },
      style.words.grows,
      shape.family == "portrait" ? std::max(kGives, kLeastOnPhones * unit(shape) / (face.size / scale))
                                 : kGives};
}

}  // namespace cueclip
