#include "audio/level.h"

#include <cmath>
#include <random>

#include "audio/true_peaks.h"
#include "support/held.h"
#include "support/signals.h"

namespace cueclip {
namespace {

constexpr int kRate = 48'000;

/// Noise in syllables, with single samples far above the rest: its peaks are 20 dB above its loudness.
Pcm peaky(int channels, int length) {
  Pcm sound = test::silence(kRate, channels, std::int64_t{kRate} * length);
  std::minstd_rand random{7};
  std::normal_distribution<float> noise{0, 0.03f};
  for (std::size_t i = 0; i < sound.channels[0].size(); ++i) {
    const float value = i / 9'600 % 2 == 0 ? noise(random) : 0;
    for (auto& channel : sound.channels) channel[i] = i % 24'000 < 3 ? 0.8f : value;
  }
  return sound;
}

/// Levels the sound itself.
ClipLoudness level(Pcm& sound, double target) {
  const auto before = std::make_shared<Pcm>(sound);
  const LevelledSound levelled = level(before, measure_loudness(*before), target);
  sound = test::held(*levelled.sound);
  return levelled.loudness;
}

TEST(Level, ReachesTheTargetByGainWhereThePeaksAllowIt) {
  Pcm sound = test::silence(kRate, 2, kRate * 5);
  test::add_tone(sound, 1000, static_cast<float>(amplitude(-30)), 0, sound.length());
  const Pcm before = sound;
  const ClipLoudness result = level(sound, -16);
  EXPECT_NEAR(result.before, -30, 0.1);
  EXPECT_NEAR(result.after, -16, 0.1);
  EXPECT_NEAR(result.gain, 14, 0.1);
  EXPECT_NEAR(result.peak_before, -30, 0.1);
  EXPECT_NEAR(result.peak_after, -16, 0.1);
  EXPECT_FALSE(result.limited);
  EXPECT_EQ(result.note, "");
  EXPECT_FLOAT_EQ(sound.channels[0][1001],
                  before.channels[0][1001] * static_cast<float>(amplitude(result.gain)));
}

TEST(Level, LowersWhatIsTooLoud) {
  Pcm sound = test::silence(kRate, 1, kRate * 5);
  test::add_tone(sound, 1000, 0.9f, 0, sound.length());
  const ClipLoudness result = level(sound, -23);
  EXPECT_LT(result.gain, -20);
  EXPECT_NEAR(integrated_loudness(sound), -23, 0.1);
}

TEST(Level, LimitsPeaksThatGainAloneWouldMakeTooHigh) {
  for (const int channels : {1, 2}) {
    Pcm sound = peaky(channels, 10);
    const ClipLoudness result = level(sound, -16);
    EXPECT_TRUE(result.limited);
    EXPECT_GT(result.peak_before + result.gain, 0);
    EXPECT_NEAR(result.after, -16, 0.1);
    EXPECT_NEAR(integrated_loudness(sound), result.after, 1e-6);
    const double ceiling = result.peak_before + result.gain > 4 ? -3 : -2;
    EXPECT_NEAR(decibels(find_true_peaks(sound).highest), ceiling, 0.1);
    EXPECT_NEAR(result.peak_after, ceiling, 0.1);
    EXPECT_EQ(result.note, "");
  }
}

TEST(Level, HoldsPeaksLowerWhereTheyAreLimitedHard) {
  const auto levelled_peak = [](double target) {
    Pcm sound = test::silence(kRate, 1, kRate * 10);
    test::add_tone(sound, 500, 0.1f, 0, sound.length());  // -20 LUFS
    test::add_clicks(sound, {100'000, 200'000, 300'000}, 0.8f);
    (void)level(sound, target);
    return decibels(find_true_peaks(sound).highest);
  };
  EXPECT_NEAR(levelled_peak(-17), -2, 0.1);  // by about 3 dB
  EXPECT_NEAR(levelled_peak(-10), -3, 0.1);  // by about 10 dB
}

TEST(Level, SaysWhereTheTargetIsOutOfReach) {
  Pcm sound = peaky(1, 10);
  const ClipLoudness result = level(sound, -5);
  EXPECT_LT(result.after, -5.5);
  EXPECT_LT(result.peak_after, -1.9);
  EXPECT_EQ(result.note, "-5.0 LUFS can't be reached without distortion");
}

TEST(Level, LeavesShortSoundAlone) {
  Pcm sound = test::silence(kRate, 2, kRate * 3 - 1);
  test::add_tone(sound, 1000, 0.01f, 0, sound.length());
  const Pcm before = sound;
  const ClipLoudness result = level(sound, -16);
  EXPECT_EQ(sound.channels, before.channels);
  EXPECT_EQ(result.gain, 0);
  EXPECT_EQ(result.after, result.before);
  EXPECT_EQ(result.note, "left as it is: shorter than 3 s");
}

TEST(Level, LeavesSilenceAlone) {
  for (const float height : {0.0f, 1e-4f}) {
    Pcm sound = test::silence(kRate, 1, kRate * 5);
    test::add_tone(sound, 1000, height, 0, sound.length());
    const Pcm before = sound;
    const ClipLoudness result = level(sound, -16);
    EXPECT_EQ(sound.channels, before.channels);
    EXPECT_EQ(result.before, -HUGE_VAL);
    EXPECT_EQ(result.gain, 0);
    EXPECT_EQ(result.note, "left as it is: all of it is silence, below -70 LUFS");
  }
}

TEST(Levelled, IsWhatWasPlanned) {
  Pcm quiet = test::silence(kRate, 2, kRate * 5);
  test::add_tone(quiet, 440, 0.02f, 0, quiet.length());
  for (const Pcm& sound : {quiet, peaky(2, 6), test::silence(kRate, 1, kRate * 4)}) {
    Pcm louder = sound;
    const ClipLoudness planned = level(louder, -16);
    EXPECT_EQ(test::held(*levelled(std::make_shared<Pcm>(sound), planned)).channels, louder.channels);
  }
}

}  // namespace
}  // namespace cueclip
