#pragma once

#include <cueclip/transcript.h>

#include <string_view>
#include <vector>

#include "transcript/markup.h"

namespace cueclip {

/// The parts of a cue, a voice each, in the order in which they speak; none where nothing is said. `cue` has
/// what holds of all: time, line, and the speaker, for words that no voice names another for. A voice's name
/// holds until the next one's, and dashes before it are no words; a ruby's reading stands in brackets behind
/// its word; `<br>` ends a line. Voices speak one after the other: as times between the words say, else each
/// its share of the letters.
[[nodiscard]] std::vector<Cue> parts_of(const Cue& cue, std::string_view text, Markup markup);

}  // namespace cueclip
