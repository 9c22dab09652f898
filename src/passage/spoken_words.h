#pragma once

#include <cueclip/search.h>
#include <cueclip/transcript.h>

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// The words of a whole transcript, in a row, as they are compared. The transcript has to outlive it.
struct SpokenWords {
  std::vector<int> words;                  ///< index into `distinct`
  std::vector<std::size_t> cues;           ///< which cue each is in
  std::vector<TextSpan> spans;             ///< where in that cue's text
  std::vector<std::string> distinct;       ///< folded
  std::vector<std::string_view> speakers;  ///< each cue's label
  std::vector<Time> starts;                ///< and start

  /// Whether a word is the first that its cue says.
  [[nodiscard]] bool begins_cue(std::size_t word) const { return word == 0 || cues[word - 1] != cues[word]; }
};

[[nodiscard]] SpokenWords spoken_words(const Transcript& transcript);

}  // namespace cueclip
