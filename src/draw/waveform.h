#pragma once

#include <cueclip/plan.h>

#include <memory>

#include "audio/sound.h"
#include "draw/moving_part.h"

namespace cueclip {

/// The waveform that the plan's style asks for, in `box`: its kind, its colour. `sound` is the clip's.
[[nodiscard]] std::unique_ptr<const MovingPart> make_waveform(const ClipPlan& plan, const Rect& box,
                                                              const Sound& sound);

/// The square around the circle that a ring in `box` leaves free: where a round cover goes.
[[nodiscard]] Rect inside_ring(const Style& style, const Rect& box);

}  // namespace cueclip
