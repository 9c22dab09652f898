#include "align/features.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>

#include "audio/real_transform.h"

namespace cueclip {

namespace {

constexpr std::size_t kBands = 26;
constexpr double kLowest = 100;        // hertz
constexpr double kHighest = 6'800;     // telephones and old recordings have nothing above it
constexpr double kWindow = 0.025;      // seconds
constexpr float kPreemphasis = 0.97f;  // what a voice loses towards the top
constexpr float kSilence = 1e-10f;     // power: -100 dB
constexpr float kFaintest = 1e-9f;     // power in a band: below it nothing is told from silence
constexpr std::ptrdiff_t kSlope = 2;   // rows to each side that a slope is taken over

double mel(double hertz) {
  return 2595 * std::log10(1 + hertz / 700);
}

double hertz(double mels) {
  return 700 * (std::pow(10, mels / 2595) - 1);
}

using Cosines = std::array<std::array<float, kBands>, Features::kCepstra>;

Cosines cosines() {
  Cosines result{};
  for (std::size_t c = 0; c < Features::kCepstra; ++c)
    for (std::size_t band = 0; band < kBands; ++band)
      result[c][band] = static_cast<float>(std::cos(std::numbers::pi * static_cast<double>(c + 1) *
                                                    (static_cast<double>(band) + 0.5) / kBands));
  return result;
}

}  // namespace

/// What all windows of a rate share, and what is still needed of the sound.
struct FeatureMeter::Impl {
  /// Triangles on the mel scale, each as the bins that it weighs.
  struct Band {
    std::size_t first = 0;
    std::vector<float> weights;
  };

  static std::vector<Band> mel_bands(std::size_t size, int rate, double highest) {
    std::vector<Band> bands(kBands);
    const double step = (mel(highest) - mel(kLowest)) / (kBands + 1);
    const auto edge = [&](std::size_t i) {
      return hertz(mel(kLowest) + step * static_cast<double>(i)) * static_cast<double>(size) / rate;
    };
    for (std::size_t band = 0; band < kBands; ++band) {
      const double low = edge(band);
      const double middle = edge(band + 1);
      const double high = edge(band + 2);
      bands[band].first = static_cast<std::size_t>(std::ceil(low));
      for (std::size_t k = bands[band].first; k <= size / 2 && static_cast<double>(k) < high; ++k) {
        const auto at = static_cast<double>(k);
        bands[band].weights.push_back(
            static_cast<float>(at < middle ? (at - low) / (middle - low) : (high - at) / (high - middle)));
      }
      if (bands[band].weights.empty()) {  // narrower than a bin
        bands[band].first = static_cast<std::size_t>(std::lround(middle));
        bands[band].weights.push_back(1);
      }
    }
    return bands;
  }

  explicit Impl(int samples_a_second)
      : rate{static_cast<std::size_t>(samples_a_second)},
        length{static_cast<std::size_t>(std::lround(kWindow * samples_a_second))},
        transform{std::bit_ceil(length)},
        bands{mel_bands(std::bit_ceil(length), samples_a_second, std::min(kHighest, samples_a_second / 2.0))},
        weights(length),
        power(std::bit_ceil(length) / 2 + 1) {
    for (std::size_t i = 0; i < length; ++i)
      weights[i] =
          static_cast<float>(0.54 - 0.46 * std::cos(2 * std::numbers::pi * (static_cast<double>(i) + 0.5) /
                                                    static_cast<double>(length)));
    // Half a window of silence before the first sample, and the sample before that one.
    pending.assign(length / 2 + 1, 0.0f);
  }

  /// Measures the rows whose windows are complete.
  void measure() {
    std::size_t done = 0;
    while (result.levels_.size() < rows()) {
      // pending begins a sample before the window of row 0, less what was dropped.
      const std::size_t first = result.levels_.size() * rate / Features::kRate - dropped;
      if (first + 1 + length > pending.size()) break;
      measure_row(std::span{pending}.subspan(first, length + 1));
      done = first;
    }
    if (done < kKept) return;
    pending.erase(pending.begin(), pending.begin() + static_cast<std::ptrdiff_t>(done));
    dropped += done;
  }

  void measure_row(std::span<const float> samples) {
    const auto window = transform.window();
    std::ranges::fill(window, 0.0f);
    float energy = 0;
    for (std::size_t i = 0; i < length; ++i) {
      energy += samples[i + 1] * samples[i + 1];
      window[i] = (samples[i + 1] - kPreemphasis * samples[i]) * weights[i];
    }
    result.levels_.push_back(10 * std::log10(energy / static_cast<float>(length) + kSilence));
    const auto bins = transform.bins();
    for (std::size_t k = 0; k < bins.size(); ++k)
      power[k] = bins[k].re * bins[k].re + bins[k].im * bins[k].im;
    std::array<float, kBands> heights{};
    for (std::size_t band = 0; band < kBands; ++band) {
      float sum = 0;
      const float* at = &power[bands[band].first];
      for (std::size_t k = 0; k < bands[band].weights.size(); ++k) sum += bands[band].weights[k] * at[k];
      heights[band] = std::log(sum / static_cast<float>(length) + kFaintest);
    }
    for (const auto& cosine : turn) {
      float sum = 0;
      for (std::size_t band = 0; band < kBands; ++band) sum += cosine[band] * heights[band];
      result.values_.push_back(sum);
    }
    result.values_.resize(result.values_.size() + Features::kCepstra);  // for the slopes
  }

  [[nodiscard]] std::size_t rows() const { return heard * Features::kRate / rate; }

  static constexpr std::size_t kKept = 1 << 14;  // samples that may be done with before they are dropped

  std::size_t rate;
  std::size_t length;
  RealTransform transform;
  std::vector<Band> bands;
  Cosines turn = cosines();
  std::vector<float> weights;
  std::vector<float> power;
  std::vector<float> pending;
  std::size_t dropped = 0;
  std::size_t heard = 0;
  Features result;
};

FeatureMeter::FeatureMeter(int rate) : impl_{std::make_unique<Impl>(rate)} {}
FeatureMeter::~FeatureMeter() = default;
FeatureMeter::FeatureMeter(FeatureMeter&&) noexcept = default;
FeatureMeter& FeatureMeter::operator=(FeatureMeter&&) noexcept = default;

void FeatureMeter::add(std::span<const float> samples) {
  impl_->pending.insert(impl_->pending.end(), samples.begin(), samples.end());
  impl_->heard += samples.size();
  impl_->measure();
}

Features FeatureMeter::finish() && {
  impl_->pending.resize(impl_->pending.size() + impl_->length);
  impl_->measure();
  impl_->result.add_slopes();
  return std::move(impl_->result);
}

Features measure_features(std::span<const float> samples, int rate) {
  FeatureMeter meter{rate};
  meter.add(samples);
  return std::move(meter).finish();
}

Features Features::part(std::size_t first, std::size_t end) const {
  const auto at = [](std::size_t n) { return static_cast<std::ptrdiff_t>(n); };
  Features result;
  result.rate_ = rate_;
  result.values_.assign(values_.begin() + at(first * kRow), values_.begin() + at(end * kRow));
  result.levels_.assign(levels_.begin() + at(first), levels_.begin() + at(end));
  return result;
}

void Features::add_slopes() {
  const auto rows = static_cast<std::ptrdiff_t>(size());
  for (std::ptrdiff_t n = 0; n < rows; ++n) {
    for (std::size_t c = 0; c < kCepstra; ++c) {
      float slope = 0;
      for (std::ptrdiff_t k = 1; k <= kSlope; ++k) {
        const auto after = static_cast<std::size_t>(std::min(n + k, rows - 1));
        const auto before = static_cast<std::size_t>(std::max<std::ptrdiff_t>(n - k, 0));
        slope += static_cast<float>(k) * (values_[after * kRow + c] - values_[before * kRow + c]);
      }
      values_[static_cast<std::size_t>(n) * kRow + kCepstra + c] = slope;
    }
  }
}

Features Features::thinned(int count) const {
  const auto each = static_cast<std::size_t>(count);
  Features result;
  result.rate_ = rate_ / count;
  result.values_.assign(size() / each * kRow, 0);
  result.levels_.assign(size() / each, 0);
  for (std::size_t n = 0; n < result.size() * each; ++n) {
    result.levels_[n / each] += levels_[n] / static_cast<float>(count);
    for (std::size_t i = 0; i < kRow; ++i)
      result.values_[n / each * kRow + i] += values_[n * kRow + i] / static_cast<float>(count);
  }
  return result;
}

void Features::normalise(const std::vector<bool>& marked) {
  for (std::size_t i = 0; i < kRow; ++i) {
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (std::size_t n = 0; n < size(); ++n) {
      if (!marked[n]) continue;
      const auto value = static_cast<double>(values_[n * kRow + i]);
      sum += value;
      squares += value * value;
      ++count;
    }
    if (count == 0) return;
    const double mean = sum / count;
    const double deviation = std::sqrt(std::max(squares / count - mean * mean, 1e-9));
    for (std::size_t n = 0; n < size(); ++n)
      values_[n * kRow + i] =
          static_cast<float>((static_cast<double>(values_[n * kRow + i]) - mean) / deviation);
  }
}

}  // namespace cueclip
