#pragma once

#include <cueclip/plan.h>

#include <filesystem>
#include <vector>

namespace cueclip {

/// The files beside an output, named by its stem.
[[nodiscard]] std::vector<BesideFile> beside_files(const std::filesystem::path& output,
                                                   const std::vector<Beside>& kinds);

/// Throws Error (kUsage) where a plan would write two files of one name, one over what it is made from, or a
/// poster of a sound.
void check_files(const ClipPlan& plan, const ClipOptions& options);

}  // namespace cueclip
