#pragma once

#include <cueclip/plan.h>
#include <cueclip/transcript.h>

#include <string>
#include <vector>

namespace cueclip {

/// The cards that a script says which a person has edited: its lines at its times. For what is told about the
/// clip, and for the speakers' names; the script itself is drawn as it is.
[[nodiscard]] CaptionTrack edited_track(const Transcript& script, const std::vector<Speaker>& speakers,
                                        std::int64_t frames, int fps);

/// Throws Error (kInput) where the script was written for other ranges of the recording than `ranges`: its
/// times count along those.
void check_passage(const Transcript& script, const std::vector<PlannedRange>& ranges);

}  // namespace cueclip
