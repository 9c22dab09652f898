#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "caption/card_times.h"
#include "caption/spoken_cue.h"

namespace cueclip {

/// Which cues are interjections: few words, said wholly inside of another's that are three times as many or
/// more. For each cue the one that it is said inside of; none for all others. A cue that lasts much longer
/// than it takes to say isn't heard all that time, and nothing is inside of it. Cues are in the order in
/// which they begin.
[[nodiscard]] std::vector<std::optional<std::size_t>> find_interjections(const std::vector<SpokenCue>& cues);

/// An interjection's card, as if nobody else spoke.
struct Interjection {
  TimedCard card;
  std::size_t inside = 0;  ///< the index of the cue that it is said inside of
  TimeRange during;        ///< when that one's cards would be up, if nobody else spoke
};

/// Cards with interjections among them.
struct WithInterjections {
  std::vector<TimedCard> cards;       ///< in time order
  std::vector<std::size_t> left_out;  ///< indices of interjections
};

/// Puts interjections, in the order in which they are said, each behind a card that comes during the other's:
/// at the change of cards that is nearest to its words, at most 2 s late or 1 s early, and for kShortestCard
/// at least. Its place is time in which the card before has been read, and up to 0.3 s that the card behind
/// can do without. Those that there is no such place for are left out. `frame` is how far rounding may move
/// an edge.
[[nodiscard]] WithInterjections put_between(std::vector<TimedCard> cards,
                                            const std::vector<Interjection>& interjections, Time clip,
                                            Time frame);

}  // namespace cueclip
