#pragma once

#include <cueclip/plan.h>

#include <optional>
#include <string>

#include "audio/recording.h"

namespace cueclip {

/// Says which of several sound tracks is taken, where nobody has chosen.
[[nodiscard]] std::optional<std::string> note_on_tracks(const ClipOptions& options,
                                                        const RecordingInfo& recording);

}  // namespace cueclip
