#pragma once

#include <cueclip/transcript.h>

#include <optional>
#include <string>

#include "audio/recording.h"
#include "passage/ranges.h"

namespace cueclip {

/// By how much later a passage is heard than the transcript says, where its words are found in the recording,
/// up to three minutes from where they ought to be. Nothing where most of its cues aren't found, they differ
/// by more than half a second, or espeak-ng has no voice for `language` (a BCP 47 tag). Throws Error
/// (kSystem, kInput).
[[nodiscard]] std::optional<Time> offset_by_words(const Transcript& transcript, const AskedRange& range,
                                                  const RecordingInfo& recording,
                                                  const std::string& language);

}  // namespace cueclip
