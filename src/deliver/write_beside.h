#pragma once

#include <cueclip/plan.h>

#include <filesystem>

#include "draw/canvas.h"

namespace cueclip {

/// Writes one of the files beside a plan's clip, but for a poster, to `file`; `still` is what the clip shows
/// behind its words.
/// Throws Error (kSystem).
void write_beside(const ClipPlan& plan, const Canvas& still, Beside kind, const std::filesystem::path& file);

}  // namespace cueclip
