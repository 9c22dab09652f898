#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct AVMurMur3;

namespace cueclip::av {

/// A digest of 128 bits (MurmurHash3), as fast as a file is read: it tells contents apart, and isn't proof
/// against somebody who makes two alike.
class Digest {
 public:
  Digest();

  void add(std::string_view bytes);

  /// 32 hexadecimal digits. Nothing can be added after it.
  [[nodiscard]] std::string text();

 private:
  struct Free {
    void operator()(AVMurMur3* state) const;
  };
  std::unique_ptr<AVMurMur3, Free> state_;
};

/// The digest of a file's content. Throws Error (kSystem) where it can't be read.
[[nodiscard]] std::string digest_of_file(const std::filesystem::path& file);

}  // namespace cueclip::av
