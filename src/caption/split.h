#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "caption/tokens.h"

namespace cueclip {

/// The room that a card has, and how its text is measured.
struct CardRoom {
  double width = 0;                                                            ///< pixels
  int lines = 3;                                                               ///< at most
  int characters = 37;                                                         ///< a line, at most
  std::function<std::vector<double>(const std::vector<std::string>&)> widths;  ///< in pixels, of each text
};

/// A card's words, laid out.
struct SplitCard {
  std::vector<std::string> lines;
  std::vector<std::string> words;  ///< as they are said, in order
};

/// Splits what is said into cards that fit the room. Text that fits stays one card; longer text breaks after
/// sentences, then clauses, then so that the cards are of like length. Every word is on exactly one card, in
/// order.
[[nodiscard]] std::vector<SplitCard> split_into_cards(std::string_view text, const CardRoom& room);

}  // namespace cueclip
