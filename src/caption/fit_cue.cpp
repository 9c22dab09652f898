#include "caption/fit_cue.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace cueclip {

namespace {

// Below four fifths of the style's size all of a cue's cards would look like another style's.
constexpr std::array kCueScales{1.0, 0.9, 0.8};
// One card with a word that no line holds may be smaller, before the word is broken.
constexpr std::array kTightScales{0.9, 0.8, 0.7};
// And one with few words larger, in steps: neighbours are of one size, or of clearly another.
constexpr std::array kGrownScales{1.6, 1.4, 1.2};
// A larger card has no break that reads worse than one between any two words.
constexpr double kWorstBreak = 8;
constexpr double kLeastLine = 0.5;  // of the longest

/// A card's words laid out by themselves; nothing where one card doesn't hold them.
std::optional<SplitCard> laid_out(const SplitCard& card, const CardRoom& room) {
  SplitText alone = split_text(card.text, room);
  if (!alone.fits || alone.divides_words || alone.cards.size() != 1) return std::nullopt;
  return std::move(alone.cards.front());
}

/// Whether each line fits, and none is a scrap beside the others.
bool lines_are_good(const SplitCard& card, const CardRoom& room) {
  const auto widths = room.widths(card.lines);
  const auto [least, most] = std::ranges::minmax(widths);
  return most <= room.width && least >= kLeastLine * most;
}

/// Whether the card fits at some smaller scale: not if another of its words is too wide even so.
bool set_smaller(SplitCard& card, const RoomAtScale& room) {
  for (const double scale : kTightScales) {
    CardRoom there = room(scale);
    there.tightest = 1;
    there.characters = static_cast<int>(there.characters / scale);
    if (const auto smaller = laid_out(card, there)) {
      card.lines = smaller->lines;
      card.scale = scale;
      return true;
    }
  }
  return false;
}

void set_larger(SplitCard& card, const RoomAtScale& room, const CardRoom& full) {
  const double width = full.widths({card.text}).front();
  for (const double scale : kGrownScales) {
    if (scale > full.grows) continue;
    const CardRoom there = room(scale);
    // What the type's size does to widths is known near enough to pass over most.
    if (there.lines < 1 || width * scale > full.width * there.lines) continue;
    const auto larger = laid_out(card, there);
    if (!larger || larger->worst_break > std::max(card.worst_break, kWorstBreak) ||
        !lines_are_good(*larger, there))
      continue;
    card.lines = larger->lines;
    card.scale = scale;
    return;
  }
}

}  // namespace

std::vector<SplitCard> fit_cue(const SpokenCue& cue, const RoomAtScale& room) {
  const Pace pace{cue.time, cue.shown, cue.words};
  for (const double scale : kCueScales) {
    CardRoom there = room(scale);
    SplitText split = split_text(cue.text, there, &pace);
    const bool fits_smaller = std::ranges::all_of(
        split.cards, [&](SplitCard& card) { return !card.is_tight || set_smaller(card, room); });
    if (!fits_smaller) {
      there.tightest = 1;
      split = split_text(cue.text, there, &pace);
    }
    if (!split.fits) continue;
    for (SplitCard& card : split.cards) {
      if (card.is_tight) continue;
      card.scale = scale;
      if (scale == 1) set_larger(card, room, there);
    }
    return std::move(split.cards);
  }
  throw Error{Failure::kInput,
              fmt::format("the words of cue {} don't fit the room that the style gives them: \"{}\"",
                          describe(cue.name), printable(cue.text)),
              "Give words.box more width or height, or words.size less"};
}

}  // namespace cueclip
