#include <vector>

#include "draw/parts.h"

namespace cueclip {

namespace {

class Words : public MovingPart {
 public:
  Words(const ClipPlan& plan, Typesetter& typesetter) : track_{plan.captions}, colour_{plan.style.text} {
    for (const Card& card : track_.cards) {
      const SetText text = lay_out_words(plan, card, typesetter);
      inks_.push_back(typesetter.draw(text.lines, text.face, plan.shape.width, plan.shape.height));
    }
  }

  /// The card's index; -1 between two.
  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    const Card* card = track_.at(frame);
    return card == nullptr ? -1 : card - track_.cards.data();
  }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    return state < 0 ? Rect{} : rect_of(inks_[static_cast<std::size_t>(state)]);
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    if (state >= 0) draw_ink(canvas, inks_[static_cast<std::size_t>(state)], colour_);
  }

 private:
  CaptionTrack track_;
  Colour colour_;
  std::vector<Ink> inks_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_words(const ClipPlan& plan, Typesetter& typesetter) {
  return std::make_unique<const Words>(plan, typesetter);
}

}  // namespace cueclip
