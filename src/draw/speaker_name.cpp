#include <algorithm>
#include <map>

#include "draw/parts.h"

namespace cueclip {

namespace {

class SpeakerName : public MovingPart {
 public:
  SpeakerName(const ClipPlan& plan, Typesetter& typesetter)
      : cards_{plan.captions.cards}, text_{plan.style.text} {
    for (const Card& card : cards_) {
      if (card.speaker < 0 || shown_.contains(card.speaker)) continue;
      const Speaker& speaker = plan.speakers[static_cast<std::size_t>(card.speaker)];
      const SpeakerLayout layout = lay_out_speaker(plan, speaker, typesetter);
      const auto ink = [&](const SetText& text) {
        return typesetter.draw(text.lines, text.face, plan.shape.width, plan.shape.height);
      };
      shown_[card.speaker] = {speaker.colour, layout.mark, ink(layout.name), ink(layout.role),
                              layout.role.opacity};
    }
  }

  /// The speaker's index; -1 where nobody is named. A name holds until another card comes.
  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    const auto next =
        std::ranges::upper_bound(cards_, frame, {}, [](const Card& card) { return card.frames.first; });
    return next == cards_.begin() ? -1 : std::prev(next)->speaker;
  }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    if (state < 0) return {};
    const Shown& shown = shown_.at(static_cast<int>(state));
    return surrounding(surrounding(shown.mark, rect_of(shown.name)), rect_of(shown.role));
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    if (state < 0) return;
    const Shown& shown = shown_.at(static_cast<int>(state));
    if (!shown.mark.empty()) {
      add_rounded(canvas.cairo(), shown.mark.x, shown.mark.y, shown.mark.width, shown.mark.height,
                  shown.mark.width / 2.0);
      set_colour(canvas.cairo(), shown.colour);
      cairo_fill(canvas.cairo());
    }
    draw_ink(canvas, shown.name, shown.colour);
    draw_ink(canvas, shown.role, text_, shown.role_opacity);
  }

 private:
  struct Shown {
    Colour colour;
    Rect mark;
    Ink name;
    Ink role;
    double role_opacity = 1;
  };

  std::vector<Card> cards_;
  Colour text_;
  std::map<int, Shown> shown_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_speaker_name(const ClipPlan& plan, Typesetter& typesetter) {
  return std::make_unique<const SpeakerName>(plan, typesetter);
}

}  // namespace cueclip
