#pragma once

#include <cueclip/plan.h>

#include <filesystem>
#include <vector>

namespace cueclip {

/// The files beside an output, named by its stem.
[[nodiscard]] std::vector<BesideFile> beside_files(const std::filesystem::path& output,
                                                   const std::vector<Beside>& kinds);

}  // namespace cueclip
