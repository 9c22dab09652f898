#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace cueclip {

/// A state that a sound can be in: a moment of a word, or a pause. From moment to moment a sound stays in its
/// state or goes on to one of the next three.
struct WarpState {
  float stay = 0;            ///< what it costs to stay in it for another moment
  float enter = 0;           ///< to come from the state before it
  float skip = 0;            ///< to come from the one before that, past one
  float leap = 0;            ///< to come past two
  std::size_t earliest = 0;  ///< moments in which the sound may be in it: [earliest, latest);
  std::size_t latest = 0;    ///< neither ever falls from state to state
};

/// Sets what it costs that the sound is in each of the states [first, first + costs.size()) at a moment.
using WarpCosts = std::function<void(std::size_t moment, std::size_t first, std::span<float> costs)>;

/// The states' cheapest way through `moments` moments: the state of each. It begins in one of the first two
/// and ends in one of the last two. Empty where there is none. Takes time and memory (a byte) for each
/// moment of each state. (Dynamic time warping, as of Sakoe and Chiba 1978, in its asymmetric form: each
/// moment of the sound counts once.)
[[nodiscard]] std::vector<std::size_t> cheapest_way(const std::vector<WarpState>& states, std::size_t moments,
                                                    const WarpCosts& costs);

}  // namespace cueclip
