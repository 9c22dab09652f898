#include "draw/words_colours.h"

#include <algorithm>
#include <vector>

#include "style/colour.h"

namespace cueclip {

WordsColours words_colours(const ClipPlan& plan, const Canvas& still, const Rect& area) {
  const Style& style = plan.style;
  const Colour own = or_else(style.words.colour, style.text);
  auto plate = plate_for(still, area, own, style.ground.colour, kWordsContrast);
  WordsColours colours{own, style.accent, {}, {}};
  std::vector<Colour*> highlights{&colours.accent};
  for (std::size_t i = 0; i < plan.speakers.size(); ++i)
    highlights.push_back(
        &colours.speakers.emplace(static_cast<int>(i), plan.speakers[i].colour).first->second);
  // On a plate that is only as opaque as the text needs, a highlight would have to become the text's colour.
  if (plate && plan.highlight == Highlight::kWord) {
    for (const Colour* highlight : highlights) {
      const auto under = plate_for(still, area, *highlight, plate->colour, kWordsContrast);
      if (under && under->colour == plate->colour) plate->opacity = std::max(plate->opacity, under->opacity);
    }
  }
  colours.text = readable(own, still, area, plate, kWordsContrast);
  for (Colour* highlight : highlights) *highlight = readable(*highlight, still, area, plate, kWordsContrast);
  colours.plate = plate;
  return colours;
}

}  // namespace cueclip
