#include "audio/envelope.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace cueclip {

namespace {

constexpr float kSilence = 1e-4f;   // -80 dBFS: below it there is nothing to normalise to
constexpr double kExponent = 0.65;  // lifts quiet speech without flattening loud
constexpr float kContrast = 1.5f;   // tells the parts of a speech apart, which are all about as loud
// A frame holds a few periods of a voice, and bars as short as theirs would show just these. So a bar is as
// high as what is around it, of this part of the frame to each side, and its own samples add the detail.
constexpr double kAround = 0.09;
constexpr float kDetail = 0.5f;

/// What `add` makes of a channel's samples, starting from nothing; that of the channel where it is most.
template <typename Add>
double most_of_channels(const Pcm& sound, const SampleRange& range, Add&& add) {
  double most = 0;
  for (const auto& channel : sound.channels) {
    double value = 0;
    const auto end = std::min(range.end, static_cast<std::int64_t>(channel.size()));
    for (std::int64_t i = range.first; i < end; ++i) value = add(value, channel[static_cast<std::size_t>(i)]);
    most = std::max(most, value);
  }
  return most;
}

float peak(const Pcm& sound, const SampleRange& range) {
  return static_cast<float>(most_of_channels(
      sound, range, [](double highest, double sample) { return std::max(highest, std::abs(sample)); }));
}

/// The root of the mean square.
float effective(const Pcm& sound, const SampleRange& range) {
  const double sum =
      most_of_channels(sound, range, [](double squares, double sample) { return squares + sample * sample; });
  return static_cast<float>(std::sqrt(sum / static_cast<double>(range.length())));
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

Envelope::Envelope(const Pcm& sound, std::int64_t frames, int fps, int count, double edges)
    : levels_{frames, count} {
  for (std::int64_t n = 0; n < frames; ++n) {
    const SampleRange frame = samples_of_frame(n, fps, sound.rate);
    for (int i = 0; i < count; ++i)
      levels_.at(n)[static_cast<std::size_t>(i)] = peak(sound, frame.part(i, count));
  }
  const float full = full_height(levels_.highest(), kSilence);
  for (std::int64_t n = 0; n < frames; ++n) shape(levels_.at(n), full, edges);
  levels_.let_fall(fps);
}

std::vector<float> overview(const Pcm& sound, int count) {
  std::vector<float> levels;
  for (int i = 0; i < count; ++i)
    levels.push_back(effective(sound, SampleRange{0, sound.length()}.part(i, count)));
  const float full = full_height(levels, kSilence);
  for (float& level : levels) level = std::pow(std::min(1.0f, level / full), kContrast);
  return levels;
}

}  // namespace cueclip
