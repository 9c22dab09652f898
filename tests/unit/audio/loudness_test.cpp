#include "audio/loudness.h"

#include <cmath>

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

TEST(MeasureLoudness, TellsTheHighestSample) {
  Pcm sound = test::silence(kRate, 2, kRate);
  test::add_tone(sound, 11'000, 0.6f, 20'000, 30'000);
  EXPECT_FLOAT_EQ(static_cast<float>(measure_loudness(sound).sample_peak), 0.6f);
}

TEST(Decibels, AreThoseOfAnAmplitude) {
  EXPECT_NEAR(decibels(0.5), -6.02, 0.01);
  EXPECT_EQ(decibels(0), -HUGE_VAL);
  EXPECT_NEAR(amplitude(-20), 0.1, 1e-12);
}

}  // namespace
}  // namespace cueclip
