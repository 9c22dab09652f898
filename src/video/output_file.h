#pragma once

#include <filesystem>
#include <string_view>

#include "video/temporary_file.h"

namespace cueclip {

/// A file that appears whole or not at all. It is written beside its place under another name, then synced
/// and renamed; without that, nothing is left.
class OutputFile {
 public:
  /// Throws Error (kSystem) where the place is taken and `force` isn't given, or the folder can't be written
  /// to.
  OutputFile(std::filesystem::path place, bool force);

  /// What to write to meanwhile.
  [[nodiscard]] const std::filesystem::path& temporary() const { return file_.path(); }

  /// Puts the file in its place. Throws Error (kSystem).
  void commit();

  /// Takes it away again, because others that belong with it can't be put in theirs. One that took the place
  /// of another stays.
  void withdraw();

 private:
  std::filesystem::path place_;
  TemporaryFile file_;
  bool force_;
  bool is_new_ = false;  ///< it is in its place, where nothing was before
};

/// Writes a file, whole or not at all. Throws Error (kSystem) as OutputFile does, and where it can't be
/// written.
void write_whole(const std::filesystem::path& place, std::string_view content, bool force);

/// Throws Error (kSystem) where something is at `place` that must not be written over.
void check_place(const std::filesystem::path& place, bool force);

}  // namespace cueclip
