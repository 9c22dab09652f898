#include "audio/frame_levels.h"

#include <cueclip/time.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace cueclip {

namespace {

// A frame at 30 fps. Faster looks nervous; slower, and syllables run into one.
constexpr double kFall = 0.82;
constexpr double kRise = 1.0 / 30;    // seconds from the first frame of a rise to the one that has it all
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

std::int64_t FrameLevels::loudest() const {
  std::int64_t best = 0;
  double most = -1;
  for (std::int64_t n = 0; n < frames_; ++n) {
    const auto levels = at(n);
    const double here = std::accumulate(levels.begin(), levels.end(), 0.0);
    if (here > most) best = n;
    most = std::max(most, here);
  }
  return best;
}

void FrameLevels::let_fall(FrameRate fps) {
  if (frames_ == 0) return;
  FrameLevels alone = *this;
  alone.rise_and_fall(fps);
  // As high as it gets anywhere.
  const auto highest = std::as_const(alone).at(alone.loudest());
  std::ranges::copy(highest, at(0).begin());
  rise_and_fall(fps);
}

void FrameLevels::rise_and_fall(FrameRate fps) {
  const auto fall = static_cast<float>(std::pow(kFall, 30.0 / fps.per_second()));
  // A level is held for as long as its rise takes, so that what is short gets as high as it is loud.
  const std::int64_t held = 1 + std::llround(kRise * fps.per_second());
  const float rise = 1 / static_cast<float>(held);
  std::vector<std::vector<float>> before;  // the levels as they are, of the last frames
  for (std::int64_t n = 0; n < frames_; ++n) {
    const auto here = at(n);
    before.emplace_back(here.begin(), here.end());
    if (static_cast<std::int64_t>(before.size()) > held) before.erase(before.begin());
    if (n == 0) continue;
    const auto last = at(n - 1);
    for (std::size_t i = 0; i < count_; ++i) {
      float top = 0;
      for (const auto& levels : before) top = std::max(top, levels[i]);
      here[i] = std::max(std::min(top, last[i] + rise * top), last[i] * fall);
    }
  }
}

}  // namespace cueclip
