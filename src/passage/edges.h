#pragma once

#include <cueclip/plan.h>
#include <cueclip/transcript.h>

#include "audio/speech_levels.h"
#include "passage/ranges.h"

namespace cueclip {

/// What edges may do.
struct EdgeRules {
  Time head{};   ///< air before the first word, at most
  Time tail{};   ///< air behind the last
  Time reach{};  ///< how far an edge may move to find a pause
  bool late =
      false;  ///< starts are cut down to the second: what is said begins at them or up to a second later
};

/// The rules for times in milliseconds, with 0.3 s of reach, or for whole seconds, with 1.1 s.
[[nodiscard]] EdgeRules edge_rules(bool whole_seconds, Time head, Time tail);

/// Where the words of a range are heard, by the recording's pauses: each edge moved to the near side of a
/// real pause within reach, never into the range's own words. An edge without such a pause stays.
[[nodiscard]] TimeRange heard_range(const TimeRange& asked, const SpeechLevels& levels,
                                    const EdgeRules& rules);

/// Moves cues whose starts are cut down to the second to where their words are heard.
void sharpen(std::vector<Cue>& cues, const SpeechLevels& levels);

/// The range with air at both ends that is silent as far as there is silence: each edge at the quietest
/// moment of what its air may be.
[[nodiscard]] TimeRange with_air(const TimeRange& heard, const TimeRange& limits, const SpeechLevels& levels,
                                 const EdgeRules& rules);

}  // namespace cueclip
