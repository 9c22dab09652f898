#include "caption/direction.h"
#include "caption/line_pitch.h"
#include "draw/setter.h"

namespace cueclip {

SetText lay_out_words(const ClipPlan& plan, const Card& card, Typesetter& typesetter) {
  Setter setter{plan, typesetter};
  const Style::Words& words = plan.style.words;
  const Rect box = setter.rect(words.box);
  TextLook look = words.look;
  look.size *= card.scale;
  SetText text = setter.text_of(look);
  if (box.empty()) return text;
  std::string all;
  for (const auto& line : card.lines) all += line;
  const double line_height = line_pitch(all, look.line_height) * text.face.size;
  const double height = line_height * static_cast<double>(card.lines.size());
  double top = box.y;
  if (words.stand == VerticalAlign::kMiddle) top += (box.height - height) / 2;
  if (words.stand == VerticalAlign::kBottom) top += box.height - height;
  const bool turned = are_read_from_right({&card, 1});
  for (std::size_t i = 0; i < card.lines.size(); ++i) {
    const double middle = top + line_height * (static_cast<double>(i) + 0.5);
    // Every line stands as the card is read, also one that is all of the other direction.
    PlacedLine line = Setter::placed({}, box, middle + setter.cap_height(text.face) / 2,
                                     turned ? mirrored(words.align) : words.align);
    line.text = card.lines[i];
    line.right_to_left = turned;
    text.lines.push_back(std::move(line));
  }
  setter.keep_below(box.y, text);
  return text;
}

}  // namespace cueclip
