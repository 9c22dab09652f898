#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace cueclip::av {

/// What the header of an MP3 or ADTS frame says.
struct FrameHeader {
  std::size_t bytes = 0;  ///< of the whole frame
  int samples = 0;        ///< of each channel
  int rate = 0;
  std::uint32_t kind = 0;  ///< what all frames of one stream share
};

/// The longest header that either function reads.
inline constexpr std::size_t kFrameHeader = 7;

/// A frame of MPEG-1, -2 or -2.5 layer III (ISO/IEC 11172-3, 2.4.1.3); nothing where these bytes are none, or
/// its bit rate is free.
[[nodiscard]] std::optional<FrameHeader> mp3_header(std::span<const std::uint8_t> bytes);

/// A frame of AAC with an ADTS header (ISO/IEC 13818-7, 6.2); nothing where these bytes are none.
[[nodiscard]] std::optional<FrameHeader> adts_header(std::span<const std::uint8_t> bytes);

}  // namespace cueclip::av
