#pragma once

#include <cueclip/transcript.h>

#include <cstddef>
#include <string>
#include <vector>

namespace cueclip {

/// Bytes of a cue's text.
struct TurnSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What one person says of a cue.
struct CueTurn {
  std::string speaker = {};          ///< empty: the one before, or nobody knows who
  bool is_new_voice = false;         ///< nobody knows who
  std::string doubt = {};            ///< for Cue::doubt
  std::vector<TurnSpan> spans = {};  ///< the words, in order; what stands between is no word
};

/// Adds a cue's turns as cues: one that keeps the cue's time, or parts of it, which share its time by their
/// words' times, else by letters. Words that are timed go with the turn whose words they say; where they
/// don't say what the text says they are dropped. A turn of characters that nobody sees is none.
void divide_cue(Cue&& cue, const std::vector<CueTurn>& turns, std::vector<Cue>& result);

}  // namespace cueclip
