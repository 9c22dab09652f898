#include "audio/spectrum.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "audio/a_weighting.h"
#include "audio/play_ranges.h"
#include "audio/real_transform.h"

namespace cueclip {

namespace {

constexpr std::size_t kSize = 4096;          // of the transform; what the window leaves over is zero
constexpr double kWindow = 2048.0 / 48'000;  // seconds: a voice's formants part, and its syllables too
constexpr double kLowest = 80;               // hertz: a low voice's fundamental
constexpr double kHighest = 5'000;           // hertz: above it a voice has little but hiss
constexpr float kSilence = 1e-4f;            // -80 dB: below it there is nothing to normalise to
constexpr float kRange = 42;                 // decibels from the ground line to full height

/// How high each frequency is in a window.
class WindowHeights {
 public:
  explicit WindowHeights(int rate)
      : window_(std::min(kSize, static_cast<std::size_t>(std::lround(kWindow * rate)))),
        weights_(kSize / 2 + 1) {
    for (std::size_t i = 0; i < window_.size(); ++i)
      window_[i] =
          static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * (static_cast<double>(i) + 0.5) /
                                                  static_cast<double>(window_.size())));
    // A tone's height is twice what stands in its bin, over the window's sum.
    for (std::size_t k = 0; k < weights_.size(); ++k)
      weights_[k] = static_cast<float>(a_weighting(static_cast<double>(k) * rate / kSize) * 4 /
                                       static_cast<double>(window_.size()));
  }

  /// In samples.
  [[nodiscard]] std::int64_t window() const { return static_cast<std::int64_t>(window_.size()); }

  /// The samples that are looked at about the middle of `range`.
  [[nodiscard]] SampleRange about(const SampleRange& range) const {
    const std::int64_t first = (range.first + range.end - window()) / 2;
    return {first, first + window()};
  }

  /// Raises `heights`, one for each bin, to those of a window of one channel.
  void measure(std::span<const float> samples, std::span<float> heights) {
    const auto in = transform_.window();
    for (std::size_t i = 0; i < window_.size(); ++i) in[i] = samples[i] * window_[i];
    const auto bins = transform_.bins();
    for (std::size_t k = 0; k < heights.size(); ++k)
      heights[k] = std::max(heights[k], weights_[k] * std::hypot(bins[k].re, bins[k].im));
  }

 private:
  std::vector<float> window_;
  std::vector<float> weights_;
  RealTransform transform_{kSize};
};

/// The highest of the heights between two frequencies given in bins; between two bins they run straight.
float highest(std::span<const float> heights, double from, double to) {
  const auto last = static_cast<double>(heights.size() - 1);
  const auto at = [&](double bin) {
    const auto below = static_cast<std::size_t>(std::min(bin, last - 1));
    return std::lerp(heights[below], heights[below + 1],
                     static_cast<float>(std::min(bin, last) - static_cast<double>(below)));
  };
  float result = std::max(at(from), at(to));
  const auto end = static_cast<std::size_t>(std::min(to, last));
  for (auto bin = static_cast<std::size_t>(std::ceil(from)); bin <= end; ++bin)
    result = std::max(result, heights[bin]);
  return result;
}

/// From heights to levels: normalised decibels, each softened by its neighbours.
void shape(std::span<float> levels, float full) {
  for (float& level : levels)
    level = std::clamp(1 + 20 * std::log10(std::max(level, 1e-9f) / full) / kRange, 0.0f, 1.0f);
  float before = levels.front();
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const float here = levels[i];
    const float after = levels[std::min(i + 1, levels.size() - 1)];
    levels[i] = std::max(here, (before + 2 * here + after) / 4);
    before = here;
  }
}

}  // namespace

Spectrum::Spectrum(const Sound& sound, std::int64_t frames, FrameRate fps, int bands)
    : levels_{frames, bands} {
  const int rate = sound.form().rate;
  const auto transform = std::make_unique<WindowHeights>(rate);
  std::vector<double> edges;  // in bins
  for (int i = 0; i <= bands; ++i)
    edges.push_back(kLowest * std::pow(kHighest / kLowest, static_cast<double>(i) / bands) * kSize / rate);
  // At few frames a second it takes several windows to hear all of one.
  const auto windows = [&](std::int64_t n) {
    return samples_of_frame(n, fps, rate).length() / transform->window() + 1;
  };
  const auto window = [&](std::int64_t n, std::int64_t i) {
    return transform->about(samples_of_frame(n, fps, rate).part(i, windows(n)));
  };
  std::vector<float> heights(kSize / 2 + 1);
  play_ranges(
      sound, frames,
      [&](std::int64_t n) {
        return SampleRange{window(n, 0).first, window(n, windows(n) - 1).end};
      },
      [&](std::int64_t n, const SoundPiece& samples) {
        std::ranges::fill(heights, 0.0f);
        for (std::int64_t i = 0; i < windows(n); ++i) {
          const std::int64_t first = window(n, i).first - window(n, 0).first;
          for (const auto& channel : part_of(samples, first, transform->window()))
            transform->measure(channel, heights);
        }
        for (std::size_t i = 0; i < levels_.at(n).size(); ++i)
          levels_.at(n)[i] = highest(heights, edges[i], edges[i + 1]);
      });
  const float full = full_height(levels_.highest(), kSilence);
  for (std::int64_t n = 0; n < frames; ++n) shape(levels_.at(n), full);
  levels_.let_fall(fps);
}

}  // namespace cueclip
