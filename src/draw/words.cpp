#include <algorithm>
#include <optional>
#include <vector>

#include "draw/lit_words.h"
#include "draw/packed_ink.h"
#include "draw/parts.h"
#include "draw/words_colours.h"

namespace cueclip {

namespace {

// A state is a card, those of its words that are lit and a step of how it gives way to another; no card has
// as many words, and no fade as many steps.
constexpr std::int64_t kWords = 1 << 16;
constexpr std::int64_t kSteps = 1 << 8;

class Words : public MovingPart {
 public:
  Words(const ClipPlan& plan, const Canvas& still, Typesetter& typesetter, const std::vector<Rect>& others)
      : track_{plan.captions},
        fps_{plan.fps},
        highlights_{plan.highlight == Highlight::kWord},
        steps_{nearest_frame(from_seconds(plan.style.words.fade), plan.fps)} {
    Rect all;
    for (const Card& card : track_.cards) {
      shown_.push_back(shape(plan, card, typesetter));
      all = surrounding(all, shown_.back().ink);
    }
    // One measure for the whole clip: a plate doesn't come and go with the cards.
    colours_ = words_colours(plan, still, all);
    for (Shown& shown : shown_)
      shown.area = colours_.plate ? intersection(plate_around(shown.ink, shown.size, others), still.bounds())
                                  : shown.ink;
  }

  [[nodiscard]] std::int64_t state(std::int64_t frame) const override {
    const Card* card = track_.at(frame);
    if (card == nullptr) return -1;
    const auto index = card - track_.cards.data();
    const std::int64_t lit = highlights_ ? lit_begun(shown_[static_cast<std::size_t>(index)], frame) : 0;
    return (index * kWords + lit) * kSteps + step(*card, frame);
  }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    if (state < 0) return {};
    const Shown* const other = leaving(state);
    const Rect& own = shown_[card_of(state)].area;
    return other == nullptr ? own : surrounding(other->area, own);
  }
  [[nodiscard]] bool is_passing(std::int64_t state) const override {
    return state >= 0 && fade_of(state).has_value();
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    if (state < 0) return;
    const Shown& shown = shown_[card_of(state)];
    const Shown* const other = leaving(state);
    const double there = fade_of(state).value_or(1);
    draw_plates(canvas, {other, &shown});
    if (other != nullptr) draw_card(canvas, *other, std::ssize(other->lit), 1 - there);
    draw_card(canvas, shown, state / kSteps % kWords, there);
  }

 private:
  struct Shown {
    double size = 0;  ///< of the type, in pixels
    int speaker = -1;
    std::vector<PackedInk> inks;  ///< of each word where words are told apart, else of all
    std::vector<LitWords> lit;    ///< where they are
    Rect ink;
    Rect area;
  };

  [[nodiscard]] static std::size_t card_of(std::int64_t state) {
    return static_cast<std::size_t>(state / kSteps / kWords);
  }

  /// How much of a card is there, in a state in which it gives way or has just come.
  [[nodiscard]] std::optional<double> fade_of(std::int64_t state) const {
    const std::int64_t step = state % kSteps;
    if (step == 0) return std::nullopt;
    return static_cast<double>(step) / static_cast<double>(steps_);
  }

  /// A card comes in so many frames, of which the last has it whole; the clip's first is there from frame 0.
  [[nodiscard]] std::int64_t step(const Card& card, std::int64_t frame) const {
    const std::int64_t done = frame - card.frames.first + 1;
    if (card.frames.first == 0 || done >= steps_ || card.frames.length() < 2 * steps_) return 0;
    return done;
  }

  /// The card that gives way to another in this state; null where none does.
  [[nodiscard]] const Shown* leaving(std::int64_t state) const {
    const std::size_t card = card_of(state);
    if (!fade_of(state) || card == 0) return nullptr;
    const auto& cards = track_.cards;
    return cards[card - 1].frames.end == cards[card].frames.first ? &shown_[card - 1] : nullptr;
  }

  /// Two cards that fade into one another stand on one plate.
  void draw_plates(Canvas& canvas, const std::vector<const Shown*>& cards) const {
    if (!colours_.plate) return;
    Rect all;
    double size = 0;
    for (const Shown* card : cards) {
      if (card == nullptr) continue;
      all = surrounding(all, card->area);
      size = card->size;
    }
    draw_plate(canvas, all, size, *colours_.plate);
  }

  /// With the last of so many of its lit words.
  void draw_card(Canvas& canvas, const Shown& shown, std::int64_t lit, double opacity) const {
    const Colour& said = colours_.said_by(shown.speaker);
    const LitWords* const now = lit > 0 ? &shown.lit[static_cast<std::size_t>(lit - 1)] : nullptr;
    for (std::size_t i = 0; i < shown.inks.size(); ++i) {
      const bool is_lit = now != nullptr && now->first <= i && i <= now->last;
      draw_ink(canvas, shown.inks[i].unpacked(), is_lit ? said : colours_.text, opacity);
    }
  }

  [[nodiscard]] Shown shape(const ClipPlan& plan, const Card& card, Typesetter& typesetter) const {
    const SetText text = lay_out_words(plan, card, typesetter);
    const Shape& frame = plan.shape;
    Shown shown{text.face.size, card.speaker, {}, {}, {}, {}};
    std::vector<Ink> inks;
    if (highlights_) {
      std::vector<std::string> words;
      for (const CaptionWord& word : card.words) words.push_back(word.text);
      inks = typesetter.draw_words(text.lines, words, text.face, frame.width, frame.height);
      shown.lit = lit_words(card, fps_);
    } else {
      inks.push_back(typesetter.draw(text.lines, text.face, frame.width, frame.height));
    }
    for (const Ink& ink : inks) {
      shown.ink = surrounding(shown.ink, rect_of(ink));
      shown.inks.emplace_back(ink);
    }
    return shown;
  }

  /// How many of a card's lit words have begun when the frame shows: the last of them are being said.
  [[nodiscard]] static std::int64_t lit_begun(const Shown& shown, std::int64_t frame) {
    return std::ranges::count_if(shown.lit, [&](const LitWords& lit) { return lit.from <= frame; });
  }

  CaptionTrack track_;
  FrameRate fps_;
  bool highlights_;
  std::int64_t steps_;  ///< frames in which a card comes
  std::vector<Shown> shown_;
  WordsColours colours_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_words(const ClipPlan& plan, const Canvas& still,
                                             Typesetter& typesetter, const std::vector<Rect>& others) {
  return std::make_unique<const Words>(plan, still, typesetter, others);
}

}  // namespace cueclip
