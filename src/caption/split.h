#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "caption/hyphenation.h"
#include "caption/tokens.h"

namespace cueclip {

/// The room that a card has, and how its text is measured.
struct CardRoom {
  double width = 0;                                                            ///< pixels
  int lines = 3;                                                               ///< at most
  int characters = 37;                                                         ///< a line, at most
  std::function<std::vector<double>(const std::vector<std::string>&)> widths;  ///< in pixels, of each text
  std::string language = {};  ///< of the text, a BCP 47 tag; empty where it isn't known
  /// A word that is wider than a line, but less than so many times, isn't divided: it has a line to itself,
  /// and its card is tight.
  double tightest = 1;
  /// Where a word of a language that is too long may be parted; empty: anywhere.
  std::function<std::vector<std::size_t>(const std::string& word, const std::string& language)> places = {};
  double grows = 1;  ///< how many times as large a card with few words may be set
  double gives = 1;  ///< and as small as this one with lines that would end badly
};

/// A card's words, laid out.
struct SplitCard {
  std::vector<std::string> lines;
  std::vector<std::string> words;  ///< as they are said, in order
  std::string text = {};           ///< as on one line
  double worst_break = 0;          ///< of those between its lines, as break_cost() says
  bool is_tight = false;           ///< a line is a word that is wider than it
  double scale = 1;                ///< of the style's size
};

/// When what is split is said.
struct Pace {
  TimeRange time;
  TimeRange shown;               ///< from when to when cards may stand
  std::vector<TimedWord> words;  ///< where they are timed; else empty
};

struct SplitText {
  std::vector<SplitCard> cards;
  bool divides_words = false;  ///< a word is wider than a line, and was divided
  bool fits = true;            ///< otherwise something is wider than a line even so
};

/// Splits what is said into cards that fit the room. Text that fits stays one card; longer text breaks after
/// sentences, then clauses, then so that the cards are of like length. Every word is on exactly one card, in
/// order. With a pace, a card that would stand for over kLongestCard is split too.
[[nodiscard]] SplitText split_text(std::string_view text, const CardRoom& room, const Pace* pace = nullptr);

/// The cards of split_text.
[[nodiscard]] std::vector<SplitCard> split_into_cards(std::string_view text, const CardRoom& room);

}  // namespace cueclip
