#pragma once

#include <cueclip/plan.h>
#include <cueclip/transcript.h>

#include <vector>

namespace cueclip {

/// A stretch of the recording before anything is done to its edges.
struct AskedRange {
  TimeRange time;                 ///< as asked for
  std::vector<std::size_t> cues;  ///< places in the transcript of the cues whose words are shown
  bool by_time = false;           ///< named by its times, which may cut cues
};

/// The ranges that passages name, in their order; each span of cues is one range, and so are spans that
/// follow each other. A quote takes the whole cues that say it, or with `exact` only its words. Throws Error
/// (kInput): no such cue, a quote that is not found or not unique, or beyond the recording's end.
[[nodiscard]] std::vector<AskedRange> find_ranges(const std::vector<Passage>& passages,
                                                  const Transcript& transcript, Time recording,
                                                  bool exact = false);

/// The places in a transcript of a span's cues, which aren't none. Throws Error (kInput) where there is no
/// such cue.
[[nodiscard]] std::vector<std::size_t> cues_in(const CueSpan& span, const Transcript& transcript);

/// How far a range's air may reach, by the transcript: to the words before and behind that aren't its own, or
/// nowhere where an edge is inside of words; and no farther than the recording goes.
[[nodiscard]] TimeRange air_limits(const AskedRange& range, const Transcript& transcript, Time recording);

/// The range with air at both ends, as far as air_limits() lets it.
[[nodiscard]] TimeRange padded(const AskedRange& range, const Transcript& transcript, Time head, Time tail,
                               Time recording);

}  // namespace cueclip
