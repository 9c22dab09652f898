#pragma once

#include <cueclip/plan.h>

#include <string>

namespace cueclip {

/// A clip's captions as SubRip, a cue a card, at the clip's times. A name stands before the first words of
/// whoever begins to speak, and before words that would be taken for a name: `[Name] words`.
[[nodiscard]] std::string captions_as_srt(const ClipPlan& plan);

/// The same as WebVTT, where every cue says whose voice it is: `<v Name>words`.
[[nodiscard]] std::string captions_as_vtt(const ClipPlan& plan);

}  // namespace cueclip
