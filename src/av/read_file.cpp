#include "av/read_file.h"

#include <cueclip/error.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cueclip::av {

namespace {

/// The address in a name: one in an episode file stands behind its folder's name. Empty where there is none.
std::string address_in(const std::string& name) {
  const auto mark = name.find("://");
  if (mark == std::string::npos) return {};
  auto start = mark;
  while (start > 0 && ((name[start - 1] >= 'a' && name[start - 1] <= 'z') ||
                       (name[start - 1] >= 'A' && name[start - 1] <= 'Z')))
    --start;
  return start == mark ? std::string{} : name.substr(start);
}

}  // namespace

Error unopened(const std::filesystem::path& file, int reason) {
  if (const std::string address = address_in(file.string()); !address.empty())
    return {Failure::kSystem, "it is an address, and cueclip reads files alone",
            fmt::format("Download it first, and name the file: curl -LO '{}'", printable(address))};
  return {Failure::kSystem, fmt::format("it cannot be opened: {}", std::strerror(reason)),
          "Check its name and permissions"};
}

void check_readable(const std::filesystem::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0 || access(file.c_str(), R_OK) != 0) throw unopened(file, errno);
  if (S_ISDIR(status.st_mode)) throw Error{Failure::kSystem, "it is a folder"};
  if (S_ISREG(status.st_mode)) return;
  const char* kind = S_ISFIFO(status.st_mode) ? "a pipe" : S_ISSOCK(status.st_mode) ? "a socket" : "a device";
  throw Error{Failure::kSystem, fmt::format("it is {}, and is read more than once", kind),
              "Save what comes out of it as a file, and name that"};
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
