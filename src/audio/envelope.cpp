#include "audio/envelope.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "audio/play_ranges.h"

namespace cueclip {

namespace {

constexpr float kSilence = 1e-4f;   // -80 dBFS: below it there is nothing to normalise to
constexpr double kExponent = 0.65;  // lifts quiet speech without flattening loud
constexpr float kContrast = 1.5f;   // tells the parts of a speech apart, which are all about as loud
// A frame holds a few periods of a voice, and bars as short as theirs would show just these. So a bar is as
// high as what is around it, of this part of the frame to each side, and its own samples add the detail.
constexpr double kAround = 0.09;
constexpr float kDetail = 0.5f;

float peak(const SoundPiece& samples) {
  float highest = 0;
  for (const auto& channel : samples)
    for (const float sample : channel) highest = std::max(highest, std::abs(sample));
  return highest;
}

/// The root of the mean square; that of the channel where it is most.
float effective(const SoundPiece& samples) {
  double most = 0;
  for (const auto& channel : samples) {
    double squares = 0;
    for (const float sample : channel) squares += static_cast<double>(sample) * static_cast<double>(sample);
    most = std::max(most, squares);
  }
  return static_cast<float>(std::sqrt(most / static_cast<double>(length_of(samples))));
}

/// The highest of the levels around each, as far as `reach` bars away, averaged over as many.
std::vector<float> surroundings(std::span<const float> levels, std::ptrdiff_t reach) {
  const auto count = static_cast<std::ptrdiff_t>(levels.size());
  const auto over = [&](std::span<const float> values, std::ptrdiff_t i, auto&& combine) {
    return combine(values.subspan(
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, i - reach)),
        static_cast<std::size_t>(std::min(count, i + reach + 1) - std::max<std::ptrdiff_t>(0, i - reach))));
  };
  std::vector<float> highest;
  for (std::ptrdiff_t i = 0; i < count; ++i)
    highest.push_back(
        over(levels, i, [](std::span<const float> part) { return *std::ranges::max_element(part); }));
  std::vector<float> result;
  for (std::ptrdiff_t i = 0; i < count; ++i)
    result.push_back(over(highest, i, [](std::span<const float> part) {
      return std::accumulate(part.begin(), part.end(), 0.0f) / static_cast<float>(part.size());
    }));
  return result;
}

/// From 0 to 1, and lifted.
double height_of(float level, float full) {
  return std::pow(std::min(1.0, static_cast<double>(level / full)), kExponent);
}

/// From peaks to heights: normalised, lifted, and lower towards the edges.
void shape(std::span<float> levels, float full, double edges) {
  const auto around = surroundings(levels, std::lround(kAround * static_cast<double>(levels.size())));
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const double height = height_of((1 - kDetail) * around[i] + kDetail * levels[i], full);
    const double across =
        std::sin(std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(levels.size()));
    levels[i] = static_cast<float>(height * (edges + (1 - edges) * across * across));
  }
}

}  // namespace

Envelope::Envelope(const Sound& sound, std::int64_t frames, FrameRate fps, int count, double edges)
    : levels_{frames, count} {
  const int rate = sound.form().rate;
  play_ranges(
      sound, frames, [&](std::int64_t n) { return samples_of_frame(n, fps, rate); },
      [&](std::int64_t n, const SoundPiece& samples) {
        for (int i = 0; i < count; ++i) {
          const SampleRange bar = SampleRange{0, length_of(samples)}.part(i, count);
          levels_.at(n)[static_cast<std::size_t>(i)] = peak(part_of(samples, bar.first, bar.length()));
        }
      });
  const float full = full_height(levels_.highest(), kSilence);
  for (std::int64_t n = 0; n < frames; ++n) shape(levels_.at(n), full, edges);
  levels_.let_fall(fps);
}

std::vector<float> overview(const Sound& sound, int count) {
  std::vector<float> levels;
  const SampleRange all{0, sound.form().length};
  play_ranges(
      sound, count, [&](std::int64_t i) { return all.part(i, count); },
      [&](std::int64_t, const SoundPiece& samples) { levels.push_back(effective(samples)); });
  const float full = full_height(levels, kSilence);
  for (float& level : levels) level = std::pow(std::min(1.0f, level / full), kContrast);
  return levels;
}

}  // namespace cueclip
