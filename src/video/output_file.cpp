#include "video/output_file.h"

#include <cueclip/error.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cueclip {

namespace {

std::string doing(const std::filesystem::path& place) {
  return fmt::format("writing {}", shown(place));
}

std::filesystem::path folder_of(const std::filesystem::path& place) {
  return place.has_parent_path() ? place.parent_path() : std::filesystem::path{"."};
}

[[noreturn]] void refuse_folder(const std::filesystem::path& place, int code) {
  const auto folder =
      place.has_parent_path() ? fmt::format("the folder {}", shown(folder_of(place))) : "the current folder";
  if (code == ENOENT || code == ENOTDIR)
    throw Error{Failure::kSystem, fmt::format("there is no folder {}", shown(folder_of(place))),
                "Make it, or choose another with -o"}
        .while_doing(doing(place));
  throw Error{Failure::kSystem, fmt::format("{} can't be written to: {}", folder, std::strerror(code)),
              "Choose another with -o"}
      .while_doing(doing(place));
}

/// Makes a file of a new name in the place's folder, readable as the user's other files are.
std::filesystem::path make_temporary(const std::filesystem::path& place) {
  const std::string ending = place.extension().string();
  std::string name = (folder_of(place) / ".cueclip-XXXXXX").string() + ending;
  const int file = mkostemps(name.data(), static_cast<int>(ending.size()), O_CLOEXEC);
  if (file < 0) refuse_folder(place, errno);
  const mode_t mask = umask(0);
  umask(mask);
  (void)fchmod(file, 0666 & ~mask);
  close(file);
  return name;
}

void sync(const std::filesystem::path& path, int flags, const std::filesystem::path& place) {
  const int file = open(path.c_str(), flags | O_CLOEXEC);
  const bool done = file >= 0 && fsync(file) == 0;
  const int code = errno;
  if (file >= 0) close(file);
  // A folder on some file systems can't be synced; the file itself can.
  if (!done && (flags & O_DIRECTORY) == 0)
    throw Error{Failure::kSystem, std::strerror(code)}.while_doing(doing(place));
}

}  // namespace

void check_place(const std::filesystem::path& place, bool force) {
  struct stat status {};
  if (lstat(place.c_str(), &status) != 0) return;
  if (S_ISDIR(status.st_mode))
    throw Error{Failure::kSystem, "it is a folder", "Name a file, or end the name in /"}.while_doing(
        doing(place));
  if (!force)
    throw Error{Failure::kSystem, "it is there already",
                "Write over it with --force, or choose another name with -o"}
        .while_doing(doing(place));
}

OutputFile::OutputFile(std::filesystem::path place, bool force) : place_{std::move(place)}, force_{force} {
  check_place(place_, force_);
  temporary_ = make_temporary(place_);
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void OutputFile::commit() {
  sync(temporary_, O_RDONLY, place_);
  const unsigned flags = force_ ? 0 : RENAME_NOREPLACE;
  int code = renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, place_.c_str(), flags) == 0 ? 0 : errno;
  if (code == EINVAL && !force_)  // a file system that can't promise it: look, then rename
    code = access(place_.c_str(), F_OK) == 0
               ? EEXIST
               : (std::rename(temporary_.c_str(), place_.c_str()) == 0 ? 0 : errno);
  if (code == EEXIST) check_place(place_, force_);
  if (code != 0) throw Error{Failure::kSystem, std::strerror(code)}.while_doing(doing(place_));
  temporary_.clear();
  sync(folder_of(place_), O_RDONLY | O_DIRECTORY, place_);
}

}  // namespace cueclip
