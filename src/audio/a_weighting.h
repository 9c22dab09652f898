#pragma once

namespace cueclip {

/// What the A-weighting of IEC 61672-1 makes of a tone's height: a factor, 1 at 1 kHz.
[[nodiscard]] double a_weighting(double hertz);

}  // namespace cueclip
