#pragma once

#include <cueclip/error.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace cueclip::av {

/// Why the system opens no file of this name, by its errno. What is an address on the web is told to be
/// downloaded.
[[nodiscard]] Error unopened(const std::filesystem::path& file, int reason);

/// Throws Error (kSystem) with the system's own reason where the file can't be opened; also where it is a
/// folder, or a pipe, socket or device: these are read once at most, or wait for ever.
void check_readable(const std::filesystem::path& file);

/// A file's bytes. Throws Error: kSystem where it can't be read, kInput where it has more than `most` bytes.
[[nodiscard]] std::string read_file(const std::filesystem::path& file, std::uint64_t most);

}  // namespace cueclip::av
