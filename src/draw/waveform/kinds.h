#pragma once

#include "draw/waveform.h"

/// One function for each kind of waveform, a file each.
namespace cueclip::waveform {

using Part = std::unique_ptr<const MovingPart>;

[[nodiscard]] Part make_bars(const ClipPlan& plan, const Rect& box, const Sound& sound);
[[nodiscard]] Part make_spectrum(const ClipPlan& plan, const Rect& box, const Sound& sound);
[[nodiscard]] Part make_line(const ClipPlan& plan, const Rect& box, const Sound& sound);
[[nodiscard]] Part make_overview(const ClipPlan& plan, const Rect& box, const Sound& sound);
[[nodiscard]] Part make_ring(const ClipPlan& plan, const Rect& box, const Sound& sound);
[[nodiscard]] Part make_dots(const ClipPlan& plan, const Rect& box, const Sound& sound);
[[nodiscard]] Part make_level(const ClipPlan& plan, const Rect& box, const Sound& sound);

}  // namespace cueclip::waveform
