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
// A line that ends with a worse one than that looks wrong (kLeaning of split.cpp).
constexpr double kBadBreak = 13;
constexpr std::array kCloserScales{0.9, 0.8};
constexpr double kLeastLine = 0.5;  // of the longest

/// A card's words laid out by themselves; nothing where one card doesn't hold them, each in its line.
std::optional<SplitCard> laid_out(const SplitCard& card, const CardRoom& room) {
  SplitText alone = split_text(card.text, room);
  if (!alone.fits || alone.divides_words || alone.cards.size() != 1) return std::nullopt;
  if (alone.cards.front().is_tight) return std::nullopt;
  return std::move(alone.cards.front());
}

/// Whether each line fits, and none is a scrap beside the others.
bool lines_are_good(const SplitCard& card, const CardRoom& room) {
  const auto widths = room.widths(card.lines);
  const auto [least, most] = std::ranges::minmax(widths);
  return most <= room.width && least >= kLeastLine * most;
}

/// The room for some of a cue's words, in its language.
CardRoom room_of(const RoomAtScale& room, double scale, std::string_view text, const SpokenCue& cue) {
  CardRoom there = room(scale, text);
  if (!cue.language.empty()) there.language = cue.language;
  return there;
}

/// Whether the card fits at some smaller scale: not if another of its words is too wide even so.
bool set_smaller(SplitCard& card, const RoomAtScale& room, const SpokenCue& cue) {
  for (const double scale : kTightScales) {
    CardRoom there = room_of(room, scale, card.text, cue);
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

/// A little smaller, where lines of full size would end behind words that lean on the next.
void set_closer(SplitCard& card, const RoomAtScale& room, const CardRoom& full, const SpokenCue& cue) {
  if (card.worst_break <= kBadBreak) return;
  for (const double scale : kCloserScales) {
    if (full.gives > scale) return;
    const auto closer = laid_out(card, room_of(room, scale, card.text, cue));
    if (!closer || closer->worst_break > kBadBreak) continue;
    card.lines = closer->lines;
    card.scale = scale;
    card.worst_break = closer->worst_break;
    return;
  }
}

void set_larger(SplitCard& card, const RoomAtScale& room, const CardRoom& full, const SpokenCue& cue) {
  const double width = full.widths({card.text}).front();
  for (const double scale : kGrownScales) {
    if (scale > full.grows) continue;
    const CardRoom there = room_of(room, scale, card.text, cue);
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
    CardRoom there = room_of(room, scale, cue.text, cue);
    SplitText split = split_text(cue.text, there, &pace);
    const bool fits_smaller = std::ranges::all_of(
        split.cards, [&](SplitCard& card) { return !card.is_tight || set_smaller(card, room, cue); });
    if (!fits_smaller) {
      there.tightest = 1;
      split = split_text(cue.text, there, &pace);
    }
    if (!split.fits) continue;
    for (SplitCard& card : split.cards) {
      if (card.is_tight) continue;
      card.scale = scale;
      if (scale == 1) set_closer(card, room, there, cue);
      if (card.scale == 1) set_larger(card, room, there, cue);
    }
    return std::move(split.cards);
  }
  throw Error{Failure::kInput,
              fmt::format("the words of cue {} don't fit the room that the style gives them: \"{}\"",
                          describe(cue.name), printable(cue.text)),
              "Give words.box more width or height, or words.size less"};
}

}  // namespace cueclip
