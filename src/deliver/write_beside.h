#pragma once

#include <cueclip/plan.h>

#include <filesystem>

namespace cueclip {

/// Writes one of the files beside a plan's clip to `file`. Throws Error (kSystem).
void write_beside(const ClipPlan& plan, Beside kind, const std::filesystem::path& file);

}  // namespace cueclip
