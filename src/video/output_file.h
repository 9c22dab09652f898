#pragma once

#include <filesystem>

namespace cueclip {

/// A file that appears whole or not at all. It is written beside its place under the name `.cueclip-XXXXXX`
/// and its ending, then synced and renamed; without that, nothing is left.
class OutputFile {
 public:
  /// Throws Error (kSystem) where the place is taken and `force` isn't given, or the folder can't be written
  /// to.
  OutputFile(std::filesystem::path place, bool force);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// What to write to meanwhile.
  [[nodiscard]] const std::filesystem::path& temporary() const { return temporary_; }

  /// Puts the file in its place. Throws Error (kSystem).
  void commit();

 private:
  std::filesystem::path place_;
  std::filesystem::path temporary_;
  bool force_;
};

/// Throws Error (kSystem) where something is at `place` that must not be written over.
void check_place(const std::filesystem::path& place, bool force);

}  // namespace cueclip
