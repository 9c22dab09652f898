#include "style/resources.h"

#include <cstdlib>
#include <string>

namespace cueclip {

std::vector<std::filesystem::path> resource_folders(std::string_view kind) {
  std::vector<std::filesystem::path> candidates;
  std::error_code code;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", code);
  if (!code) {
    const auto beside = program.parent_path().parent_path();
    // Only a source tree has both: an installation's prefix may hold a stranger's folder of that name.
    if (std::filesystem::exists(beside / "CMakeLists.txt", code)) candidates.push_back(beside / kind);
    candidates.push_back(beside / "share" / "cueclip" / kind);
  }
  if (const char* config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config != '\0') {
    candidates.push_back(std::filesystem::path{config} / "cueclip" / kind);
  } else if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
    candidates.push_back(std::filesystem::path{home} / ".config" / "cueclip" / kind);
  }
  std::erase_if(candidates, [&](const auto& folder) { return !std::filesystem::is_directory(folder, code); });
  return candidates;
}

}  // namespace cueclip
