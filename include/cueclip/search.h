#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <optional>
#include <string>
#include <vector>

/// Finds cues, for people to choose a passage from.
namespace cueclip {

/// What a cue has to be to be listed; what isn't set holds for every cue.
struct CueFilter {
  std::optional<std::string> words;    ///< folded for case, accents and punctuation
  std::optional<std::string> speaker;  ///< a part of the label, folded likewise
  std::optional<TimeRange> time;       ///< any of the cue lies in it
};

/// Pointers into the transcript, in its order.
[[nodiscard]] std::vector<const Cue*> find_cues(const Transcript& transcript, const CueFilter& filter);

/// The cues as a JSON array of {number, start, end, speaker, text}, with a final line end.
[[nodiscard]] std::string cues_as_json(const std::vector<const Cue*>& cues);

}  // namespace cueclip
