#include "audio/loudness.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>

#include <ebur128.h>

namespace cueclip {

namespace {

constexpr std::int64_t kPiece = 4096;  // samples handed over at once where only the whole is measured
constexpr std::size_t kReach = 2;      // blocks that the interpolation of true peaks reaches over, and more

struct Destroy {
  void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

/// What libebur128 makes of a sound, taken piece by piece.
class Meter {
 public:
  Meter(const Pcm& sound, int mode)
      : sound_{sound},
        state_{ebur128_init(static_cast<unsigned>(sound.channels.size()),
                            static_cast<unsigned long>(sound.rate), mode)} {
    if (!state_) throw std::bad_alloc{};
    if (sound.channels.size() == 1) ebur128_set_channel(state_.get(), 0, EBUR128_DUAL_MONO);
  }

  void add(std::int64_t first, std::int64_t most) {
    const std::int64_t end = std::min(first + most, sound_.length());
    samples_.clear();
    for (std::int64_t i = first; i < end; ++i)
      for (const auto& channel : sound_.channels) samples_.push_back(channel[static_cast<std::size_t>(i)]);
    if (ebur128_add_frames_float(state_.get(), samples_.data(), static_cast<std::size_t>(end - first)) !=
        EBUR128_SUCCESS)
      throw std::bad_alloc{};  // the only way it can fail
  }

  [[nodiscard]] double loudness() const {
    double value = 0;
    ebur128_loudness_global(state_.get(), &value);
    return value;
  }

  /// Of the samples added last, over all channels.
  [[nodiscard]] double last_peak() const {
    double highest = 0;
    for (unsigned i = 0; i < sound_.channels.size(); ++i) {
      double value = 0;
      ebur128_prev_true_peak(state_.get(), i, &value);
      highest = std::max(highest, value);
    }
    return highest;
  }

 private:
  const Pcm& sound_;
  std::unique_ptr<ebur128_state, Destroy> state_;
  std::vector<float> samples_;
};

/// The highest sample of each block of kPeakBlock, over all channels.
std::vector<float> sample_peaks(const Pcm& sound) {
  std::vector<float> peaks(static_cast<std::size_t>((sound.length() + kPeakBlock - 1) / kPeakBlock), 0.0f);
  for (const auto& channel : sound.channels)
    for (std::size_t i = 0; i < channel.size(); ++i) {
      float& peak = peaks[i / static_cast<std::size_t>(kPeakBlock)];
      peak = std::max(peak, std::abs(channel[i]));
    }
  return peaks;
}

}  // namespace

double integrated_loudness(const Pcm& sound) {
  Meter meter{sound, EBUR128_MODE_I};
  for (std::int64_t first = 0; first < sound.length(); first += kPiece) meter.add(first, kPiece);
  return meter.loudness();
}

std::vector<float> true_peaks(const Pcm& sound, double least) {
  std::vector<float> peaks = sample_peaks(sound);
  const std::vector<float> samples = peaks;
  const auto is_near = [&](std::size_t first, std::size_t end) {
    const auto at = [&](std::size_t i) {
      return samples.begin() + static_cast<std::ptrdiff_t>(std::min(i, samples.size()));
    };
    return std::any_of(at(first), at(end),
                       [&](float peak) { return static_cast<double>(peak) * kMostOvershoot >= least; });
  };
  Meter meter{sound, EBUR128_MODE_TRUE_PEAK};
  for (std::size_t i = 0; i < peaks.size(); ++i) {
    // The interpolation reaches over less than two blocks: those before one that is told fill its memory.
    const std::size_t before = i - std::min(i, kReach);
    if (!is_near(before, i + 1 + 2 * kReach)) continue;
    meter.add(static_cast<std::int64_t>(i) * kPeakBlock, kPeakBlock);
    if (is_near(before, i + 1 + kReach)) peaks[i] = std::max(peaks[i], static_cast<float>(meter.last_peak()));
  }
  return peaks;
}

double sample_peak(const Pcm& sound) {
  const std::vector<float> peaks = sample_peaks(sound);
  return peaks.empty() ? 0 : static_cast<double>(*std::ranges::max_element(peaks));
}

double decibels(double amplitude) {
  return 20 * std::log10(amplitude);
}

double amplitude(double decibels) {
  return std::pow(10, decibels / 20);
}

}  // namespace cueclip
