#pragma once

#include <filesystem>
#include <string>

namespace cueclip {

/// What an uploaded file is called here: letters, digits, '-' and '_' of the name that it came with, and its
/// ending; `otherwise` where nothing is left.
[[nodiscard]] std::string uploaded_name(const std::string& name, const std::string& otherwise);

/// The file's name, or one like it that nothing has: "episode-2.toml".
[[nodiscard]] std::filesystem::path free_name(const std::filesystem::path& file);

/// Moves a file, to another disk too; what is there is written over. Throws Error (kSystem).
void move_file(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace cueclip
