#include "av/file_bytes.h"

#include <cueclip/error.h>

#include <algorithm>

#include "av/read_file.h"

namespace cueclip::av {

namespace {

constexpr std::size_t kPieceRead = 1 << 18;

}  // namespace

FileBytes::FileBytes(const std::filesystem::path& file) {
  check_readable(file);
  stream_.open(file, std::ios::binary);
  if (!stream_) throw Error{Failure::kSystem, "it can't be opened"};
}

std::span<const std::uint8_t> FileBytes::at(std::int64_t position, std::size_t count) {
  if (position < start_ || position + static_cast<std::int64_t>(count) > end()) load(position);
  if (position >= end()) return {};
  const auto offset = static_cast<std::size_t>(position - start_);
  return std::span{bytes_}.subspan(offset, std::min(count, bytes_.size() - offset));
}

void FileBytes::load(std::int64_t position) {
  start_ = position;
  bytes_.resize(kPieceRead);
  stream_.clear();
  stream_.seekg(position);
  stream_.read(reinterpret_cast<char*>(bytes_.data()), static_cast<std::streamsize>(kPieceRead));
  bytes_.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream_.gcount(), 0)));
}

}  // namespace cueclip::av
