#include "audio/frame_levels.h"

#include <cueclip/time.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cueclip {

namespace {

constexpr double kFall = 0.68;        // a frame at 30 fps: the middle of the field's 0.6 to 0.75
constexpr double kFullHeight = 0.95;  // a percentile: a single shout doesn't make all else small

}  // namespace

SampleRange SampleRange::part(std::int64_t index, std::int64_t count) const {
  const std::int64_t from = index * length() / count;
  return {first + from, first + std::max(from + 1, (index + 1) * length() / count)};
}

SampleRange samples_of_frame(std::int64_t frame, FrameRate fps, int rate) {
  return {nearest_sample(time_of_frame(frame, fps), rate),
          nearest_sample(time_of_frame(frame + 1, fps), rate)};
}

float full_height(std::vector<float> loudest, float silence) {
  if (loudest.empty()) return silence;
  const auto at =
      loudest.begin() + static_cast<std::ptrdiff_t>(kFullHeight * static_cast<double>(loudest.size() - 1));
  std::nth_element(loudest.begin(), at, loudest.end());
  return std::max(*at, silence);
}

FrameLevels::FrameLevels(std::int64_t frames, int count)
    : frames_{frames},
      count_{static_cast<std::size_t>(count)},
      levels_(static_cast<std::size_t>(frames) * count_) {}

std::span<float> FrameLevels::at(std::int64_t frame) {
  return std::span{levels_}.subspan(static_cast<std::size_t>(frame) * count_, count_);
}

std::span<const float> FrameLevels::at(std::int64_t frame) const {
  return std::span{levels_}.subspan(static_cast<std::size_t>(frame) * count_, count_);
}

std::vector<float> FrameLevels::highest() const {
  std::vector<float> result;
  for (std::int64_t n = 0; n < frames_; ++n) result.push_back(*std::ranges::max_element(at(n)));
  return result;
}

void FrameLevels::let_fall(FrameRate fps) {
  const auto sum = [this](std::int64_t frame) {
    const auto levels = at(frame);
    return std::accumulate(levels.begin(), levels.end(), 0.0);
  };
  std::int64_t loudest = 0;
  double most = -1;
  for (std::int64_t n = 0; n < frames_; ++n) {
    const double here = sum(n);
    if (here > most) loudest = n;
    most = std::max(most, here);
  }
  const auto hold = [this](std::int64_t frame, std::int64_t other, float part) {
    std::ranges::transform(at(frame), at(other), at(frame).begin(),
                           [part](float here, float there) { return std::max(here, there * part); });
  };
  if (frames_ > 0) hold(0, loudest, 1);
  const auto fall = static_cast<float>(std::pow(kFall, 30.0 / fps.per_second()));
  for (std::int64_t n = 1; n < frames_; ++n) hold(n, n - 1, fall);
}

}  // namespace cueclip
