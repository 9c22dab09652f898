#include "av/tag_pictures.h"

#include <cueclip/error.h>

#include <fstream>
#include <string_view>

#include "av/byte_reader.h"

namespace cueclip::av {

namespace {

constexpr std::uint32_t kFrontCover = 3;  // ID3v2.4, 4.14; RFC 9639, 8.8
constexpr std::size_t kLargestTag = 64u << 20;
constexpr std::uint32_t kFlacPicture = 6;  // RFC 9639, 8.1

std::size_t safe(std::uint32_t value) {
  return (value & 0x7F) | (value >> 8 & 0x7F) << 7 | (value >> 16 & 0x7F) << 14 | (value >> 24 & 0x7F) << 21;
}

/// Without the zeros that keep players from taking a tag for sound (ID3v2.4, 6.1).
std::string synchronised(std::string_view bytes) {
  std::string result;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    result += bytes[i];
    if (bytes[i] == '\xFF' && i + 1 < bytes.size() && bytes[i + 1] == '\0') ++i;
  }
  return result;
}

void take_text(ByteReader& reader, bool is_wide) {
  while (reader.big(is_wide ? 2 : 1) != 0) {
  }
}

/// A frame APIC, or PIC of version 2.
TagPicture picture_of(std::string_view content, int version) {
  ByteReader reader{content};
  const auto encoding = reader.big(1);
  if (version == 2) {
    reader.take(3);
  } else {
    take_text(reader, false);
  }
  const bool is_front = reader.big(1) == kFrontCover;
  take_text(reader, encoding == 1 || encoding == 2);
  return {std::string{content.substr(reader.position())}, is_front};
}

struct Id3Frame {
  std::string_view id;
  std::string_view content;
  bool is_safe = false;  ///< has to be synchronised
};

Id3Frame frame_of(ByteReader& reader, int version) {
  Id3Frame frame;
  if (version == 2) {
    frame.id = reader.take(3);
    frame.content = reader.take(reader.big(3));
    return frame;
  }
  frame.id = reader.take(4);
  const auto size = reader.big(4);
  const auto flags = reader.big(2);
  frame.content = reader.take(version == 4 ? safe(size) : size);
  if (version == 4) {
    constexpr std::uint32_t kLength = 1;
    constexpr std::uint32_t kUnsynchronised = 2;
    if ((flags & kLength) != 0 && frame.content.size() >= 4) frame.content.remove_prefix(4);
    frame.is_safe = (flags & kUnsynchronised) != 0;
  }
  return frame;
}

void read_id3(std::string_view tag, int version, std::uint32_t flags, std::vector<TagPicture>& pictures) {
  constexpr std::uint32_t kExtended = 0x40;
  ByteReader reader{tag};
  if (version > 2 && (flags & kExtended) != 0) {
    const auto size = reader.big(4);
    reader.take(version == 4 ? safe(size) - 4 : size);
  }
  while (reader.position() < tag.size() && tag[reader.position()] != '\0') {
    const Id3Frame frame = frame_of(reader, version);
    if (frame.id != "APIC" && frame.id != "PIC") continue;
    pictures.push_back(frame.is_safe ? picture_of(synchronised(frame.content), version)
                                     : picture_of(frame.content, version));
  }
}

std::string bytes_at(std::ifstream& stream, std::size_t count) {
  std::string bytes(count, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(count));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
  return bytes;
}

void read_id3(std::ifstream& stream, std::vector<TagPicture>& pictures) {
  constexpr std::uint32_t kUnsynchronised = 0x80;
  const std::string head = bytes_at(stream, 7);  // behind "ID3"
  ByteReader reader{head};
  const auto version = static_cast<int>(reader.big(1));
  reader.take(1);
  const auto flags = reader.big(1);
  const std::size_t size = safe(reader.big(4));
  if (version < 2 || version > 4 || size > kLargestTag) return;
  const std::string tag = bytes_at(stream, size);
  const bool is_safe = version < 4 && (flags & kUnsynchronised) != 0;
  read_id3(is_safe ? synchronised(tag) : tag, version, flags, pictures);
}

/// A block PICTURE: kind, type, description, four numbers, picture (RFC 9639, 8.8).
TagPicture flac_picture(std::string_view block) {
  ByteReader reader{block};
  const bool is_front = reader.big(4) == kFrontCover;
  reader.take(reader.big(4));
  reader.take(reader.big(4));
  reader.take(16);
  return {std::string{reader.take(reader.big(4))}, is_front};
}

void read_flac(std::ifstream& stream, std::vector<TagPicture>& pictures) {
  constexpr std::uint32_t kLast = 0x80;
  for (bool is_last = false; !is_last;) {
    const std::string head = bytes_at(stream, 4);
    ByteReader reader{head};
    const auto type = reader.big(1);
    is_last = (type & kLast) != 0;
    const std::string block = bytes_at(stream, reader.big(3));
    if ((type & ~kLast) == kFlacPicture) pictures.push_back(flac_picture(block));
  }
}

}  // namespace

std::vector<TagPicture> tag_pictures(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  std::vector<TagPicture> pictures;
  try {
    const std::string head = bytes_at(stream, 4);
    if (head == "fLaC") read_flac(stream, pictures);
    if (head.starts_with("ID3")) {
      stream.seekg(3);
      read_id3(stream, pictures);
    }
  } catch (const Error&) {
    return pictures;  // what is before the damage
  }
  return pictures;
}

}  // namespace cueclip::av
