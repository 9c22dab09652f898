#include "video/rgb_to_yuv.h"

#include <cstddef>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

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

/// Eight pixels' sums of red and blue, and of green, each multiplied by its weights.
[[gnu::target("avx2")]] inline __m256i weighted(__m256i red_blue, __m256i green, const Weights& weights) {
  const __m256i of_red_blue = _mm256_set1_epi32(weights.red * 65536 + (weights.blue & 0xFFFF));
  const __m256i of_green = _mm256_set1_epi32(weights.green & 0xFFFF);
  return _mm256_add_epi32(_mm256_madd_epi16(red_blue, of_red_blue), _mm256_madd_epi16(green, of_green));
}

/// The lowest bytes of 16 numbers of 32 bits, in order.
[[gnu::target("avx2")]] inline __m128i packed(__m256i low, __m256i high) {
  const __m256i words = _mm256_permute4x64_epi64(_mm256_packs_epi32(low, high), 0xD8);
  return _mm_packus_epi16(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
}

[[gnu::target("avx2")]] inline __m256i load(const std::uint32_t* pixels) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(pixels));
}

[[gnu::target("avx2")]] inline __m256i luma_of_eight(const std::uint32_t* pixels) {
  const __m256i all = load(pixels);
  const __m256i red_blue = _mm256_and_si256(all, _mm256_set1_epi32(0xFF00FF));
  const __m256i green = _mm256_and_si256(_mm256_srli_epi32(all, 8), _mm256_set1_epi32(0xFF));
  return _mm256_srli_epi32(_mm256_add_epi32(weighted(red_blue, green, kLuma), _mm256_set1_epi32(kBlack)),
                           kShift);
}

/// Sums of four pixels each, of eight in two rows by eight: the sums of the rows' halves side by side.
[[gnu::target("avx2")]] inline __m256i sums_of_four(__m256i left, __m256i right) {
  const __m256i even =
      _mm256_castps_si256(_mm256_shuffle_ps(_mm256_castsi256_ps(left), _mm256_castsi256_ps(right), 0x88));
  const __m256i odd =
      _mm256_castps_si256(_mm256_shuffle_ps(_mm256_castsi256_ps(left), _mm256_castsi256_ps(right), 0xDD));
  return _mm256_permute4x64_epi64(_mm256_add_epi32(even, odd), 0xD8);
}

[[gnu::target("avx2")]] inline __m256i chroma_of_eight(__m256i red_blue, __m256i green,
                                                       const Weights& weights) {
  return _mm256_srli_epi32(_mm256_add_epi32(weighted(red_blue, green, weights), _mm256_set1_epi32(kNoColour)),
                           kShift + 2);
}

/// The same as convert(), 16 pixels at a time, in instructions that not every processor has.
[[gnu::target("avx2")]] void convert_with_avx2(const std::uint32_t* upper, const std::uint32_t* lower,
                                               std::size_t width, const YuvRows& out) {
  const __m256i mask = _mm256_set1_epi32(0xFF00FF);
  const __m256i low = _mm256_set1_epi32(0xFF);
  std::size_t x = 0;
  for (; x + 16 <= width; x += 16) {
    __m256i red_blue[2];
    __m256i green[2];
    for (std::size_t i = 0; i < 2; ++i) {
      const __m256i above = load(upper + x + 8 * i);
      const __m256i below = load(lower + x + 8 * i);
      red_blue[i] = _mm256_add_epi32(_mm256_and_si256(above, mask), _mm256_and_si256(below, mask));
      green[i] = _mm256_add_epi32(_mm256_and_si256(_mm256_srli_epi32(above, 8), low),
                                  _mm256_and_si256(_mm256_srli_epi32(below, 8), low));
    }
    const auto store = [](std::uint8_t* to, __m128i bytes) {
      _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
    };
    store(out.upper + x, packed(luma_of_eight(upper + x), luma_of_eight(upper + x + 8)));
    store(out.lower + x, packed(luma_of_eight(lower + x), luma_of_eight(lower + x + 8)));
    const __m256i both = sums_of_four(red_blue[0], red_blue[1]);
    const __m256i greens = sums_of_four(green[0], green[1]);
    const __m256i zero = _mm256_setzero_si256();
    const auto store_half = [](std::uint8_t* to, __m128i bytes) {
      _mm_storel_epi64(reinterpret_cast<__m128i*>(to), bytes);
    };
    store_half(out.blue + x / 2, packed(chroma_of_eight(both, greens, kBlue), zero));
    store_half(out.red + x / 2, packed(chroma_of_eight(both, greens, kRed), zero));
  }
  convert(upper + x, lower + x, width - x, {out.upper + x, out.lower + x, out.blue + x / 2, out.red + x / 2});
}

#endif

}  // namespace

void rgb_to_yuv_plainly(std::span<const std::uint32_t> upper, const std::uint32_t* lower,
                        const YuvRows& out) {
  convert(upper.data(), lower, upper.size(), out);
}

void rgb_to_yuv(std::span<const std::uint32_t> upper, const std::uint32_t* lower, const YuvRows& out) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return convert_with_avx2(upper.data(), lower, upper.size(), out);
#endif
  convert(upper.data(), lower, upper.size(), out);
}

}  // namespace cueclip
