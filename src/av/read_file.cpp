#include "av/read_file.h"

#include <cueclip/error.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cueclip::av {

void check_readable(const std::filesystem::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0 || access(file.c_str(), R_OK) != 0)
    throw Error{Failure::kSystem, fmt::format("it cannot be opened: {}", std::strerror(errno)),
                "Check its name and permissions"};
  if (S_ISDIR(status.st_mode)) throw Error{Failure::kSystem, "it is a folder"};
}

std::string read_file(const std::filesystem::path& file, std::uint64_t most) {
  check_readable(file);
  constexpr std::size_t kPart = 1u << 20;
  std::ifstream stream{file, std::ios::binary};
  std::string bytes;
  while (stream) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kPart);
    stream.read(bytes.data() + before, kPart);
    bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > most)
      throw Error{Failure::kInput, fmt::format("the file is larger than {} MB", most >> 20)};
  }
  if (stream.bad()) throw Error{Failure::kSystem, fmt::format("it cannot be read: {}", std::strerror(errno))};
  return bytes;
}

}  // namespace cueclip::av
