#include "align/loudness_scale.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr float kRange = 50;  // dB: from a loud vowel to the silence of a quiet room
constexpr float kMost = 1.3f;

}  // namespace

LoudnessScale::LoudnessScale(std::vector<float> levels) {
  std::ranges::sort(levels);
  loud_ = levels[levels.size() * 9 / 10];
  floor_ = of(levels[levels.size() / 50]);
}

float LoudnessScale::of(float level) const {
  return std::clamp((level - loud_) / kRange + 1, 0.0f, kMost);
}

}  // namespace cueclip
