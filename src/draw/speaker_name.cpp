#include <algorithm>
#include <array>
#include <map>

#include "draw/parts.h"
#include "draw/plate.h"
#include "style/colour.h"

namespace cueclip {

namespace {

constexpr double kPillRadius = 0.5;  // of its height

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
      if (is_new) shown_[card.speaker] = shape(plan, card.speaker, typesetter);
      if (turns_.empty() || turns_.back().speaker != card.speaker)
        turns_.push_back({card.frames.first, card.speaker, is_new});
      all = surrounding(all, area_of(shown_[card.speaker], true));
    }
    for (auto& [index, shown] : shown_) {
      if (!plate_ && shown.pill.empty())
        plate_ = plate_for(still, all, shown.colour, style_.ground.colour, kTextContrast);
    }
    for (auto& [index, shown] : shown_) {
      if (shown.pill.empty()) shown.colour = readable(shown.colour, still, all, plate_, kTextContrast);
      shown.text = shown.pill.empty() ? shown.colour : on(shown.colour);
    }
    // On a panel, where words may be dark, so is the role.
    text_ = readable(or_else(style_.words.colour, style_.text), still, all, plate_, kTextContrast);
    const double role = style_.speaker_name.role.opacity;
    role_opacity_ = plate_ || least_contrast(still, all, text_, role) < kTextContrast ? 1 : role;
    for (auto& [index, shown] : shown_) {
      for (const bool with_role : {false, true}) {
        const Rect ink = area_of(shown, with_role);
        shown.areas[with_role ? 1 : 0] =
            plate_ ? intersection(plate_around(ink, shown.size, others), still.bounds()) : ink;
      }
    }
  }

  /// The turn's speaker, twice, and one more where the role is up; -1 where nobody is named.
  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    const auto next = std::ranges::upper_bound(turns_, frame, {}, &Turn::first);
    if (next == turns_.begin() || std::prev(next)->speaker < 0) return -1;
    return 2 * std::prev(next)->speaker + (std::prev(next)->with_role ? 1 : 0);
  }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    if (state < 0) return {};
    return shown_.at(static_cast<int>(state / 2)).areas[static_cast<std::size_t>(state % 2)];
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    if (state < 0) return;
    const Shown& shown = shown_.at(static_cast<int>(state / 2));
    if (plate_) draw_plate(canvas, area(state), shown.size, *plate_);
    if (!shown.mark.empty()) {
      add_rounded(canvas.cairo(), shown.mark.x, shown.mark.y, shown.mark.width, shown.mark.height,
                  shown.mark.width / 2.0);
      set_colour(canvas.cairo(), shown.colour);
      cairo_fill(canvas.cairo());
    }
    if (!shown.pill.empty()) {
      add_rounded(canvas.cairo(), shown.pill.x, shown.pill.y, shown.pill.width, shown.pill.height,
                  shown.pill.height * kPillRadius);
      set_colour(canvas.cairo(), shown.colour);
      cairo_fill(canvas.cairo());
    }
    draw_ink(canvas, shown.name, shown.text);
    if (state % 2 != 0) draw_ink(canvas, shown.role, text_, role_opacity_);
  }

 private:
  struct Shown {
    Colour colour;    ///< of the name, the mark or the pill
    Colour text;      ///< of the name
    double size = 0;  ///< of the name's type, in pixels
    Rect mark;
    Rect pill;
    Ink name;
    Ink role;
    std::array<Rect, 2> areas = {};  ///< without the role, and with it
  };
  struct Turn {
    std::int64_t first = 0;
    int speaker = -1;
    bool with_role = false;
  };

  static Shown shape(const ClipPlan& plan, int index, Typesetter& typesetter) {
    const Speaker& speaker = plan.speakers[static_cast<std::size_t>(index)];
    const SpeakerLayout layout = lay_out_speaker(plan, speaker, typesetter);
    const auto ink = [&](const SetText& text) {
      return typesetter.draw(text.lines, text.face, plan.shape.width, plan.shape.height);
    };
    return {or_else(plan.style.speaker_name.colour, speaker.colour),
            {},
            layout.name.face.size,
            layout.mark,
            layout.pill,
            ink(layout.name),
            ink(layout.role)};
  }
  /// Black or white, whichever is read better on a colour.
  static Colour on(const Colour& colour) {
    const Colour black{0.07, 0.07, 0.07};
    const Colour white{1, 1, 1};
    return contrast(black, colour) > contrast(white, colour) ? black : white;
  }
  static Rect area_of(const Shown& shown, bool with_role) {
    const Rect name = surrounding(surrounding(shown.mark, shown.pill), rect_of(shown.name));
    return with_role ? surrounding(name, rect_of(shown.role)) : name;
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
