#pragma once

#include <filesystem>

namespace cueclip {

/// A new file beside the place that it is for: `.cueclip-` with a mark of that place's name, six characters
/// at random and its ending. Removed at the end of its life, unless it was let go of.
///
/// It is locked as long as it is in use, so that a run that was killed leaves one that isn't. Making another
/// removes such a one for the same place, and any that is a day old: what a file system that doesn't share
/// its locks between machines shows as unlocked may be in use on another one, for another place.
class TemporaryFile {
 public:
  /// Throws Error (kSystem) where the folder can't be written to.
  explicit TemporaryFile(const std::filesystem::path& place);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Leaves it to whoever has renamed it.
  void let_go();

 private:
  std::filesystem::path path_;
  int lock_ = -1;  // open, and holding the lock
};

/// The folder of a place, "." where its name has none.
[[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& place);

}  // namespace cueclip
