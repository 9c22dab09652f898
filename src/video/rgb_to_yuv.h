#pragma once

#include <cstdint>
#include <span>

namespace cueclip {

/// Where two rows of luma and one of each chroma go.
struct YuvRows {
  std::uint8_t* upper;
  std::uint8_t* lower;
  std::uint8_t* blue;
  std::uint8_t* red;
};

/// Converts two rows of 0x00RRGGBB, an even number of pixels each, to BT.709 in limited range (ITU-R
/// BT.709-6, 3); a chroma sample is the mean of four pixels. Sums are whole numbers: any processor gives the
/// same.
void rgb_to_yuv(std::span<const std::uint32_t> upper, const std::uint32_t* lower, const YuvRows& out);

/// The same by the language's own means, for processors without others; tests compare the two.
void rgb_to_yuv_plainly(std::span<const std::uint32_t> upper, const std::uint32_t* lower, const YuvRows& out);

}  // namespace cueclip
