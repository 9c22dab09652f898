#include "video/temporary_file.h"

#include <cueclip/error.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "av/digest.h"

namespace cueclip {

namespace {

constexpr auto kPrefix = ".cueclip-";
constexpr auto kRandom = "XXXXXX";
constexpr std::chrono::seconds kOld = std::chrono::hours{24};
// Far behind any content: where locks are mandatory, it can still be written.
constexpr off_t kLockedByte = off_t{1} << 61;

[[noreturn]] void refuse_folder(const std::filesystem::path& place, int code) {
  const auto doing = fmt::format("writing {}", shown(place));
  const auto folder =
      place.has_parent_path() ? fmt::format("the folder {}", shown(folder_of(place))) : "the current folder";
  if (code == ENOENT || code == ENOTDIR)
    throw Error{Failure::kSystem, fmt::format("there is no folder {}", shown(folder_of(place))),
                "Make it, or choose another with -o"}
        .while_doing(doing);
  throw Error{Failure::kSystem, fmt::format("{} can't be written to: {}", folder, std::strerror(code)),
              "Choose another with -o"}
      .while_doing(doing);
}

/// What the names of all files that are for this place begin with.
std::string prefix_for(const std::filesystem::path& place) {
  av::Digest digest;
  digest.add(place.filename().string());
  return kPrefix + digest.text().substr(0, 8) + "-";
}

/// A lock that belongs to the open file: other threads' files count as other programs' do.
bool lock(int file) {
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  whole.l_start = kLockedByte;
  whole.l_len = 1;
  return fcntl(file, F_OFD_SETLK, &whole) == 0;
}

bool is_in_folder(int file) {
  struct stat status {};
  return fstat(file, &status) == 0 && status.st_nlink > 0;
}

/// Removes a file that nobody holds, if it is `ours` or old.
void remove_unused(const std::filesystem::path& path, bool ours) {
  const int file = open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return;
  struct stat status {};
  const bool is_file = fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  const auto age = std::chrono::system_clock::now() - std::chrono::system_clock::from_time_t(status.st_mtime);
  if (is_file && (ours || age > kOld) && lock(file)) unlink(path.c_str());
  close(file);
}

/// Removes what runs that were killed have left for this place.
void remove_left(const std::filesystem::path& place) {
  const std::string ours = prefix_for(place);
  std::error_code none;
  for (std::filesystem::directory_iterator entry{folder_of(place), none}, end; !none && entry != end;
       entry.increment(none)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(kPrefix)) remove_unused(entry->path(), name.starts_with(ours));
  }
}

/// As the user's other files are. It can only be asked for by setting it, and so once: another thread would
/// be told what this one has set.
mode_t usual_mode() {
  static const mode_t mode = [] {
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
  }();
  return mode;
}

}  // namespace

std::filesystem::path folder_of(const std::filesystem::path& place) {
  return place.has_parent_path() ? place.parent_path() : std::filesystem::path{"."};
}

TemporaryFile::TemporaryFile(const std::filesystem::path& place) {
  remove_left(place);
  const std::string ending = place.extension().string();
  const std::string pattern = (folder_of(place) / (prefix_for(place) + kRandom)).string() + ending;
  while (true) {
    std::string name = pattern;
    lock_ = mkostemps(name.data(), static_cast<int>(ending.size()), O_CLOEXEC);
    if (lock_ < 0) refuse_folder(place, errno);
    // Without locks, as some network file systems are, nobody else takes it for unused either.
    (void)lock(lock_);
    path_ = name;
    if (is_in_folder(lock_)) break;
    close(lock_);  // another run was quicker with its lock than we with ours
  }
  (void)fchmod(lock_, usual_mode());
}

TemporaryFile::~TemporaryFile() {
  if (!path_.empty()) unlink(path_.c_str());
  close(lock_);
}

void TemporaryFile::let_go() {
  path_.clear();
}

}  // namespace cueclip
