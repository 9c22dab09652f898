#include "video/output_file.h"

#include <cueclip/error.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cueclip {

namespace {

std::string doing(const std::filesystem::path& place) {
  return fmt::format("writing {}", shown(place));
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

/// A place that may be written to.
std::filesystem::path checked(std::filesystem::path place, bool force) {
  check_place(place, force);
  return place;
}

bool is_taken(const std::filesystem::path& place) {
  struct stat status {};
  return lstat(place.c_str(), &status) == 0;
}

}  // namespace

void check_place(const std::filesystem::path& place, bool force) {
  struct stat status {};
  if (lstat(place.c_str(), &status) != 0) {
    if (errno == ENAMETOOLONG)
      throw Error{Failure::kSystem, std::strerror(errno), "Choose a shorter one with -o"}.while_doing(
          doing(place));
    return;
  }
  if (S_ISDIR(status.st_mode))
    throw Error{Failure::kSystem, "it is a folder", "Name a file, or end the name in /"}.while_doing(
        doing(place));
  if (!force)
    throw Error{Failure::kSystem, "it is there already",
                "Write over it with --force, or choose another name with -o"}
        .while_doing(doing(place));
}

OutputFile::OutputFile(std::filesystem::path place, bool force)
    : place_{checked(std::move(place), force)}, file_{place_}, force_{force} {}

void OutputFile::commit() {
  const std::string from = temporary();
  sync(from, O_RDONLY, place_);
  const bool was_taken = is_taken(place_);
  const unsigned flags = force_ ? 0 : RENAME_NOREPLACE;
  int code = renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, place_.c_str(), flags) == 0 ? 0 : errno;
  if (code == EINVAL && !force_)  // a file system that can't promise it: look, then rename
    code = is_taken(place_) ? EEXIST : (std::rename(from.c_str(), place_.c_str()) == 0 ? 0 : errno);
  if (code == EEXIST) check_place(place_, force_);
  if (code != 0) throw Error{Failure::kSystem, std::strerror(code)}.while_doing(doing(place_));
  file_.let_go();
  is_new_ = !was_taken;
  sync(folder_of(place_), O_RDONLY | O_DIRECTORY, place_);
}

void OutputFile::withdraw() {
  if (is_new_) unlink(place_.c_str());
  is_new_ = false;
}

void write_whole(const std::filesystem::path& place, std::string_view content, bool force) {
  OutputFile output{place, force};
  std::ofstream stream{output.temporary(), std::ios::binary};
  stream << content;
  stream.close();
  if (!stream) throw Error{Failure::kSystem, std::strerror(errno)}.while_doing(doing(place));
  output.commit();
}

}  // namespace cueclip
