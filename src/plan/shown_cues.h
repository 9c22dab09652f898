#pragma once

#include <cueclip/plan.h>
#include <cueclip/transcript.h>

#include <vector>

#include "passage/ranges.h"

namespace cueclip {

/// The cues of a range, or of a range of time the parts of them that are heard in it: the words whose middle
/// lies in it. Times stay the recording's.
[[nodiscard]] std::vector<Cue> shown_cues(const Transcript& transcript, const AskedRange& range);

/// The cues of another transcript, a translation say, that are shown over a range of this one. Its edges need
/// not be the same: a cue that lies mostly in the range is shown whole, one that hardly touches it isn't.
/// Where it names nobody, a cue's speaker is whose cue of `transcript` it overlaps most.
[[nodiscard]] std::vector<Cue> other_cues(const Transcript& other, const Transcript& transcript,
                                          const AskedRange& range);

}  // namespace cueclip
