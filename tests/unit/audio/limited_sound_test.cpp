#include "audio/limited_sound.h"

#include <algorithm>
#include <cmath>

#include "audio/loudness.h"
#include "support/held.h"
#include "support/signals.h"

namespace cueclip {
namespace {

constexpr int kRate = 48'000;
constexpr double kCeiling = 0.8;

double peak_of(const Pcm& sound) {
  return find_true_peaks(sound).highest;
}

Pcm limited(const Pcm& sound, double gain) {
  return test::held(LimitedSound{std::make_shared<Pcm>(sound), gain, find_true_peaks(sound), kCeiling});
}

/// A quiet tone with a loud one in it from `first` to `end`.
Pcm burst(int channels, std::int64_t first, std::int64_t end, float height) {
  Pcm sound = test::silence(kRate, channels, kRate * 2);
  test::add_tone(sound, 300, 0.1f, 0, sound.length());
  test::add_tone(sound, 300, height, first, end);
  return sound;
}

TEST(LimitedSound, ToldOfNoPeakOnlyAmplifies) {
  const Pcm sound = burst(2, 48'000, 60'000, 0.2f);
  const Pcm result = limited(sound, 2);
  for (std::size_t i = 0; i < result.channels[1].size(); i += 7)
    EXPECT_FLOAT_EQ(result.channels[1][i], sound.channels[1][i] * 2);
}

TEST(LimitedSound, HoldsEveryPeakBelowTheCeiling) {
  for (const std::int64_t length : {1, 40, 480, 4'800, 40'000}) {
    Pcm sound = burst(1, 30'011, 30'011 + length, 0.7f);
    test::add_clicks(sound, {3, 20'000, 20'005, 95'900}, 0.9f);
    const Pcm result = limited(sound, 4);
    EXPECT_LT(peak_of(result), kCeiling * 1.005) << length;
    EXPECT_GT(peak_of(result), kCeiling * 0.9) << length;
  }
}

TEST(LimitedSound, HoldsPeaksBetweenSamples) {
  Pcm sound = test::silence(kRate, 1, kRate);
  for (std::size_t i = 10'000; i < 20'000; i += 4) {
    sound.channels[0][i] = sound.channels[0][i + 1] = 0.6f;
    sound.channels[0][i + 2] = sound.channels[0][i + 3] = -0.6f;
  }
  EXPECT_GT(peak_of(sound), kCeiling);  // though no sample is
  const Pcm result = limited(sound, 1);
  EXPECT_LT(peak_of(result), kCeiling * 1.005);
}

TEST(LimitedSound, IsDownBeforeThePeakComesAndLetsGoSoonAfter) {
  const Pcm sound = burst(1, 48'000, 52'800, 0.9f);
  const Pcm result = limited(sound, 2);
  const auto gain_at = [&](std::size_t at) {  // where the tone is high
    const auto around = [&](const Pcm& one) {
      float highest = 0;
      for (std::size_t i = at; i < at + 160; ++i) highest = std::max(highest, std::abs(one.channels[0][i]));
      return highest;
    };
    return around(result) / around(sound);
  };
  EXPECT_NEAR(gain_at(47'000), 2.0f, 0.001f) << "20 ms before: as nothing were";
  EXPECT_NEAR(gain_at(50'000), 0.8f, 0.01f) << "in the burst";
  EXPECT_LT(gain_at(53'500), 1.4f) << "just after";
  EXPECT_GT(gain_at(52'800 + 9'600), 1.9f) << "0.2 s after";
}

TEST(LimitedSound, ChangesItsGainWithoutSteps) {
  Pcm sound = test::silence(kRate, 1, kRate);
  for (auto& sample : sound.channels[0]) sample = 0.1f;  // shows the gain itself
  test::add_clicks(sound, {24'000}, 0.9f);
  const Pcm result = limited(sound, 2);
  for (std::size_t i = 1; i < 48'000; ++i) {
    if (i >= 23'999 && i <= 24'001) continue;
    EXPECT_LT(std::abs(result.channels[0][i] - result.channels[0][i - 1]), 0.2f * 0.02f) << i;
  }
}

TEST(LimitedSound, GivesAllChannelsTheSameGain) {
  Pcm sound = burst(2, 24'000, 30'000, 0.7f);
  for (float& sample : sound.channels[1]) sample *= 0.25f;
  const Pcm result = limited(sound, 3);
  for (std::size_t i = 0; i < result.channels[0].size(); i += 11)
    EXPECT_NEAR(result.channels[1][i], result.channels[0][i] * 0.25f, 1e-5f);
}

}  // namespace
}  // namespace cueclip
