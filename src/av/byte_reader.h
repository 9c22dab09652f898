#pragma once

#include <cueclip/error.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cueclip::av {

/// Reads bytes in order. Every member throws Error (kInput) where there are fewer than it needs.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_{bytes} {}

  [[nodiscard]] std::size_t position() const { return at_; }

  std::string_view take(std::size_t count) {
    if (count > bytes_.size() - at_)
      throw Error{Failure::kInput, "it is cut short",
                  "Copy or download it once more, or give another picture"};
    const auto taken = bytes_.substr(at_, count);
    at_ += count;
    return taken;
  }

  /// A number of this many bytes, the highest first.
  std::uint32_t big(int count) {
    std::uint32_t value = 0;
    for (const char byte : take(static_cast<std::size_t>(count)))
      value = value << 8 | static_cast<unsigned char>(byte);
    return value;
  }

  /// A number of this many bytes, the lowest first.
  std::uint32_t little(int count) {
    std::uint32_t value = 0;
    int shift = 0;
    for (const char byte : take(static_cast<std::size_t>(count))) {
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(byte)) << shift;
      shift += 8;
    }
    return value;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace cueclip::av
