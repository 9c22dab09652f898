#include "draw/words_colours.h"

#include <algorithm>

#include "style/colour.h"

namespace cueclip {

WordsColours words_colours(const ClipPlan& plan, const Canvas& still, const Rect& area) {
  const Style& style = plan.style;
  const Colour own = or_else(style.words.colour, style.text);
  auto plate = plate_for(still, area, own, style.ground.colour, kWordsContrast);
  // On a plate that is only as opaque as the text needs, the accent would have to become the text's colour.
  if (plate && plan.highlight == Highlight::kWord) {
    const auto under_accent = plate_for(still, area, style.accent, plate->colour, kWordsContrast);
    if (under_accent && under_accent->colour == plate->colour)
      plate->opacity = std::max(plate->opacity, under_accent->opacity);
  }
  return {readable(own, still, area, plate, kWordsContrast),
          readable(style.accent, still, area, plate, kWordsContrast), plate};
}

}  // namespace cueclip
