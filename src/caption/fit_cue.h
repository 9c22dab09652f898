#pragma once

#include <functional>
#include <vector>

#include "caption/split.h"
#include "caption/spoken_cue.h"

namespace cueclip {

/// The room that cards have when their type is set at this scale of its size.
using RoomAtScale = std::function<CardRoom(double scale)>;

/// A cue's cards, and the scale they are set at.
struct FittedCue {
  std::vector<SplitCard> cards;
  double scale = 1;  ///< 1, 0.9 or 0.8
};

/// Splits a cue into cards that fit: at full size, else smaller if that spares a word from being divided,
/// else with words divided. Throws Error (kInput), naming the cue and its words, where even that doesn't fit.
[[nodiscard]] FittedCue fit_cue(const SpokenCue& cue, const RoomAtScale& room);

}  // namespace cueclip
