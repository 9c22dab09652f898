#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace cueclip::av {

/// Throws Error (kSystem) with the system's own reason where the file can't be opened, or is a folder.
void check_readable(const std::filesystem::path& file);

/// A file's bytes. Throws Error: kSystem where it can't be read, kInput where it has more than `most` bytes.
[[nodiscard]] std::string read_file(const std::filesystem::path& file, std::uint64_t most);

}  // namespace cueclip::av
