#pragma once

#include <cueclip/plan.h>

#include <cstdint>

namespace cueclip {

/// The quantisers that a size limit may choose from: the encoder's own, and the coarsest at which words are
/// still clean.
inline constexpr int kFinestQuantiser = 22;
inline constexpr int kCoarsestQuantiser = 34;

/// About how many bytes a plan's MP4 takes: rather too many than too few, so that a clip which is predicted
/// to fit does. From what the kinds of waveform were measured to take.
[[nodiscard]] std::int64_t predicted_size(const ClipPlan& plan, int quantiser);

}  // namespace cueclip
