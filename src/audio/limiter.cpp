#include "audio/limiter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "audio/loudness.h"

namespace cueclip {

namespace {

constexpr double kLookAhead = 0.005;  // seconds
constexpr double kRelease = 0.06;     // seconds in which a cut falls to a third

double blocks_a_second(int rate) {
  return static_cast<double>(rate) / static_cast<double>(kPeakBlock);
}

/// Each block's value becomes the lowest of those up to `before` blocks before and `after` blocks after it.
std::vector<float> lowest_around(const std::vector<float>& values, std::size_t before, std::size_t after) {
  std::vector<float> result;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, before));
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(std::min(values.size(), i + after + 1));
    result.push_back(*std::min_element(first, end));
  }
  return result;
}

/// Falls at once, and rises slowly towards 1.
void release_slowly(std::vector<float>& gains, double rate) {
  const auto step = static_cast<float>(1 - std::exp(-1 / (kRelease * rate)));
  float last = 1;
  for (float& gain : gains) {
    gain = std::min(gain, last + (1 - last) * step);
    last = gain;
  }
}

/// Averages each value with the `count` - 1 before it, by the weights of a Hann window: what falls at once
/// falls along half a cosine instead. What was before the first is like it.
std::vector<float> smoothed(const std::vector<float>& values, std::size_t count) {
  std::vector<float> weights;
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    weights.push_back(static_cast<float>(
        1 - std::cos(2 * std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(count))));
    sum += weights.back();
  }
  std::vector<float> result;
  for (std::size_t i = 0; i < values.size(); ++i) {
    float value = 0;
    for (std::size_t k = 0; k < count; ++k) value += weights[k] * values[i - std::min(i, k)];
    result.push_back(value / sum);
  }
  return result;
}

}  // namespace

Limiter::Limiter(const Pcm& sound, double least)
    : rate_{sound.rate}, peaks_{true_peaks(sound, std::min(least, sample_peak(sound)))} {}

double Limiter::peak() const {
  return peaks_.empty() ? 0 : static_cast<double>(*std::ranges::max_element(peaks_));
}

/// One for the middle of each block.
std::vector<float> Limiter::gains(double gain, double ceiling) const {
  const auto ahead = static_cast<std::size_t>(std::lround(kLookAhead * blocks_a_second(rate_)));
  std::vector<float> wanted;
  for (const float peak : peaks_)
    wanted.push_back(
        static_cast<float>(std::min(1.0, ceiling / std::max(gain * static_cast<double>(peak), 1e-9))));
  // A block more to each side: a peak may be told a block late, and gains lie between two blocks'.
  std::vector<float> result = lowest_around(wanted, 1, ahead + 1);
  release_slowly(result, blocks_a_second(rate_));
  return smoothed(result, ahead);
}

void Limiter::apply(Pcm& sound, double gain, double ceiling) const {
  const std::vector<float> blocks = gains(gain, ceiling);
  const auto whole = static_cast<float>(gain);
  constexpr auto kBlock = static_cast<std::size_t>(kPeakBlock);
  for (auto& channel : sound.channels) {
    for (std::size_t i = 0; i < channel.size(); ++i) {
      const std::size_t block = i / kBlock;
      const float part = (static_cast<float>(i % kBlock) + 0.5f) / static_cast<float>(kBlock);
      // Between the middle of this block and that of its neighbour.
      const std::size_t other =
          part < 0.5f ? block - std::min<std::size_t>(block, 1) : std::min(block + 1, blocks.size() - 1);
      channel[i] *= whole * (blocks[block] + (blocks[other] - blocks[block]) * std::abs(part - 0.5f));
    }
  }
}

}  // namespace cueclip
