#include "audio/true_peaks.h"

#include <algorithm>
#include <cmath>

namespace cueclip {

namespace {

constexpr std::int64_t kReach = 2;  // blocks that the interpolation of true peaks reaches over, and more
constexpr std::int64_t kAhead = 2 * kReach;

}  // namespace

PeakFinder::PeakFinder(const SoundForm& form, double least)
    : waiting_{form.rate, std::vector<std::vector<float>>(static_cast<std::size_t>(form.channels))},
      meter_{form, EBUR128_MODE_TRUE_PEAK},
      least_{least} {}

void PeakFinder::add(const SoundPiece& piece) {
  waiting_.append(piece);
  while ((known_ + 1 - first_) * kPeakBlock <= waiting_.length()) know(kPeakBlock);
  while (next_ + kAhead < known_) decide();
  drop();
}

TruePeaks PeakFinder::finish() {
  if (const std::int64_t rest = waiting_.length() - (known_ - first_) * kPeakBlock; rest > 0) know(rest);
  while (next_ < known_) decide();
  return std::move(result_);
}

SoundPiece PeakFinder::block(std::int64_t index, std::int64_t length) const {
  return part_of({waiting_.channels.begin(), waiting_.channels.end()}, (index - first_) * kPeakBlock, length);
}

/// Takes note of the highest sample of the next block.
void PeakFinder::know(std::int64_t length) {
  float highest = 0;
  for (const auto& channel : waiting_.channels)
    for (std::int64_t i = 0; i < length; ++i)
      highest =
          std::max(highest, std::abs(channel[static_cast<std::size_t>((known_ - first_) * kPeakBlock + i)]));
  samples_.push_back(highest);
  ++known_;
}

/// Whether a sample in blocks [from, end) is so high that a true peak may reach what is asked for.
bool PeakFinder::is_near(std::int64_t from, std::int64_t end) const {
  const auto at = [&](std::int64_t i) {
    return samples_.begin() + (std::clamp(i, oldest(), known_) - oldest());
  };
  return std::any_of(at(from), at(end),
                     [&](float peak) { return static_cast<double>(peak) * kMostOvershoot >= least_; });
}

void PeakFinder::decide() {
  const std::int64_t i = next_++;
  float peak = samples_[static_cast<std::size_t>(i - oldest())];
  // The interpolation reaches over less than two blocks: those before one that is told fill its memory.
  if (is_near(i - kReach, i + 1 + kAhead)) {
    meter_.add(block(i, std::min(kPeakBlock, waiting_.length() - (i - first_) * kPeakBlock)));
    if (is_near(i - kReach, i + 1 + kReach)) peak = std::max(peak, static_cast<float>(meter_.last_peak()));
  }
  result_.highest = std::max(result_.highest, static_cast<double>(peak));
  if (static_cast<double>(peak) >= least_) result_.blocks.push_back({static_cast<std::int32_t>(i), peak});
  while (oldest() < next_ - kReach) samples_.pop_front();
}

/// Forgets the samples that have been decided on.
void PeakFinder::drop() {
  const std::int64_t count = (next_ - first_) * kPeakBlock;
  for (auto& channel : waiting_.channels) channel.erase(channel.begin(), channel.begin() + count);
  first_ = next_;
}

TruePeaks find_true_peaks(const Sound& sound, double least) {
  PeakFinder finder{sound.form(), least};
  sound.play([&](const SoundPiece& piece) { finder.add(piece); });
  return finder.finish();
}

}  // namespace cueclip
