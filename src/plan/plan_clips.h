#pragma once

#include <cueclip/plan.h>

#include <vector>

namespace cueclip {

class Sources;

/// As plan_clips(options), with what is read kept for the next clip in `sources`.
[[nodiscard]] std::vector<ClipPlan> plan_clips(const ClipOptions& options, Sources& sources);

}  // namespace cueclip
