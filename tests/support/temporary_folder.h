#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace cueclip::test {

/// A new folder that is removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Writes a file into it and gives its path.
  std::filesystem::path write(const std::string& name, std::string_view content) const;

  /// The names of all that is in it, hidden ones too, sorted and joined by spaces.
  [[nodiscard]] std::string listing() const;

 private:
  std::filesystem::path path_;
};

/// A file's content.
[[nodiscard]] std::string content_of(const std::filesystem::path& file);

/// The demo episode's folder.
[[nodiscard]] std::filesystem::path demo_folder();

}  // namespace cueclip::test
