#include "audio/loudness.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "support/signals.h"

namespace cueclip {
namespace {

constexpr int kRate = 48'000;

/// A sine whose highest point is `level` dBFS.
Pcm sine(double hertz, double level, int channels, int length) {
  Pcm sound = test::silence(kRate, channels, std::int64_t{kRate} * length);
  test::add_tone(sound, hertz, static_cast<float>(amplitude(level)), 0, sound.length());
  return sound;
}

// EBU Tech 3341, table 1, signals 1 and 2.
TEST(IntegratedLoudness, OfAStereoSineIsItsLevel) {
  EXPECT_NEAR(integrated_loudness(sine(1000, -23, 2, 20)), -23.0, 0.1);
  EXPECT_NEAR(integrated_loudness(sine(1000, -33, 2, 20)), -33.0, 0.1);
}

// The same, signal 3: the quiet parts before and after are gated away.
TEST(IntegratedLoudness, PassesOverQuietParts) {
  Pcm sound = test::silence(kRate, 2, kRate * 80);
  const auto tone = [&](double level, std::int64_t from, std::int64_t to) {
    test::add_tone(sound, 1000, static_cast<float>(amplitude(level)), from * kRate, to * kRate);
  };
  tone(-36, 0, 10);
  tone(-23, 10, 70);
  tone(-36, 70, 80);
  EXPECT_NEAR(integrated_loudness(sound), -23.0, 0.1);
}

TEST(IntegratedLoudness, OfMonoIsThatOfTheSameInBothChannels) {
  EXPECT_NEAR(integrated_loudness(sine(1000, -23, 1, 20)), integrated_loudness(sine(1000, -23, 2, 20)), 1e-6);
}

TEST(IntegratedLoudness, OfSilenceIsNone) {
  EXPECT_EQ(integrated_loudness(test::silence(kRate, 2, kRate * 5)), -HUGE_VAL);
  EXPECT_EQ(integrated_loudness(sine(1000, -75, 2, 5)), -HUGE_VAL);
  EXPECT_EQ(integrated_loudness(test::silence(kRate, 1, 0)), -HUGE_VAL);
}

TEST(TruePeaks, AreFoundBetweenSamples) {
  // At a quarter of the rate, an eighth of a period off: every sample is at 0.707 of the height.
  Pcm sound = test::silence(kRate, 2, kRate);
  for (std::size_t i = 4'800; i < 43'200; ++i) {
    // The tone swells and fades over a tenth of a second: its edges would ring.
    const double swell = std::min(
        {1.0, (static_cast<double>(i) - 4'800) / 4'800, (43'200.0 - static_cast<double>(i)) / 4'800});
    sound.channels[1][i] = static_cast<float>(
        0.5 * swell * std::sin(std::numbers::pi / 2 * static_cast<double>(i) + std::numbers::pi / 4));
  }
  EXPECT_LT(*std::ranges::max_element(sound.channels[1]), 0.36f);
  const auto peaks = true_peaks(sound);
  EXPECT_NEAR(decibels(static_cast<double>(*std::ranges::max_element(peaks))), decibels(0.5), 0.3);
}

TEST(TruePeaks, AreToldWhereTheyAre) {
  Pcm sound = test::silence(kRate, 1, 100 * kPeakBlock + 5);
  test::add_clicks(sound, {50 * kPeakBlock + 8}, 0.8f);
  const auto peaks = true_peaks(sound);
  ASSERT_EQ(peaks.size(), 101u);
  const auto highest = std::ranges::max_element(peaks) - peaks.begin();
  EXPECT_TRUE(highest == 50 || highest == 51) << highest;
  EXPECT_EQ(peaks[48], 0.0f);
  EXPECT_EQ(peaks[53], 0.0f);
}

TEST(TruePeaks, BelowWhatIsAskedForAreNotInterpolated) {
  Pcm sound = test::silence(kRate, 2, kRate);
  test::add_tone(sound, 997, 0.1f, 0, 20'000);
  test::add_tone(sound, 11'000, 0.6f, 20'000, 30'000);
  test::add_tone(sound, 997, 0.1f, 30'000, 48'000);
  const auto all = true_peaks(sound);
  for (const double least : {0.3, 0.59}) {
    const auto some = true_peaks(sound, least);
    ASSERT_EQ(some.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_LE(some[i], all[i] + 1e-6f) << i;
      if (static_cast<double>(all[i]) >= least) {
        EXPECT_FLOAT_EQ(some[i], all[i]) << i;
      }
    }
  }
  EXPECT_FLOAT_EQ(static_cast<float>(sample_peak(sound)), 0.6f);
}

TEST(Decibels, AreThoseOfAnAmplitude) {
  EXPECT_NEAR(decibels(0.5), -6.02, 0.01);
  EXPECT_EQ(decibels(0), -HUGE_VAL);
  EXPECT_NEAR(amplitude(-20), 0.1, 1e-12);
}

}  // namespace
}  // namespace cueclip
