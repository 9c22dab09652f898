#include "caption/fit_cue.h"

#include <cueclip/error.h>

#include <array>
#include <optional>

#include <fmt/format.h>

namespace cueclip {

namespace {

// Below four fifths of the style's size a card would look like another style's.
constexpr std::array kScales{1.0, 0.9, 0.8};

}  // namespace

FittedCue fit_cue(const SpokenCue& cue, const RoomAtScale& room) {
  const Pace pace{cue.time, cue.shown, cue.words};
  std::optional<FittedCue> divided;
  for (const double scale : kScales) {
    SplitText split = split_text(cue.text, room(scale), &pace);
    if (!split.fits) continue;
    if (!split.divides_words) return {std::move(split.cards), scale};
    if (!divided) divided = FittedCue{std::move(split.cards), scale};
  }
  if (divided) return *std::move(divided);
  throw Error{Failure::kInput,
              fmt::format("the words of cue {} don't fit the room that the style gives them: \"{}\"",
                          describe(cue.name), printable(cue.text)),
              "Give words.box more width or height, or words.size less"};
}

}  // namespace cueclip
