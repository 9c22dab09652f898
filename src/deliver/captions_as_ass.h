#pragma once

#include <cueclip/plan.h>

#include <string>

#include "draw/canvas.h"

namespace cueclip {

/// A clip's captions as an ASS script that looks in an editor as the clip does: one line a card, at the
/// clip's times, in colours that are read well on `still`, what the clip shows behind them. Its head says
/// which passage it belongs to, so that it can be given back as captions.
[[nodiscard]] std::string captions_as_ass(const ClipPlan& plan, const Canvas& still);

}  // namespace cueclip
