#pragma once

#include <cueclip/plan.h>

#include <cstdint>

namespace cueclip {

/// The most steps by which a size limit may coarsen the quantiser: as far as words are still clean.
inline constexpr int kMostCoarser = 10;

/// About how many bytes a plan's MP4 takes with its quantiser coarser by so many steps: rather too many than
/// too few, so that a clip which is predicted to fit does. From what the kinds of waveform were measured to
/// take.
[[nodiscard]] std::int64_t predicted_size(const ClipPlan& plan, int coarser);

}  // namespace cueclip
