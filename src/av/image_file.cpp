#include "av/image_file.h"

#include <cueclip/error.h>

#include <cstdlib>

#include <fmt/format.h>

#include "av/byte_reader.h"
#include "av/exif.h"

namespace cueclip::av {

namespace {

constexpr std::int64_t kLongestSide = 16'384;

/// PNG (ISO/IEC 15948, 5.3): chunks of length, type, content and checksum. Text is left out, since packed
/// text may unpack to a thousand times its size, and so are an animation's further frames.
ImageFile png_file(std::string_view bytes) {
  ImageFile file{AV_CODEC_ID_PNG, std::string{bytes.substr(0, 8)}};
  ByteReader reader{bytes};
  reader.take(8);
  for (std::string_view type; type != "IEND";) {
    const auto start = reader.position();
    const auto length = reader.big(4);
    type = reader.take(4);
    const auto content = reader.take(length);
    reader.take(4);
    if (type == "IHDR") {
      ByteReader header{content};
      const auto width = header.big(4);
      check_size(width, header.big(4));
    }
    if (type == "eXIf") file.orientation = exif_orientation(content);
    const bool is_critical = (type[0] & 0x20) == 0;  // by the letter's case
    if (is_critical || type == "tRNS") file.bytes += bytes.substr(start, reader.position() - start);
  }
  return file;
}

/// The end of a scan's coded data, in which 0xFF is followed by 0 or is a restart marker.
std::size_t end_of_scan(std::string_view bytes, std::size_t from) {
  for (auto at = bytes.find('\xFF', from); at < bytes.size() - 1; at = bytes.find('\xFF', at + 1)) {
    const auto next = static_cast<unsigned char>(bytes[at + 1]);
    if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return at;
  }
  return bytes.size();
}

/// JPEG (ITU-T T.81, annex B): segments of marker, length and content.
ImageFile jpeg_file(std::string_view bytes) {
  constexpr std::string_view kExif{"Exif\0\0", 6};
  ImageFile file{AV_CODEC_ID_MJPEG, std::string{bytes.substr(0, 2)}};
  bool has_adobe_marker = false;
  for (std::size_t at = 2;;) {
    at = bytes.find('\xFF', at);
    at = at == std::string_view::npos ? bytes.size()
                                      : std::min(bytes.find_first_not_of('\xFF', at), bytes.size());
    ByteReader reader{bytes.substr(at)};
    const auto marker = reader.big(1);
    if (marker == 0xD9) break;
    if (marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD7)) continue;
    const auto length = reader.big(2);
    const auto content = reader.take(std::max(length, 2u) - 2);
    const bool is_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) {
      ByteReader header{content};
      header.take(1);
      const auto height = header.big(2);
      check_size(header.big(2), height);
      if (header.big(1) == 4 && !has_adobe_marker)
        throw Error{Failure::kInput, "it is a JPEG of four inks that doesn't say which", "Convert it to RGB"};
    }
    if (marker == 0xE1 && content.starts_with(kExif))
      file.orientation = exif_orientation(content.substr(kExif.size()));
    if (marker == 0xEE && content.starts_with("Adobe")) has_adobe_marker = true;
    const bool is_description = (marker >= 0xE0 && marker <= 0xEF && marker != 0xEE) || marker == 0xFE;
    auto end = at + reader.position();
    if (marker == 0xDA) end = end_of_scan(bytes, end);
    if (!is_description) file.bytes.append("\xFF").append(bytes.substr(at, end - at));
    at = end;
  }
  file.bytes += "\xFF\xD9";
  return file;
}

/// WebP (RFC 9649): RIFF chunks. The size stands in the first one, in one of three ways.
ImageFile webp_file(std::string_view bytes) {
  constexpr std::uint32_t kAnimated = 0x02;
  ByteReader whole{bytes};
  whole.take(4);
  const auto content = whole.take(whole.little(4));
  ImageFile file{AV_CODEC_ID_WEBP, std::string{bytes.substr(0, whole.position())}};
  ByteReader reader{content};
  reader.take(4);
  while (reader.position() + 8 <= content.size()) {
    const auto type = reader.take(4);
    const auto length = reader.little(4);
    ByteReader chunk{reader.take(length)};
    if (length % 2 != 0 && reader.position() < content.size()) reader.take(1);
    if (type == "VP8X") {
      if ((chunk.little(4) & kAnimated) != 0)
        throw Error{Failure::kInput, "it is an animated WebP", "Save one of its pictures as PNG or JPEG"};
      const auto width = chunk.little(3) + 1;
      check_size(width, chunk.little(3) + 1);
    } else if (type == "VP8L") {
      chunk.take(1);
      const auto sizes = chunk.little(4);
      check_size((sizes & 0x3FFF) + 1, (sizes >> 14 & 0x3FFF) + 1);
    } else if (type == "VP8 ") {
      chunk.take(6);
      const auto width = chunk.little(2) & 0x3FFF;
      check_size(width, chunk.little(2) & 0x3FFF);
    } else if (type == "EXIF") {
      file.orientation = exif_orientation(chunk.take(length));
    }
  }
  return file;
}

void take_sub_blocks(ByteReader& reader) {
  while (const auto length = reader.big(1)) reader.take(length);
}

void take_colour_table(ByteReader& reader, std::uint32_t flags) {
  if ((flags & 0x80) != 0) reader.take(std::size_t{3} << ((flags & 7) + 1));
}

/// GIF (CompuServe's specification of 1990): a header, then blocks; up to the end of its first picture.
ImageFile gif_file(std::string_view bytes) {
  constexpr std::uint32_t kExtension = 0x21;
  constexpr std::uint32_t kPicture = 0x2C;
  ByteReader reader{bytes};
  reader.take(6);
  const auto width = reader.little(2);
  check_size(width, reader.little(2));
  const auto flags = reader.big(1);
  reader.take(2);
  take_colour_table(reader, flags);
  while (true) {
    const auto block = reader.big(1);
    if (block == kPicture) break;
    if (block != kExtension) throw Error{Failure::kInput, "it is damaged", "Save it once more as PNG"};
    reader.take(1);
    take_sub_blocks(reader);
  }
  reader.take(8);
  take_colour_table(reader, reader.big(1));
  reader.take(1);
  take_sub_blocks(reader);
  return {AV_CODEC_ID_GIF, fmt::format("{};", bytes.substr(0, reader.position()))};
}

/// BMP (Windows' BITMAPFILEHEADER, and the BITMAPCOREHEADER or a longer one): rows may stand from the top to
/// the bottom, which a negative height says.
ImageFile bmp_file(std::string_view bytes) {
  constexpr std::uint32_t kCoreHeader = 12;
  ByteReader reader{bytes};
  reader.take(14);
  if (reader.little(4) == kCoreHeader) {
    const auto width = reader.little(2);
    check_size(width, reader.little(2));
  } else {
    const auto width = static_cast<std::int32_t>(reader.little(4));
    const auto height = std::abs(std::int64_t{static_cast<std::int32_t>(reader.little(4))});
    check_size(width, height);
  }
  return {AV_CODEC_ID_BMP, std::string{bytes}};
}

}  // namespace

void check_size(std::int64_t width, std::int64_t height) {
  if (width <= kLongestSide && height <= kLongestSide && width * height <= kMostPixels) return;
  throw Error{Failure::kInput,
              fmt::format("the picture has {} x {} pixels; 16,384 a side and 64 million in all are the most",
                          width, height),
              "Make it smaller: no clip shows more than 2,000 a side"};
}

ImageFile image_file(ImageFormat format, std::string_view bytes) {
  switch (format) {
    case ImageFormat::kPng:
      return png_file(bytes);
    case ImageFormat::kJpeg:
      return jpeg_file(bytes);
    case ImageFormat::kWebp:
      return webp_file(bytes);
    case ImageFormat::kGif:
      return gif_file(bytes);
    case ImageFormat::kBmp:
      return bmp_file(bytes);
    default:
      throw Error{Failure::kInput, "a picture of this format can't stand inside of another file"};
  }
}

}  // namespace cueclip::av
