#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <vector>

namespace cueclip::av {

/// A file's bytes at any place, read on in large pieces.
class FileBytes {
 public:
  /// Throws Error (kSystem) where it can't be opened.
  explicit FileBytes(const std::filesystem::path& file);

  /// Up to `count` bytes from this place on: fewer at the file's end. Valid until more are asked for.
  [[nodiscard]] std::span<const std::uint8_t> at(std::int64_t position, std::size_t count);

 private:
  [[nodiscard]] std::int64_t end() const { return start_ + static_cast<std::int64_t>(bytes_.size()); }
  void load(std::int64_t position);

  std::ifstream stream_;
  std::vector<std::uint8_t> bytes_;
  std::int64_t start_ = 0;
};

}  // namespace cueclip::av
