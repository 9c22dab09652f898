#include "audio/loudness.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>

#include <ebur128.h>

namespace cueclip {

namespace {

constexpr std::int64_t kPiece = 4096;  // samples handed over at once where only the whole is measured

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

}  // namespace

double integrated_loudness(const Pcm& sound) {
  Meter meter{sound, EBUR128_MODE_I};
  for (std::int64_t first = 0; first < sound.length(); first += kPiece) meter.add(first, kPiece);
  return meter.loudness();
}

std::vector<float> true_peaks(const Pcm& sound) {
  Meter meter{sound, EBUR128_MODE_TRUE_PEAK};
  std::vector<float> peaks;
  for (std::int64_t first = 0; first < sound.length(); first += kPeakBlock) {
    meter.add(first, kPeakBlock);
    peaks.push_back(static_cast<float>(meter.last_peak()));
  }
  return peaks;
}

double decibels(double amplitude) {
  return 20 * std::log10(amplitude);
}

double amplitude(double decibels) {
  return std::pow(10, decibels / 20);
}

}  // namespace cueclip
