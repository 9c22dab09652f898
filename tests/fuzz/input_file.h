#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "fuzz/expect.h"

namespace cueclip::fuzz {

/// A file for readers that take a path, in a folder of its own that goes when the run ends.
class InputFile {
 public:
  explicit InputFile(const std::string& name) {
    std::string folder = (std::filesystem::temp_directory_path() / "cueclip-fuzz-XXXXXX").string();
    expect(mkdtemp(folder.data()) != nullptr, "there is room for a folder");
    folder_ = folder;
    path_ = folder_ / name;
  }
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  /// The file, with this content.
  const std::filesystem::path& holding(std::string_view content) const {
    std::ofstream stream{path_, std::ios::binary};
    stream << content;
    return path_;
  }

 private:
  std::filesystem::path folder_;
  std::filesystem::path path_;
};

}  // namespace cueclip::fuzz
