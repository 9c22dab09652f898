#pragma once

#include <cueclip/plan.h>

#include <memory>

#include "draw/moving_part.h"

namespace cueclip {

/// The part, fading into the still picture and back where two of the plan's ranges join, over as long as the
/// style says. As it is where there is no join. `still` has to live as long.
[[nodiscard]] std::unique_ptr<const MovingPart> with_dips(std::unique_ptr<const MovingPart> part,
                                                          const ClipPlan& plan, const Canvas& still);

}  // namespace cueclip
