#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "caption/split.h"
#include "caption/spoken_cue.h"

namespace cueclip {

/// The room that cards of a cue's text have when their type is set at this scale of its size.
using RoomAtScale = std::function<CardRoom(double scale, std::string_view text)>;

/// Splits a cue into cards that fit, each with its scale: 1; up to what the room grows for one with few
/// words, in steps of 0.2; down to 0.7 for one with a word that no line holds at full size. A word that is
/// too wide even so is divided, at full size. Throws Error (kInput), naming the cue and its words, where that
/// doesn't fit either, nor at 0.8 of the size.
[[nodiscard]] std::vector<SplitCard> fit_cue(const SpokenCue& cue, const RoomAtScale& room);

}  // namespace cueclip
