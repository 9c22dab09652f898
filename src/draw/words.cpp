#include <algorithm>
#include <vector>

#include "draw/packed_ink.h"
#include "draw/parts.h"
#include "draw/words_colours.h"

namespace cueclip {

namespace {

// A state is a card and a word of it; no card has as many words.
constexpr std::int64_t kWords = 1 << 16;

class Words : public MovingPart {
 public:
  Words(const ClipPlan& plan, const Canvas& still, Typesetter& typesetter, const std::vector<Rect>& others)
      : track_{plan.captions}, fps_{plan.fps}, highlights_{plan.highlight == Highlight::kWord} {
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
    return (card - track_.cards.data()) * kWords + (highlights_ ? words_begun(*card, frame) : 0);
  }
  [[nodiscard]] Rect area(std::int64_t state) const override {
    return state < 0 ? Rect{} : shown_[static_cast<std::size_t>(state / kWords)].area;
  }
  void draw(Canvas& canvas, std::int64_t state) const override {
    if (state < 0) return;
    const Shown& shown = shown_[static_cast<std::size_t>(state / kWords)];
    if (colours_.plate) draw_plate(canvas, shown.area, shown.size, *colours_.plate);
    for (std::size_t i = 0; i < shown.inks.size(); ++i)
      draw_ink(canvas, shown.inks[i].unpacked(),
               static_cast<std::int64_t>(i) + 1 == state % kWords ? colours_.accent : colours_.text);
  }

 private:
  struct Shown {
    double size = 0;              ///< of the type, in pixels
    std::vector<PackedInk> inks;  ///< of each word where words are told apart, else of all
    Rect ink;
    Rect area;
  };

  [[nodiscard]] Shown shape(const ClipPlan& plan, const Card& card, Typesetter& typesetter) const {
    const SetText text = lay_out_words(plan, card, typesetter);
    const Shape& frame = plan.shape;
    Shown shown{text.face.size, {}, {}, {}};
    std::vector<Ink> inks;
    if (highlights_) {
      std::vector<std::string> words;
      for (const CaptionWord& word : card.words) words.push_back(word.text);
      inks = typesetter.draw_words(text.lines, words, text.face, frame.width, frame.height);
    } else {
      inks.push_back(typesetter.draw(text.lines, text.face, frame.width, frame.height));
    }
    for (const Ink& ink : inks) {
      shown.ink = surrounding(shown.ink, rect_of(ink));
      shown.inks.emplace_back(ink);
    }
    return shown;
  }

  /// How many of a card's words have begun when the frame shows: the last of them is being said.
  [[nodiscard]] std::int64_t words_begun(const Card& card, std::int64_t frame) const {
    return std::ranges::count_if(
        card.words, [&](const CaptionWord& word) { return nearest_frame(word.time.start, fps_) <= frame; });
  }

  CaptionTrack track_;
  FrameRate fps_;
  bool highlights_;
  std::vector<Shown> shown_;
  WordsColours colours_;
};

}  // namespace

std::unique_ptr<const MovingPart> make_words(const ClipPlan& plan, const Canvas& still,
                                             Typesetter& typesetter, const std::vector<Rect>& others) {
  return std::make_unique<const Words>(plan, still, typesetter, others);
}

}  // namespace cueclip
