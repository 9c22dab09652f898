#pragma once

#include <cueclip/captions.h>
#include <cueclip/lint.h>
#include <cueclip/transcript.h>

#include <vector>

namespace cueclip {

/// What the rules find in the cues of these names, each once, and in their cards on the track. In the order
/// of cues, then of rules.
[[nodiscard]] std::vector<LintFinding> lint_cues(const Transcript& transcript,
                                                 const std::vector<CueName>& names, const CaptionTrack& track,
                                                 FrameRate fps);

}  // namespace cueclip
