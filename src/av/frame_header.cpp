#include "av/frame_header.h"

#include <array>

namespace cueclip::av {

std::optional<FrameHeader> mp3_header(std::span<const std::uint8_t> bytes) {
  constexpr std::array<int, 15> kBitRates1{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
  constexpr std::array<int, 15> kBitRates2{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
  constexpr std::array<int, 3> kRates{44'100, 48'000, 32'000};
  if (bytes.size() < 4 || bytes[0] != 0xFF || (bytes[1] & 0xE0) != 0xE0) return std::nullopt;
  const int version = bytes[1] >> 3 & 3;  // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
  const int layer = bytes[1] >> 1 & 3;    // 1: layer III
  const auto bit_rate = static_cast<std::size_t>(bytes[2] >> 4);
  const auto rate = static_cast<std::size_t>(bytes[2] >> 2 & 3);
  if (version == 1 || layer != 1 || bit_rate == 0 || bit_rate == 15 || rate == 3) return std::nullopt;
  FrameHeader header;
  header.rate = kRates[rate] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
  header.samples = version == 3 ? 1152 : 576;
  const int bits = (version == 3 ? kBitRates1 : kBitRates2)[bit_rate] * 1000;
  const int length = header.samples / 8 * bits / header.rate + (bytes[2] >> 1 & 1);
  header.bytes = static_cast<std::size_t>(length);
  header.kind = static_cast<std::uint32_t>(version << 2) | static_cast<std::uint32_t>(rate);
  return header;
}

std::optional<FrameHeader> adts_header(std::span<const std::uint8_t> bytes) {
  constexpr std::array<int, 13> kRates{96'000, 88'200, 64'000, 48'000, 44'100, 32'000, 24'000,
                                       22'050, 16'000, 12'000, 11'025, 8000,   7350};
  if (bytes.size() < kFrameHeader || bytes[0] != 0xFF || (bytes[1] & 0xF6) != 0xF0) return std::nullopt;
  const auto rate = static_cast<std::size_t>(bytes[2] >> 2 & 15);
  if (rate >= kRates.size()) return std::nullopt;
  FrameHeader header;
  header.rate = kRates[rate];
  header.samples = 1024 * ((bytes[6] & 3) + 1);
  header.bytes = static_cast<std::size_t>((bytes[3] & 3) << 11 | bytes[4] << 3 | bytes[5] >> 5);
  header.kind = static_cast<std::uint32_t>((bytes[1] & 8) << 8 | (bytes[2] & 0xFC));
  if (header.bytes < kFrameHeader) return std::nullopt;
  return header;
}

}  // namespace cueclip::av
