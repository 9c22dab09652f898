#include "align/features.h"

#include <cmath>
#include <numbers>

namespace cueclip {
namespace {

constexpr int kRate = 16'000;

/// A tone that grows higher.
std::vector<float> sweep(std::size_t samples) {
  std::vector<float> sound;
  for (std::size_t i = 0; i < samples; ++i) {
    const double t = static_cast<double>(i) / kRate;
    sound.push_back(static_cast<float>(0.3 * std::sin(2 * std::numbers::pi * (300 + 900 * t) * t)));
  }
  return sound;
}

TEST(Features, AreTheSameHoweverTheSoundComes) {
  const auto sound = sweep(kRate * 3);
  const Features whole = measure_features(sound, kRate);
  FeatureMeter meter{kRate};
  for (std::size_t at = 0; at < sound.size(); at += 1'111)
    meter.add(std::span{sound}.subspan(at, std::min<std::size_t>(1'111, sound.size() - at)));
  const Features pieces = std::move(meter).finish();
  ASSERT_EQ(pieces.size(), 300u);
  ASSERT_EQ(whole.size(), 300u);
  EXPECT_EQ(pieces.levels(), whole.levels());
  for (std::size_t n = 0; n < whole.size(); ++n)
    EXPECT_TRUE(std::ranges::equal(pieces.row(n), whole.row(n))) << n;
}

TEST(Features, KnowHowLoudEachMomentIs) {
  auto sound = sweep(kRate);
  std::fill(sound.begin() + kRate / 2, sound.end(), 0.0f);
  const auto levels = measure_features(sound, kRate).levels();
  EXPECT_NEAR(levels[20], -13.5, 0.5);
  EXPECT_FLOAT_EQ(levels[80], -100);
}

TEST(Features, NormalisedHaveNoMeanAndADeviationOfOne) {
  Features features = measure_features(sweep(kRate * 2), kRate);
  features.normalise(std::vector<bool>(features.size(), true));
  double sum = 0;
  double squares = 0;
  for (std::size_t n = 0; n < features.size(); ++n) {
    sum += static_cast<double>(features.row(n)[0]);
    squares += static_cast<double>(features.row(n)[0]) * static_cast<double>(features.row(n)[0]);
  }
  EXPECT_NEAR(sum / 200, 0, 1e-3);
  EXPECT_NEAR(squares / 200, 1, 1e-3);
}

TEST(Features, ThinnedAreMeans) {
  const Features features = measure_features(sweep(kRate), kRate);
  const Features thin = features.thinned(10);
  EXPECT_EQ(thin.rate(), 10);
  ASSERT_EQ(thin.size(), 10u);
  float sum = 0;
  for (std::size_t n = 30; n < 40; ++n) sum += features.row(n)[2];
  EXPECT_NEAR(thin.row(3)[2], sum / 10, 1e-4);
}

}  // namespace
}  // namespace cueclip
