#pragma once

#include <cueclip/plan.h>

#include <string>
#include <vector>

#include "audio/recording.h"

namespace cueclip {

/// Where a transcript was put in the recording.
struct Alignment {
  Time offset{};                   ///< what its times were moved by
  std::vector<std::string> notes;  ///< passages that another offset fits clearly better
};

/// Moves all of a transcript's times. Cues may come to lie before the recording's start.
void move(Transcript& transcript, Time offset);

/// Moves the transcript by the offset asked for. Where none is, compares each passage with the recording:
/// what is found is noted, and with `offset_auto` applied where all passages agree to 0.3 s. Where the
/// recording can't be read, nothing is found: reading the passage itself tells. Throws Error (kInput) as
/// find_ranges does.
[[nodiscard]] Alignment align(Transcript& transcript, const ClipOptions& options,
                              const RecordingInfo& recording);

}  // namespace cueclip
