#include "audio/crossfade.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cueclip {

Time overlap_of(Time before, Time after) {
  return std::min({kCrossfade, before / 2, after / 2});
}

void Crossfade::begin(std::int64_t length, std::int64_t overlap) {
  tail_ = std::move(next_tail_);
  next_tail_ = Pcm{};
  position_ = 0;
  hold_ = length - overlap;
}

void Crossfade::add(const SoundPiece& piece) {
  const std::int64_t end = position_ + length_of(piece);
  const std::int64_t mixed = std::clamp(tail_.length(), position_, end);
  const std::int64_t held = std::clamp(hold_, mixed, end);
  if (mixed > position_) mix(part_of(piece, 0, mixed - position_));
  if (held > mixed) take_(part_of(piece, mixed - position_, held - mixed));
  if (end > held) next_tail_.append(part_of(piece, held - position_, end - held));
  position_ = end;
}

void Crossfade::mix(const SoundPiece& piece) {
  std::vector<std::vector<float>> both;
  for (std::size_t c = 0; c < piece.size(); ++c) {
    auto& channel = both.emplace_back();
    for (std::size_t i = 0; i < piece[c].size(); ++i) {
      const std::size_t at = static_cast<std::size_t>(position_) + i;
      const double angle =
          std::numbers::pi / 2 * (static_cast<double>(at) + 0.5) / static_cast<double>(tail_.length());
      channel.push_back(tail_.channels[c][at] * static_cast<float>(std::cos(angle)) +
                        piece[c][i] * static_cast<float>(std::sin(angle)));
    }
  }
  take_({both.begin(), both.end()});
}

}  // namespace cueclip
