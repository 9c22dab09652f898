#pragma once

#include <cueclip/plan.h>

#include <optional>

namespace cueclip {

struct RecordingInfo;

/// The colour that the page marks with: the episode's accent where it says one, else what is most vivid on
/// its cover, else none. The page makes it light or dark enough to be read.
[[nodiscard]] std::optional<Colour> page_accent(const ClipOptions& episode, const RecordingInfo& recording);

}  // namespace cueclip
