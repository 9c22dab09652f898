#include "audio/edge_fade.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cueclip {

EdgeFade::EdgeFade(const SoundForm& sound, Time length, TakePiece take)
    : length_{sound.length},
      count_{std::min(nearest_sample(length, sound.rate), sound.length / 2)},
      take_{std::move(take)} {}

void EdgeFade::add(const SoundPiece& piece) {
  const std::int64_t end = position_ + length_of(piece);
  if (position_ >= count_ && end <= length_ - count_) {
    take_(piece);
  } else {
    std::vector<std::vector<float>> faded;
    for (const auto& samples : piece) {
      auto& channel = faded.emplace_back(samples.begin(), samples.end());
      for (std::size_t i = 0; i < channel.size(); ++i)
        channel[i] *= gain(position_ + static_cast<std::int64_t>(i));
    }
    take_({faded.begin(), faded.end()});
  }
  position_ = end;
}

float EdgeFade::gain(std::int64_t at) const {
  const std::int64_t from_edge = std::min(at, length_ - 1 - at);
  if (from_edge >= count_) return 1;
  const double part = (static_cast<double>(from_edge) + 0.5) / static_cast<double>(count_);
  return static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * part));
}

}  // namespace cueclip
