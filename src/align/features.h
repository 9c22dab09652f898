#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cueclip {

/// What is heard in each moment of a sound, as a row of numbers: moments are alike where their rows are near
/// to each other. Mel cepstra and their slopes (Davis and Mermelstein 1980; Furui 1986).
class Features {
 public:
  static constexpr int kRate = 100;            ///< rows a second, as they are measured
  static constexpr std::size_t kCepstra = 12;  ///< without the first, which is how loud it is
  static constexpr std::size_t kRow = 2 * kCepstra;

  Features() = default;

  [[nodiscard]] std::size_t size() const { return levels_.size(); }
  [[nodiscard]] int rate() const { return rate_; }
  [[nodiscard]] std::span<const float> row(std::size_t n) const {
    return std::span{values_}.subspan(n * kRow, kRow);
  }
  /// How loud each moment is: dB of full scale, -100 for silence.
  [[nodiscard]] const std::vector<float>& levels() const { return levels_; }

  /// Rows [first, end).
  [[nodiscard]] Features part(std::size_t first, std::size_t end) const;

  /// The means of every `count` rows, a divisor of the rate; what is left over at the end is dropped.
  [[nodiscard]] Features thinned(int count) const;

  /// Makes each number's mean 0 and deviation 1 over the rows that are marked: what microphones, rooms and
  /// voices add to all moments alike is taken off.
  void normalise(const std::vector<bool>& marked);

 private:
  friend class FeatureMeter;

  void add_slopes();

  int rate_ = kRate;
  std::vector<float> values_;
  std::vector<float> levels_;
};

/// Below that, what tells speech sounds apart is lost; telephones have as much. Samples a second.
inline constexpr int kLeastFeatureRate = 8'000;

/// Measures the features of a sound that comes piece by piece. Row n is about the moment n / kRate after the
/// first sample; there are as many as whole hundredths of a second.
class FeatureMeter {
 public:
  /// `rate`: samples a second, from kLeastFeatureRate.
  explicit FeatureMeter(int rate);
  ~FeatureMeter();
  FeatureMeter(FeatureMeter&&) noexcept;
  FeatureMeter& operator=(FeatureMeter&&) noexcept;

  /// Adds samples of one channel.
  void add(std::span<const float> samples);

  [[nodiscard]] Features finish() &&;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Of a sound that is there as a whole.
[[nodiscard]] Features measure_features(std::span<const float> samples, int rate);

}  // namespace cueclip
