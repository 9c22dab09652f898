#include "av/frame_index.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string_view>

#include "av/file_bytes.h"
#include "av/frame_header.h"

namespace cueclip::av {

namespace {

using ReadHeader = std::optional<FrameHeader> (*)(std::span<const std::uint8_t>);

/// How long a tag is that begins with these bytes, as files have them in their midst where some were joined;
/// 0 where there is none. (id3.org: ID3v2.4 3.1, ID3v1.)
std::int64_t tag_length(std::span<const std::uint8_t> bytes) {
  const std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  if (text.starts_with("TAG")) return 128;
  if (!text.starts_with("ID3") || bytes.size() < 10) return 0;
  std::int64_t length = 0;
  for (const std::uint8_t byte : bytes.subspan(6, 4)) length = length << 7 | (byte & 0x7F);
  return 10 + length;
}

/// Goes from frame to frame.
class Walker {
 public:
  Walker(const std::filesystem::path& file, ReadHeader read, std::int64_t first)
      : bytes_{file}, read_{read}, position_{first} {}

  /// The next frame, and moves behind it; nothing at the end. `skipped` is then how many bytes before it
  /// were neither frame nor tag.
  std::optional<FrameHeader> next(std::int64_t& skipped) {
    skipped = 0;
    while (true) {
      const auto header = frame_at(position_);
      if (header && (header->kind == kind_ || is_followed(position_, *header))) {
        kind_ = header->kind;
        found_ = position_;
        position_ += static_cast<std::int64_t>(header->bytes);
        return header;
      }
      const auto head = bytes_.at(position_, 10);
      if (head.empty()) return std::nullopt;
      const std::int64_t tag = tag_length(head);
      position_ += std::max<std::int64_t>(tag, 1);
      if (tag > 0) continue;
      // Once lost, a header counts only where another follows.
      kind_ = kNone;
      ++skipped;
    }
  }

  /// Where the frame begins that was found last.
  [[nodiscard]] std::int64_t found() const { return found_; }

 private:
  static constexpr std::uint32_t kNone = ~0u;

  /// A frame that is there whole.
  std::optional<FrameHeader> frame_at(std::int64_t position) {
    const auto header = read_(bytes_.at(position, kFrameHeader));
    if (!header || bytes_.at(position + static_cast<std::int64_t>(header->bytes) - 1, 1).empty())
      return std::nullopt;
    return header;
  }

  /// Whether two more frames of the same kind follow, or the file ends before.
  bool is_followed(std::int64_t position, FrameHeader header) {
    for (int i = 0; i < 2; ++i) {
      position += static_cast<std::int64_t>(header.bytes);
      const auto after = bytes_.at(position, 10);
      if (after.empty() || tag_length(after) > 0) return true;
      const auto next = read_(after);
      if (!next || next->kind != header.kind) return false;
      header = *next;
    }
    return true;
  }

  FileBytes bytes_;
  ReadHeader read_;
  std::int64_t position_;
  std::int64_t found_ = 0;
  std::uint32_t kind_ = kNone;
};

/// How many frames there are in a file if all are as long as the first; no more than memory is taken for at
/// once.
std::size_t expected_frames(const std::filesystem::path& file, const FrameHeader& first) {
  constexpr std::uintmax_t kMost = 1 << 19;  // 12 MB: three hours and a half
  std::error_code none;
  const auto bytes = std::filesystem::file_size(file, none);
  return none ? 0 : static_cast<std::size_t>(std::min(bytes / first.bytes + 1, kMost));
}

ReadHeader reader_of(AVCodecID codec) {
  if (codec == AV_CODEC_ID_MP3) return mp3_header;
  return codec == AV_CODEC_ID_AAC ? adts_header : nullptr;
}

}  // namespace

FrameIndex::FrameIndex(const std::filesystem::path& file, const AVStream* stream, std::int64_t first) {
  const ReadHeader read = reader_of(stream->codecpar->codec_id);
  if (read == nullptr) return;
  Walker walker{file, read, first};
  std::int64_t bytes = 0;
  std::int64_t skipped = 0;
  std::optional<std::uint32_t> kind;
  while (const auto header = walker.next(skipped)) {
    const std::int64_t length = av_rescale_q(header->samples, {1, header->rate}, stream->time_base);
    if (skipped > 0 && bytes > 0) {
      const double mean = static_cast<double>(bytes) / static_cast<double>(places_.size());
      end_ += length * std::llround(static_cast<double>(skipped) / mean);
    }
    const bool adjoins = places_.empty() || places_.back().position + places_.back().bytes == walker.found();
    is_broken_ = is_broken_ || !adjoins || (kind && *kind != header->kind);
    kind = header->kind;
    if (places_.empty()) places_.reserve(expected_frames(file, *header));
    places_.push_back({walker.found(), end_, static_cast<int>(header->bytes)});
    end_ += length;
    bytes += static_cast<std::int64_t>(header->bytes);
  }
}

FrameIndex::Place FrameIndex::place_at(std::int64_t time) const {
  const auto after =
      std::upper_bound(places_.begin(), places_.end(), time,
                       [](std::int64_t value, const Place& place) { return value < place.time; });
  return after == places_.begin() ? places_.front() : *(after - 1);
}

std::int64_t FrameIndex::time_at(std::int64_t position) const {
  const auto after =
      std::upper_bound(places_.begin(), places_.end(), position,
                       [](std::int64_t value, const Place& place) { return value < place.position; });
  return after == places_.begin() ? places_.front().time : (after - 1)->time;
}

}  // namespace cueclip::av
