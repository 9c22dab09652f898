#include "video/rgb_to_yuv.h"

#include <cstddef>

namespace cueclip {

namespace {

// BT.709's weights in 32768ths, less what limited range leaves out: 219 steps of luma, 224 of chroma.
constexpr int kShift = 15;
struct Weights {
  int red, green, blue;
};
constexpr Weights kLuma{5983, 20127, 2032};
constexpr Weights kBlue{-3298, -11094, 14392};  // of no colour where red, green and blue are the same
constexpr Weights kRed{14392, -13072, -1320};
constexpr int kBlack = (16 << kShift) + (1 << (kShift - 1));
constexpr int kNoColour = (128 << (kShift + 2)) + (1 << (kShift + 1));

[[gnu::always_inline]] inline std::uint8_t luma(std::uint32_t pixel) {
  const auto red = static_cast<int>(pixel >> 16 & 0xFF);
  const auto green = static_cast<int>(pixel >> 8 & 0xFF);
  const auto blue = static_cast<int>(pixel & 0xFF);
  return static_cast<std::uint8_t>((red * kLuma.red + green * kLuma.green + blue * kLuma.blue + kBlack) >>
                                   kShift);
}

/// Of the sums of four pixels: red and blue in the halves of one number.
[[gnu::always_inline]] inline std::uint8_t chroma(const Weights& weights, std::uint32_t red_blue,
                                                  std::uint32_t green) {
  return static_cast<std::uint8_t>((static_cast<int>(red_blue >> 16) * weights.red +
                                    static_cast<int>(green) * weights.green +
                                    static_cast<int>(red_blue & 0xFFFF) * weights.blue + kNoColour) >>
                                   (kShift + 2));
}

[[gnu::always_inline]] inline void convert(const std::uint32_t* upper, const std::uint32_t* lower,
                                           std::size_t width, const YuvRows& out) {
  for (std::size_t x = 0; x < width; ++x) out.upper[x] = luma(upper[x]);
  for (std::size_t x = 0; x < width; ++x) out.lower[x] = luma(lower[x]);
  constexpr std::uint32_t kRedBlue = 0xFF00FF;
  for (std::size_t x = 0; x < width / 2; ++x) {
    const std::uint32_t a = upper[2 * x];
    const std::uint32_t b = upper[2 * x + 1];
    const std::uint32_t c = lower[2 * x];
    const std::uint32_t d = lower[2 * x + 1];
    const std::uint32_t red_blue = (a & kRedBlue) + (b & kRedBlue) + (c & kRedBlue) + (d & kRedBlue);
    const std::uint32_t green = (a >> 8 & 0xFF) + (b >> 8 & 0xFF) + (c >> 8 & 0xFF) + (d >> 8 & 0xFF);
    out.blue[x] = chroma(kBlue, red_blue, green);
    out.red[x] = chroma(kRed, red_blue, green);
  }
}

#if defined(__x86_64__)
/// The same, in instructions that not every processor has.
[[gnu::target("avx2")]] void convert_by_eight(const std::uint32_t* upper, const std::uint32_t* lower,
                                              std::size_t width, const YuvRows& out) {
  convert(upper, lower, width, out);
}
#endif

}  // namespace

void rgb_to_yuv(std::span<const std::uint32_t> upper, const std::uint32_t* lower, const YuvRows& out) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return convert_by_eight(upper.data(), lower, upper.size(), out);
#endif
  convert(upper.data(), lower, upper.size(), out);
}

}  // namespace cueclip
