#pragma once

#include <cueclip/plan.h>
#include <cueclip/transcript.h>

#include <vector>

#include "caption/split.h"
#include "plan/ranges.h"

namespace cueclip {

/// The cards of a clip that is made of these ranges. A cue that a range of time cuts shows only the words
/// that are heard: those whose middle lies in it.
[[nodiscard]] CaptionTrack plan_captions(const Transcript& transcript, const std::vector<AskedRange>& asked,
                                         const std::vector<PlannedRange>& planned,
                                         const std::vector<Speaker>& speakers, const CardRoom& room,
                                         std::int64_t frames, int fps);

}  // namespace cueclip
