#include "audio/envelope.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace cueclip {

namespace {

constexpr double kFall = 0.68;        // a frame at 30 fps: the middle of the field's 0.6 to 0.75
constexpr double kFullHeight = 0.95;  // the percentile of frames' peaks that fills the height
constexpr float kSilence = 1e-4f;     // -80 dBFS: below it there is nothing to normalise to
constexpr double kExponent = 0.65;    // lifts quiet speech without flattening loud
constexpr double kEdge = 0.3;         // the outermost bars' height; the voice stands in the middle
// A frame holds a few periods of a voice, and bars as short as theirs would show just these. So a bar is as
// high as what is around it, of this part of the frame to each side, and its own samples add the detail.
constexpr double kAround = 0.09;
constexpr float kDetail = 0.5f;

/// The highest sample of any channel in [first, end).
float peak(const Pcm& sound, std::int64_t first, std::int64_t end) {
  float highest = 0;
  for (const auto& channel : sound.channels) {
    const auto to = std::min(end, static_cast<std::int64_t>(channel.size()));
    for (std::int64_t i = first; i < to; ++i)
      highest = std::max(highest, std::abs(channel[static_cast<std::size_t>(i)]));
  }
  return highest;
}

/// Each bar's peak in one frame's samples; window edges are exact, so that nothing drifts.
void measure(const Pcm& sound, std::int64_t frame, int fps, std::span<float> levels) {
  const std::int64_t first = nearest_sample(time_of_frame(frame, fps), sound.rate);
  const std::int64_t total = nearest_sample(time_of_frame(frame + 1, fps), sound.rate) - first;
  const auto count = static_cast<std::int64_t>(levels.size());
  for (std::int64_t i = 0; i < count; ++i)
    levels[static_cast<std::size_t>(i)] = peak(
        sound, first + i * total / count, first + std::max(i * total / count + 1, (i + 1) * total / count));
}

/// What fills the height: a high percentile of the frames' peaks.
float full_height(const std::vector<float>& levels, std::size_t bars) {
  std::vector<float> peaks;
  for (std::size_t i = 0; i < levels.size(); i += bars)
    peaks.push_back(*std::max_element(levels.begin() + static_cast<std::ptrdiff_t>(i),
                                      levels.begin() + static_cast<std::ptrdiff_t>(i + bars)));
  const auto at = static_cast<std::ptrdiff_t>(kFullHeight * static_cast<double>(peaks.size() - 1));
  std::nth_element(peaks.begin(), peaks.begin() + at, peaks.end());
  return std::max(peaks[static_cast<std::size_t>(at)], kSilence);
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

/// From samples to heights: normalised, lifted, and lower towards the edges.
void shape(std::span<float> levels, float full) {
  const auto around = surroundings(levels, std::lround(kAround * static_cast<double>(levels.size())));
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const float level = (1 - kDetail) * around[i] + kDetail * levels[i];
    const double across =
        std::sin(std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(levels.size()));
    const double height = std::pow(std::min(1.0, static_cast<double>(level / full)), kExponent);
    levels[i] = static_cast<float>(height * (kEdge + (1 - kEdge) * across * across));
  }
}

}  // namespace

Envelope::Envelope(const Pcm& sound, std::int64_t frames, int fps, int bars)
    : bars_{static_cast<std::size_t>(bars)}, levels_(static_cast<std::size_t>(frames) * bars_) {
  const std::span<float> all{levels_};
  for (std::int64_t n = 0; n < frames; ++n)
    measure(sound, n, fps, all.subspan(static_cast<std::size_t>(n) * bars_, bars_));
  const float full = full_height(levels_, bars_);
  std::vector<float> falling(bars_);
  double loudest = -1;
  for (std::size_t at = 0; at < levels_.size(); at += bars_) {
    const auto levels = all.subspan(at, bars_);
    shape(levels, full);
    double sum = 0;
    for (const float level : levels) sum += level;
    if (sum > loudest) {
      loudest = sum;
      falling.assign(levels.begin(), levels.end());
    }
  }
  const auto fall = static_cast<float>(std::pow(kFall, 30.0 / fps));
  for (std::size_t at = 0; at < levels_.size(); at += bars_) {
    for (std::size_t i = 0; i < bars_; ++i)
      falling[i] = levels_[at + i] = std::max(levels_[at + i], falling[i] * (at == 0 ? 1 : fall));
  }
}

std::span<const float> Envelope::levels(std::int64_t frame) const {
  return std::span{levels_}.subspan(static_cast<std::size_t>(frame) * bars_, bars_);
}

}  // namespace cueclip
