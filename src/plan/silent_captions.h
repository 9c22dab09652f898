#pragma once

#include <optional>
#include <string>

#include "plan/clip_inputs.h"

namespace cueclip {

/// Says that nothing is heard where the clip has words, as with another recording's transcript: nine tenths
/// of its cues, or more, don't stand out from what is quietest around, and are too quiet to be anybody.
/// Nothing where somebody may be heard, quiet or in noise as it may be.
[[nodiscard]] std::optional<std::string> note_on_silence(const ClipOptions& options,
                                                         const ClipInputs& inputs);

}  // namespace cueclip
