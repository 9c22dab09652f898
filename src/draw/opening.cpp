#include "draw/opening.h"

#include <algorithm>
#include <array>

#include "caption/direction.h"
#include "draw/pictures.h"
#include "draw/plate.h"
#include "style/colour.h"

namespace cueclip {

namespace {

bool is_turned(const Card& card) {
  return are_read_from_right({&card, 1});
}

bool names_anybody(const ClipPlan& plan) {
  return std::ranges::any_of(plan.captions.cards, [](const Card& card) { return card.speaker >= 0; });
}

/// Left and right exchanged in a place.
Rect turned_in(const Rect& place, const Rect& rect) {
  if (rect.empty()) return rect;
  return {place.x + place.right() - rect.right(), rect.y, rect.width, rect.height};
}

/// Where the style's quotation mark stands; empty where it has none there.
Rect quote_box(Setter& setter, bool turned, bool link_gives_way) {
  const ClipPlan& plan = setter.plan();
  const Rect box = setter.rect(setter.style().quote.box);
  // Inside of a ring it stands for the cover; elsewhere it opens what somebody says.
  if (!intersection(box, setter.rect(setter.style().waveform.box)).empty()) return box;
  if (!names_anybody(plan)) return {};
  if (!turned) return box;
  const Rect other = turned_in({0, 0, plan.shape.width, plan.shape.height}, box);
  const Rect link = plan.link.empty() || link_gives_way ? Rect{} : setter.rect(setter.style().link.box);
  const bool is_free =
      intersection(other, setter.rect(setter.style().words.box)).empty() && intersection(other, link).empty();
  return is_free ? other : Rect{};
}

/// A quotation mark whose ink fills the box's height.
SetText quote_mark(Setter& setter, bool turned, const Rect& box) {
  if (box.empty()) return {};
  TextLook look = setter.style().words.look;
  look.opacity = setter.style().quote.opacity;
  look.spacing = 0;
  SetText mark = setter.text_of(look);
  mark.lines = {
      {turned ? "”" : "“", static_cast<double>(box.x), static_cast<double>(box.y), Anchor::kLeft, false}};
  mark.face.size = box.height;
  // The ink is a part of the type's size, which the font knows.
  mark.lines.front().baseline = box.bottom() + box.height;
  const Rect first = setter.ink_of(mark);
  if (first.empty()) return {};
  mark.face.size *= static_cast<double>(box.height) / first.height;
  const Rect ink = setter.ink_of(mark);
  const int x = turned && box.x > setter.plan().shape.width / 2 ? box.right() - ink.width : box.x;
  mark.lines.front().x += x - ink.x;
  mark.lines.front().baseline += box.y - ink.y;
  return mark;
}

/// The opening of the card that shows. A state is the opening's index.
class Openings : public MovingPart {
 public:
  Openings(const ClipPlan& plan, const std::vector<Opening>& openings, Typesetter& typesetter)
      : quote_colour_{or_else(plan.style.quote.colour, plan.style.accent)},
        rule_colour_{or_else(plan.style.rule.colour, plan.style.accent)} {
    for (std::size_t i = 0; i < inks_.size(); ++i) {
      const Opening& opening = openings.at(i);
      rules_.at(i) = opening.rule;
      opacity_ = opening.quote.opacity;
      if (!opening.quote.lines.empty())
        inks_.at(i) =
            typesetter.draw(opening.quote.lines, opening.quote.face, plan.shape.width, plan.shape.height);
    }
    for (const Card& card : plan.captions.cards)
      turns_.push_back({card.frames.first, is_turned(card) ? 1 : 0});
  }

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    const auto next = std::ranges::upper_bound(turns_, frame, {}, &CardSide::first);
    return next == turns_.begin() ? turns_.front().side : std::prev(next)->side;
  }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    const auto side = static_cast<std::size_t>(state);
    return surrounding(rules_.at(side), rect_of(inks_.at(side)));
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    const auto side = static_cast<std::size_t>(state);
    draw_box(canvas, rules_.at(side), 0, rule_colour_);
    draw_ink(canvas, inks_.at(side), quote_colour_, opacity_);
  }

 private:
  struct CardSide {
    std::int64_t first = 0;
    std::int64_t side = 0;
  };

  Colour quote_colour_;
  Colour rule_colour_;
  double opacity_ = 1;
  std::array<Rect, 2> rules_;
  std::array<Ink, 2> inks_;
  std::vector<CardSide> turns_;
};

}  // namespace

std::vector<Opening> lay_out_openings(Setter& setter) {
  const ClipPlan& plan = setter.plan();
  const auto& cards = plan.captions.cards;
  const auto turned_cards = std::ranges::count_if(cards, is_turned);
  const bool are_alike = turned_cards == 0 || turned_cards == std::ssize(cards);
  const Rect words = setter.rect(setter.style().words.box);
  const auto opening = [&](bool turned) {
    const Rect rule = names_anybody(plan) ? setter.rect(setter.style().rule.box) : Rect{};
    return Opening{turned ? turned_in(words, rule) : rule,
                   quote_mark(setter, turned, quote_box(setter, turned, are_alike))};
  };
  if (are_alike) return {opening(turned_cards > 0)};
  return {opening(false), opening(true)};
}

void draw_opening(Canvas& canvas, const Opening& opening, const Style& style, Typesetter& typesetter) {
  draw_box(canvas, opening.rule, 0, or_else(style.rule.colour, style.accent));
  if (!opening.quote.lines.empty())
    draw_ink(canvas,
             typesetter.draw(opening.quote.lines, opening.quote.face, canvas.width(), canvas.height()),
             or_else(style.quote.colour, style.accent), opening.quote.opacity);
}

std::unique_ptr<const MovingPart> make_openings(const ClipPlan& plan, const std::vector<Opening>& openings,
                                                Typesetter& typesetter) {
  return std::make_unique<const Openings>(plan, openings, typesetter);
}

}  // namespace cueclip
