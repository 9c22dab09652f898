#pragma once

#include <string_view>

namespace cueclip {

/// How far apart lines of a text stand, in em: as far as the style says, and farther where its script needs
/// it for marks above and below letters not to meet those of the next line.
[[nodiscard]] double line_pitch(std::string_view text, double usual);

}  // namespace cueclip
