#pragma once

#include <cueclip/plan.h>
#include <cueclip/transcript.h>

#include <vector>

namespace cueclip {

/// A stretch of the recording before anything is done to its edges.
struct AskedRange {
  TimeRange time;         ///< as asked for
  std::vector<int> cues;  ///< numbers of the cues whose words are shown
};

/// The ranges that passages name, in their order; each span of cues is one range. A quote takes the whole
/// cues that say it, or with `exact` only its words. Throws Error (kInput): no such cue, a quote that is not
/// found or not unique, or beyond the recording's end.
[[nodiscard]] std::vector<AskedRange> find_ranges(const std::vector<Passage>& passages,
                                                  const Transcript& transcript, Time recording,
                                                  bool exact = false);

/// The range with air at both ends, as far as nobody's other words are in it and the recording goes.
[[nodiscard]] TimeRange padded(const AskedRange& range, const Transcript& transcript, Time head, Time tail,
                               Time recording);

}  // namespace cueclip
