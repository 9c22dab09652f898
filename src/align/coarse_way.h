#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "align/features.h"
#include "align/reference.h"

namespace cueclip {

/// How many measured rows are one of those that whole recordings are compared by: a tenth of a second.
inline constexpr int kCoarse = 10;

/// Where a cue is heard, in moments of the sound: [first, end).
struct CoarseCue {
  bool is_heard = false;  ///< more than half of its words are
  std::size_t first = 0;
  std::size_t end = 0;
};

/// How a whole recording goes through a text.
struct CoarseWay {
  std::vector<CoarseCue> cues;
  std::vector<CoarseCue> others;  ///< stretches of sound that are none of the words
  std::vector<bool> is_loud;      ///< of each moment: more than a pause
};

/// Finds where in a sound each cue of a text is heard, whatever is before, between and behind them: what is
/// heard and nobody wrote down costs the same for each moment, and cues that nobody said by their length.
/// Both are thinned by kCoarse. `cues` has each cue's first word, and then the number of words. `go_on`, if
/// it isn't empty, is told from time to time how much is done, from 0 to 1, and may throw to stop. Takes time
/// for each moment of each row that is within 20 minutes of where it would be if all went at one speed, and
/// memory of 40 MB an hour.
[[nodiscard]] CoarseWay find_coarse_way(const Reference& reference, const std::vector<std::size_t>& cues,
                                        Features sound, const std::function<void(double)>& go_on = {});

}  // namespace cueclip
