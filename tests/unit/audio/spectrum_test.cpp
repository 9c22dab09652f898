#include "audio/spectrum.h"

#include <algorithm>
#include <cmath>

#include "support/signals.h"

namespace cueclip {
namespace {

constexpr int kRate = 48'000;
constexpr int kFps = 30;
constexpr std::int64_t kFrame = kRate / kFps;
constexpr int kBands = 52;

float highest(const Spectrum& spectrum, std::int64_t frame) {
  return *std::ranges::max_element(spectrum.levels(frame));
}

/// The band that stands highest while a tone sounds.
std::ptrdiff_t band_of(double hertz, int rate, int bands) {
  Pcm sound = test::silence(rate, 1, rate);
  test::add_tone(sound, hertz, 0.3f, 0, rate);
  const Spectrum spectrum{sound, kFps, kFps, bands};
  const auto levels = spectrum.levels(15);
  return std::ranges::max_element(levels) - levels.begin();
}

TEST(Spectrum, OfSilenceIsZero) {
  const Spectrum spectrum{test::silence(kRate, 1, kFrame * 60), 60, kFps, kBands};
  for (std::int64_t n = 0; n < 60; ++n) {
    ASSERT_EQ(spectrum.levels(n).size(), static_cast<std::size_t>(kBands));
    EXPECT_EQ(highest(spectrum, n), 0.0f) << n;
  }
}

TEST(Spectrum, AToneLightsItsBand) {
  // Bands are equally wide in octaves from 80 Hz to 5 kHz.
  for (const int bands : {5, 24, 52, 96})
    for (const double hertz : {220.0, 440.0, 1000.0, 3000.0, 4000.0})
      EXPECT_EQ(band_of(hertz, kRate, bands),
                static_cast<std::ptrdiff_t>(bands * std::log(hertz / 80) / std::log(5000.0 / 80)))
          << hertz << " in " << bands;
  EXPECT_EQ(band_of(1000, kRate, kBands), 31);
}

TEST(Spectrum, FindsTheSameBandAtOtherRates) {
  for (const int rate : {8'000, 22'050, 44'100, 96'000, 192'000})
    EXPECT_EQ(band_of(1000, rate, 24), 14) << rate;
}

TEST(Spectrum, ShowsAToneAsHighAsItIsHeard) {
  Pcm sound = test::silence(kRate, 1, 3 * kRate);
  test::add_tone(sound, 1000, 0.1f, 0, kRate);
  test::add_tone(sound, 100, 0.1f, 2 * kRate, 3 * kRate);
  const Spectrum spectrum{sound, 3 * kFps, kFps, 24};
  EXPECT_GT(highest(spectrum, 15), 0.85f);
  // 19.1 dB less, of the 42 that the height stands for.
  EXPECT_NEAR(highest(spectrum, 75) / highest(spectrum, 15), 1 - 19.1f / 42, 0.04f);
}

TEST(Spectrum, AClickRaisesItsFrameAndNotTheOneBefore) {
  Pcm sound = test::silence(kRate, 1, kFrame * 300);
  test::add_clicks(sound, {200 * kFrame + kFrame / 2}, 0.9f);
  const Spectrum spectrum{sound, 300, kFps, kBands};
  EXPECT_EQ(highest(spectrum, 199), highest(spectrum, 198) * 0.82f);
  EXPECT_LT(highest(spectrum, 199), 1e-6f);
  EXPECT_GT(highest(spectrum, 200), 0.45f);
  EXPECT_GT(highest(spectrum, 201), 0.9f);
}

TEST(Spectrum, HearsAFramesStartAsWellAsItsEnd) {
  Pcm sound = test::silence(kRate, 1, kFrame * 300);
  test::add_tone(sound, 1000, 0.01f, 0, 60 * kFrame);
  test::add_clicks(sound, {100 * kFrame + 200, 201 * kFrame - 200}, 0.9f);
  const Spectrum spectrum{sound, 300, kFps, kBands};
  EXPECT_GT(highest(spectrum, 101), 0.4f);
  EXPECT_NEAR(highest(spectrum, 101), highest(spectrum, 201), 0.01f);
}

TEST(Spectrum, BandsFallByAFactorAFrame) {
  Pcm sound = test::silence(kRate, 1, kFrame * 300);
  test::add_clicks(sound, {200 * kFrame + kFrame / 2}, 0.9f);
  const Spectrum spectrum{sound, 300, kFps, kBands};
  for (std::int64_t n = 202; n < 207; ++n)
    for (std::size_t i = 0; i < kBands; ++i)
      EXPECT_NEAR(spectrum.levels(n)[i], spectrum.levels(n - 1)[i] * 0.82f, 1e-5f);
}

TEST(Spectrum, QuietSpeechMovesAsLoudDoes) {
  const auto of_height = [](float height) {
    Pcm sound = test::silence(kRate, 1, kFrame * 90);
    for (std::int64_t n = 0; n < 90; n += 3) test::add_tone(sound, 500, height, n * kFrame, (n + 2) * kFrame);
    return Spectrum{sound, 90, kFps, kBands};
  };
  const Spectrum loud = of_height(0.8f);
  const Spectrum quiet = of_height(0.008f);
  for (std::int64_t n = 0; n < 90; ++n)
    for (std::size_t i = 0; i < kBands; ++i) EXPECT_NEAR(quiet.levels(n)[i], loud.levels(n)[i], 1e-3f);
  EXPECT_GT(highest(quiet, 45), 0.85f);
}

TEST(Spectrum, HearsAllOfALongFrame) {
  Pcm sound = test::silence(kRate, 1, kRate * 4);
  for (const double second : {2.05, 2.3, 2.5, 2.95}) {
    test::add_clicks(sound, {std::lround(second * kRate)}, 0.9f);
    const Spectrum spectrum{sound, 4, 1, kBands};
    EXPECT_GT(highest(spectrum, 2), 0.5f) << second;
  }
}

TEST(Spectrum, Frame0IsTheLoudestMoment) {
  Pcm sound = test::silence(kRate, 2, kFrame * 100);
  test::add_tone(sound, 300, 0.2f, 10 * kFrame, 90 * kFrame);
  test::add_tone(sound, 2000, 0.6f, 58 * kFrame, 63 * kFrame);
  const Spectrum spectrum{sound, 100, kFps, kBands};
  EXPECT_GT(highest(spectrum, 0), 0.8f);
  EXPECT_LT(highest(spectrum, 9), 0.25f);
}

TEST(Spectrum, HearsEitherChannelAndStaysBetween0And1) {
  Pcm sound = test::silence(kRate, 2, kFrame * 60);
  for (std::int64_t i = 0; i < sound.length(); ++i)
    sound.channels[1][static_cast<std::size_t>(i)] = i / 40 % 2 == 0 ? 3.0f : -3.0f;
  const Spectrum spectrum{sound, 60, kFps, kBands};
  EXPECT_GT(highest(spectrum, 30), 0.8f);
  for (std::int64_t n = 0; n < 60; ++n)
    for (const float level : spectrum.levels(n)) EXPECT_TRUE(level >= 0 && level <= 1) << level;
}

}  // namespace
}  // namespace cueclip
