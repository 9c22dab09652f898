#include "audio/play_ranges.h"

#include <algorithm>

namespace cueclip {

namespace {

/// The part of a sound that is being looked at.
class Window {
 public:
  Window(int channels, std::int64_t first)
      : channels_(static_cast<std::size_t>(channels)), first_{std::min<std::int64_t>(first, 0)} {
    for (auto& channel : channels_) channel.resize(static_cast<std::size_t>(-first_));
  }

  [[nodiscard]] std::int64_t end() const {
    return first_ + static_cast<std::int64_t>(channels_.front().size());
  }

  void add(const SoundPiece& piece) {
    for (std::size_t i = 0; i < channels_.size(); ++i)
      channels_[i].insert(channels_[i].end(), piece[i].begin(), piece[i].end());
  }

  /// Forgets what comes before `first`.
  void drop_before(std::int64_t first) {
    const std::int64_t count = std::clamp<std::int64_t>(first - first_, 0, end() - first_);
    for (auto& channel : channels_) channel.erase(channel.begin(), channel.begin() + count);
    first_ += count;
  }

  void extend_to(std::int64_t end) {
    for (auto& channel : channels_) channel.resize(static_cast<std::size_t>(std::max(end, first_) - first_));
  }

  [[nodiscard]] SoundPiece samples(const SampleRange& range) const {
    return part_of(SoundPiece{channels_.begin(), channels_.end()}, range.first - first_, range.length());
  }

 private:
  std::vector<std::vector<float>> channels_;
  std::int64_t first_;  // where in the sound the first sample kept stands
};

}  // namespace

void play_ranges(const Sound& sound, std::int64_t count,
                 const std::function<SampleRange(std::int64_t)>& range,
                 const std::function<void(std::int64_t, const SoundPiece&)>& take) {
  if (count <= 0) return;
  Window window{sound.form().channels, range(0).first};
  std::int64_t next = 0;
  sound.play([&](const SoundPiece& piece) {
    if (next == count) return;
    window.drop_before(range(next).first);
    window.add(piece);
    for (; next < count && range(next).end <= window.end(); ++next) take(next, window.samples(range(next)));
  });
  for (; next < count; ++next) {
    window.drop_before(range(next).first);
    if (range(next).end > window.end()) window.extend_to(range(next).end);
    take(next, window.samples(range(next)));
  }
}

}  // namespace cueclip
