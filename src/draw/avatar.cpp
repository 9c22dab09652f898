#include <map>
#include <string>

#include "av/scaled.h"
#include "caption/tokens.h"
#include "draw/parts.h"
#include "draw/pictures.h"
#include "style/colour.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr double kInitialsSize = 0.38;  // of the box's height
constexpr std::size_t kInitials = 2;

/// The first letters of the first and the last word.
std::string initials(const std::string& name) {
  const auto words = split_words(name);
  std::string text;
  for (std::size_t i = 0; i < words.size() && i < kInitials; ++i) {
    const auto letters = graphemes(i == 0 ? words.front() : words.back());
    if (!letters.empty()) text += letters.front();
  }
  return text;
}

/// A state is the index of who speaks.
class Avatar : public MovingPart {
 public:
  Avatar(const ClipPlan& plan, const Rect& box, Typesetter& typesetter) : track_{plan.captions}, box_{box} {
    for (const Card& card : track_.cards) {
      if (card.speaker < 0 || faces_.contains(card.speaker)) continue;
      const Speaker& speaker = plan.speakers[static_cast<std::size_t>(card.speaker)];
      if (!speaker.image && !plan.style.avatar.initials) continue;
      const Typeface face{plan.style.font, box.height * kInitialsSize, 700, 0};
      const double baseline = box.y + (box.height + typesetter.metrics(face).cap_height * face.size) / 2;
      faces_[card.speaker] = {
          speaker.image ? scaled(*speaker.image, box.width, box.height) : Picture{}, speaker.colour,
          typesetter.draw(
              {{initials(speaker.name), box.x + box.width / 2.0, baseline, Anchor::kCentre, false}}, face,
              plan.shape.width, plan.shape.height)};
    }
    radius_ = plan.style.avatar.radius * box.height;
  }

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    const int speaker = track_.speaker_at(frame);
    return faces_.contains(speaker) ? speaker : -1;
  }
  [[nodiscard]] Rect area(std::int64_t state) const override { return state < 0 ? Rect{} : box_; }
  void draw(Canvas& canvas, std::int64_t state) const override {
    if (state < 0) return;
    const Face& face = faces_.at(static_cast<int>(state));
    if (!face.image.pixels.empty()) {
      draw_filling(canvas, face.image, box_, radius_);
      return;
    }
    add_rounded(canvas.cairo(), box_.x, box_.y, box_.width, box_.height, radius_);
    set_colour(canvas.cairo(), face.colour);
    cairo_fill(canvas.cairo());
    draw_ink(canvas, face.initials, text_on(face.colour));
  }

 private:
  struct Face {
    Picture image;  ///< of the box's size; of no pixels: none
    Colour colour;
    Ink initials;
  };

  CaptionTrack track_;
  Rect box_;
  double radius_ = 0;
  std::map<int, Face> faces_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_avatar(const ClipPlan& plan, const Rect& box, Typesetter& typesetter) {
  return std::make_unique<const Avatar>(plan, box, typesetter);
}

}  // namespace cueclip
