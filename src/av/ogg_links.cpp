#include "av/ogg_links.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "av/file_bytes.h"

namespace cueclip::av {

namespace {

// RFC 3533, 6.
constexpr std::string_view kCapture = "OggS";
constexpr std::size_t kPageHead = 27;  // bytes of a page before its table of segments
constexpr std::size_t kPageFlags = 5;
constexpr std::size_t kPageGranule = 6;
constexpr unsigned kBegins = 2;  // flag of a stream's first page

struct Page {
  std::int64_t bytes = 0;
  bool begins_stream = false;
  bool has_time = false;  ///< something has ended by now
};

std::optional<Page> page_at(FileBytes& bytes, std::int64_t position) {
  const auto head = bytes.at(position, kPageHead + 255);
  if (head.size() < kPageHead || std::string_view{reinterpret_cast<const char*>(head.data()), 4} != kCapture)
    return std::nullopt;
  const std::size_t segments = head[kPageHead - 1];
  if (head.size() < kPageHead + segments) return std::nullopt;
  Page page{static_cast<std::int64_t>(kPageHead + segments), (head[kPageFlags] & kBegins) != 0, false};
  for (const std::uint8_t length : head.subspan(kPageHead, segments)) page.bytes += length;
  std::uint64_t granule = 0;
  for (std::size_t i = 0; i < 8; ++i) granule |= std::uint64_t{head[kPageGranule + i]} << (8 * i);
  page.has_time = granule != 0 && granule != ~std::uint64_t{0};
  return page;
}

/// Where the next page may begin; nothing where none does.
std::optional<std::int64_t> next_capture(FileBytes& bytes, std::int64_t position) {
  constexpr std::size_t kPiece = 4096;
  while (true) {
    const auto piece = bytes.at(position, kPiece);
    if (piece.size() < kCapture.size()) return std::nullopt;
    const std::string_view text{reinterpret_cast<const char*>(piece.data()), piece.size()};
    const auto found = text.find(kCapture);
    if (found != std::string_view::npos) return position + static_cast<std::int64_t>(found);
    position += static_cast<std::int64_t>(piece.size() - kCapture.size() + 1);
  }
}

}  // namespace

std::vector<ByteRange> ogg_links(const std::filesystem::path& file) {
  FileBytes bytes{file};
  std::vector<ByteRange> links;
  if (!page_at(bytes, 0)) return links;
  ByteRange link;
  bool was_beginning = true;  // all streams of a link begin before any of them goes on
  bool has_sound = false;
  std::optional<std::int64_t> position = 0;
  std::int64_t end = 0;
  const auto size = static_cast<std::int64_t>(std::filesystem::file_size(file));
  const auto finish = [&] {
    link.end = std::min(end, size);  // the last page may be cut short
    if (has_sound) links.push_back(link);
    link.first = end;
    has_sound = false;
  };
  while (position) {
    const auto page = page_at(bytes, *position);
    if (!page) {
      position = next_capture(bytes, *position + 1);
      continue;
    }
    if (page->begins_stream && !was_beginning) {
      end = *position;
      finish();
    }
    was_beginning = page->begins_stream;
    has_sound = has_sound || page->has_time;
    *position += page->bytes;
    end = *position;
  }
  finish();
  return links.size() > 1 ? links : std::vector<ByteRange>{};
}

}  // namespace cueclip::av
