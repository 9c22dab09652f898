#pragma once

#include <cueclip/network.h>

#include <filesystem>
#include <vector>

namespace cueclip {

/// The networks that a profile file describes, in its order; assets/networks.toml says how. Throws Error:
/// kSystem where it can't be read, kInput for what it says, with the line.
[[nodiscard]] std::vector<Network> read_profiles(const std::filesystem::path& file);

}  // namespace cueclip
