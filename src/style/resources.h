#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace cueclip {

/// The folders that may hold a kind of resource ("styles"), first wins: the one beside the build, that of the
/// installation, and the user's own. Only those that exist.
[[nodiscard]] std::vector<std::filesystem::path> resource_folders(std::string_view kind);

}  // namespace cueclip
