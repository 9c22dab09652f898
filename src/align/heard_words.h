#pragma once

#include <cueclip/time.h>

#include <cstddef>
#include <vector>

#include "align/features.h"
#include "align/pace.h"
#include "align/reference.h"

namespace cueclip {

/// When a word is heard.
struct HeardWord {
  TimeRange time;      ///< from the beginning of the sound; empty where nothing of the word is heard
  float likeness = 0;  ///< how much more it is like the reference there than other moments are: 0 as much, 1
                       ///< as the reference itself
};

/// A word that is looked for.
struct SoughtWord {
  TimeRange window;         ///< from the beginning of the sound: where it may be heard
  bool begins_cue = false;  ///< something that nobody wrote down may be heard before it
};

/// Finds a reference's words in a sound. Their windows follow one another as words do. `sound` need not be
/// normalised. Empty where the windows leave no way, and where reference or sound are.
[[nodiscard]] std::vector<HeardWord> find_heard_words(const Reference& reference, Features sound,
                                                      const std::vector<SoughtWord>& words,
                                                      const WarpPace& pace = kFinePace);

/// The mean likeness of all that is heard of the words.
[[nodiscard]] double mean_likeness(const std::vector<HeardWord>& words);

}  // namespace cueclip
