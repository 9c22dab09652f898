#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "av/scaled.h"
#include "draw/parts.h"
#include "draw/pictures.h"
#include "draw/plate.h"
#include "style/colour.h"

namespace cueclip {

namespace {

constexpr double kPillRadius = 0.5;  // of its height
constexpr double kFaceRing = 0.04;   // in the speaker's colour, of the face's side

/// A name is up from its speaker's first card until another speaks; the role with it the first time.
class SpeakerName : public MovingPart {
 public:
  SpeakerName(const ClipPlan& plan, const Canvas& still, Typesetter& typesetter,
              const std::vector<Rect>& others)
      : style_{plan.style} {
    Rect all;
    for (const Card& card : plan.captions.cards) {
      if (card.speaker < 0) {
        turns_.push_back({card.frames.first, -1, false});
        continue;
      }
      const bool is_new = !shown_.contains(card.speaker);
      if (is_new) shown_[card.speaker] = set_out(plan, card.speaker, typesetter);
      if (turns_.empty() || turns_.back().speaker != card.speaker)
        turns_.push_back({card.frames.first, card.speaker, is_new});
      for (const Variant& variant : shown_[card.speaker].variants) all = surrounding(all, text_area(variant));
    }
    for (auto& [index, shown] : shown_) {
      if (!plate_ && !shown.has_pill)
        plate_ = plate_for(still, all, shown.colour, style_.ground.colour, kTextContrast);
    }
    for (auto& [index, shown] : shown_) {
      if (!shown.has_pill) shown.colour = readable(shown.colour, still, all, plate_, kTextContrast);
      shown.text = shown.has_pill ? text_on(shown.colour) : shown.colour;
    }
    // On a panel, where words may be dark, so is the role.
    text_ = readable(or_else(style_.words.colour, style_.text), still, all, plate_, kTextContrast);
    const double role = style_.speaker_name.role.opacity;
    role_opacity_ = plate_ || least_contrast(still, all, text_, role) < kTextContrast ? 1 : role;
    for (auto& [index, shown] : shown_)
      for (Variant& variant : shown.variants) {
        const Rect ink = text_area(variant);
        if (plate_) variant.plate = intersection(plate_around(ink, shown.size, others), still.bounds());
        variant.area = surrounding(surrounding(ink, variant.plate), variant.layout.face);
      }
  }

  /// The turn's speaker, twice, and one more where the role is up; -1 where nobody is named.
  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    const auto next = std::ranges::upper_bound(turns_, frame, {}, &Turn::first);
    if (next == turns_.begin() || std::prev(next)->speaker < 0) return -1;
    return 2 * std::prev(next)->speaker + (std::prev(next)->with_role ? 1 : 0);
  }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    return state < 0 ? Rect{} : variant_of(state).area;
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    if (state < 0) return;
    const Shown& shown = shown_.at(static_cast<int>(state / 2));
    const Variant& variant = variant_of(state);
    if (plate_) draw_plate(canvas, variant.plate, shown.size, *plate_);
    draw_box(canvas, variant.layout.mark, variant.layout.mark.width / 2.0, shown.colour);
    draw_box(canvas, variant.layout.pill, variant.layout.pill.height * kPillRadius, shown.colour);
    if (const Rect& face = variant.layout.face; !face.empty()) {
      draw_box(canvas, face, face.width / 2.0, shown.colour);
      const int ring = std::max(1, static_cast<int>(std::lround(kFaceRing * face.width)));
      draw_filling(canvas, shown.face,
                   {face.x + ring, face.y + ring, face.width - 2 * ring, face.height - 2 * ring},
                   face.width / 2.0);
    }
    draw_ink(canvas, variant.name, shown.text);
    draw_ink(canvas, variant.role, text_, role_opacity_);
  }

 private:
  /// As the speaker stands with the role, or without it.
  struct Variant {
    SpeakerLayout layout;
    Ink name;
    Ink role;
    Rect plate;
    Rect area;
  };
  struct Shown {
    Colour colour;    ///< of the name, the mark or the pill
    Colour text;      ///< of the name
    double size = 0;  ///< of the name's type, in pixels
    bool has_pill = false;
    Picture face;                          ///< of no pixels: none
    std::array<Variant, 2> variants = {};  ///< without the role, and with it
  };
  struct Turn {
    std::int64_t first = 0;
    int speaker = -1;
    bool with_role = false;
  };

  static Shown set_out(const ClipPlan& plan, int index, Typesetter& typesetter) {
    const Speaker& speaker = plan.speakers[static_cast<std::size_t>(index)];
    Shown result;
    result.colour = or_else(plan.style.speaker_name.colour, speaker.colour);
    result.has_pill = plan.style.speaker_name.kind == NameKind::kPill;
    for (const bool with_role : {false, true}) {
      Variant& variant = result.variants[with_role ? 1 : 0];
      variant.layout = lay_out_speaker(plan, speaker, with_role, typesetter);
      const auto ink = [&](const SetText& text) {
        return typesetter.draw(text.lines, text.face, plan.shape.width, plan.shape.height);
      };
      variant.name = ink(variant.layout.name);
      variant.role = ink(variant.layout.role);
      result.size = variant.layout.name.face.size;
    }
    // Kept at the size it is drawn at: a picture of a camera has millions of pixels.
    if (const Rect& face = result.variants[0].layout.face; !face.empty())
      result.face = scaled(*speaker.image, face.width, face.height);
    return result;
  }
  [[nodiscard]] const Variant& variant_of(std::int64_t state) const {
    return shown_.at(static_cast<int>(state / 2)).variants[static_cast<std::size_t>(state % 2)];
  }
  static Rect text_area(const Variant& variant) {
    return surrounding(surrounding(variant.layout.mark, variant.layout.pill),
                       surrounding(rect_of(variant.name), rect_of(variant.role)));
  }

  Style style_;
  Colour text_;  ///< of the role
  double role_opacity_ = 1;
  std::optional<Plate> plate_;
  std::vector<Turn> turns_;
  std::map<int, Shown> shown_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_speaker_name(const ClipPlan& plan, const Canvas& still,
                                                    Typesetter& typesetter, const std::vector<Rect>& others) {
  return std::make_unique<const SpeakerName>(plan, still, typesetter, others);
}

}  // namespace cueclip
