#include "audio/gain_curve.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace cueclip {

namespace {

constexpr double kLookAhead = 0.005;  // seconds
constexpr double kRelease = 0.06;     // seconds in which a cut falls to a third
constexpr float kNothing = 1e-6f;     // a cut that a 16-bit sample doesn't show

/// The weights of a Hann window, of the sum 1: what falls at once falls along half a cosine instead.
std::vector<float> hann(std::size_t count) {
  std::vector<float> weights;
  for (std::size_t i = 0; i < count; ++i)
    weights.push_back(static_cast<float>(
        1 - std::cos(2 * std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(count))));
  const float sum = std::accumulate(weights.begin(), weights.end(), 0.0f);
  for (float& weight : weights) weight /= sum;
  return weights;
}

}  // namespace

GainCurve::GainCurve(std::span<const LoudBlock> peaks, double ceiling, int rate)
    : peaks_{peaks}, ceiling_{ceiling} {
  const double blocks_a_second = static_cast<double>(rate) / static_cast<double>(kPeakBlock);
  ahead_ = std::max<std::int64_t>(1, std::llround(kLookAhead * blocks_a_second));
  release_ = static_cast<float>(1 - std::exp(-1 / (kRelease * blocks_a_second)));
  weights_ = hann(static_cast<std::size_t>(ahead_));
}

/// The lowest gain that a block or one that comes soon has to have. A block more to each side: a peak may be
/// told a block late, and gains lie between two blocks'.
float GainCurve::lowest_around(std::int64_t block) {
  while (!peaks_.empty() && peaks_.front().index < block - 1) peaks_ = peaks_.subspan(1);
  double lowest = 1;
  for (const LoudBlock& loud : peaks_) {
    if (loud.index > block + ahead_ + 1) break;
    lowest = std::min(lowest, ceiling_ / static_cast<double>(loud.peak));
  }
  return static_cast<float>(lowest);
}

float GainCurve::next() {
  const std::int64_t block = next_++;
  // Down at once, and slowly back up.
  last_ = std::min(lowest_around(block), last_ + (1 - last_) * release_);
  if (1 - last_ < kNothing) last_ = 1;
  if (latest_.empty()) latest_.assign(weights_.size(), last_);  // what was before the first is like it
  const std::size_t count = weights_.size();
  const std::size_t at = static_cast<std::size_t>(block) % count;
  latest_[at] = last_;
  untouched_ = last_ == 1 ? untouched_ + 1 : 0;
  if (untouched_ >= count) return 1;
  float sum = 0;
  for (std::size_t k = 0; k < count; ++k) sum += weights_[k] * latest_[(at + count - k) % count];
  return sum;
}

}  // namespace cueclip
