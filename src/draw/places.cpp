#include "draw/places.h"

namespace cueclip {

namespace {

/// Of all that stands still.
std::vector<Rect> places_of(const ClipPlan& plan, const Layout& layout, Typesetter& typesetter) {
  std::vector<Rect> places{layout.cover,    layout.logo,     layout.code,     layout.avatar,
                           layout.waveform, layout.progress, layout.clock.box};
  const auto add = [&](const SetText& text) {
    if (!text.lines.empty())
      places.push_back(rect_of(typesetter.draw(text.lines, text.face, plan.shape.width, plan.shape.height)));
  };
  for (const Opening& opening : layout.openings) {
    places.push_back(opening.rule);
    add(opening.quote);
  }
  for (const SetText& text : layout.texts) add(text);
  return places;
}

}  // namespace

std::vector<Rect> places_beside_name(const ClipPlan& plan, const Layout& layout, Typesetter& typesetter) {
  std::vector<Rect> places = places_of(plan, layout, typesetter);
  places.push_back(rect_of(plan.style.words.box, plan.shape));
  return places;
}

std::vector<Rect> places_beside_words(const ClipPlan& plan, const Layout& layout, const MovingPart& name,
                                      Typesetter& typesetter) {
  std::vector<Rect> places = places_of(plan, layout, typesetter);
  for (const Card& card : plan.captions.cards) places.push_back(name.area(name.state(card.frames.first)));
  return places;
}

}  // namespace cueclip
