#pragma once

#include <cueclip/plan.h>

#include "passage/ranges.h"

namespace cueclip {

/// Throws Error (kNetwork) where a passage of this length, whose edges may still move a little, is far too
/// long for the network: known before any sound is read.
void check_asked_length(Time length, const Network& network, const std::vector<AskedRange>& asked,
                        const Transcript& transcript);

/// Holds a plan against the network that it is for, and gives it what a size limit asks for. `plan` has its
/// output and format. Throws Error: kNetwork where it can't fit, kUsage where it is the sound alone. A
/// picture is left as it is.
void fit_network(ClipPlan& plan, const Network& network, const std::vector<AskedRange>& asked,
                 const Transcript& transcript);

}  // namespace cueclip
