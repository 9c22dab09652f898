#include "audio/envelope.h"

#include <algorithm>
#include <cmath>

#include "support/read_range.h"
#include "support/signals.h"

namespace cueclip {
namespace {

constexpr int kRate = 48'000;
constexpr int kFps = 30;
constexpr std::int64_t kFrame = kRate / kFps;
constexpr int kBars = 52;

float highest(const Envelope& envelope, std::int64_t frame) {
  return *std::ranges::max_element(envelope.levels(frame));
}

TEST(Envelope, OfSilenceIsZero) {
  const Envelope envelope{test::silence(kRate, 1, kFrame * 60), 60, kFps, kBars};
  for (std::int64_t n = 0; n < 60; ++n) {
    ASSERT_EQ(envelope.levels(n).size(), static_cast<std::size_t>(kBars));
    EXPECT_EQ(highest(envelope, n), 0.0f) << n;
  }
}

TEST(Envelope, ABurstRaisesItsFrameAndNotTheOneBefore) {
  Pcm sound = test::silence(kRate, 1, kFrame * 300);
  test::add_tone(sound, 300, 0.5f, 200 * kFrame, 201 * kFrame);
  const Envelope envelope{sound, 300, kFps, kBars};
  EXPECT_LT(highest(envelope, 199), 1e-6f);
  EXPECT_GT(highest(envelope, 200), 0.4f);
  EXPECT_GT(highest(envelope, 201), 0.8f);
  for (const float level : envelope.levels(201)) EXPECT_GT(level, 0.1f);
}

TEST(Envelope, BarsFallByAFactorAFrame) {
  Pcm sound = test::silence(kRate, 1, kFrame * 300);
  test::add_tone(sound, 300, 0.5f, 200 * kFrame, 201 * kFrame);
  const Envelope envelope{sound, 300, kFps, kBars};
  const float factor = highest(envelope, 202) / highest(envelope, 201);
  EXPECT_GE(factor, 0.8f);
  EXPECT_LE(factor, 0.85f);
  for (std::int64_t n = 202; n < 207; ++n)
    for (std::size_t i = 0; i < kBars; ++i)
      EXPECT_NEAR(envelope.levels(n)[i], envelope.levels(n - 1)[i] * factor, 1e-5f);
}

TEST(Envelope, FallsAsFastAtEveryFrameRate) {
  const auto after_a_tenth = [](int fps) {
    Pcm sound = test::silence(kRate, 1, kRate * 4);
    test::add_tone(sound, 300, 0.5f, kRate * 2, kRate * 2 + kRate / 10);
    const Envelope envelope{sound, 4 * fps, fps, kBars};
    const std::int64_t end = 2 * fps + fps / 10;
    return highest(envelope, end - 1 + fps / 10) / highest(envelope, end - 1);
  };
  EXPECT_NEAR(after_a_tenth(60), after_a_tenth(30), 0.02f);
}

TEST(Envelope, QuietSpeechMovesAsLoudDoes) {
  const auto of_height = [](float height) {
    Pcm sound = test::silence(kRate, 1, kFrame * 90);
    for (std::int64_t n = 0; n < 90; n += 3) test::add_tone(sound, 200, height, n * kFrame, (n + 2) * kFrame);
    return Envelope{sound, 90, kFps, kBars};
  };
  const Envelope loud = of_height(0.8f);
  const Envelope quiet = of_height(0.01f);
  for (std::int64_t n = 0; n < 90; ++n)
    for (std::size_t i = 0; i < kBars; ++i) EXPECT_NEAR(quiet.levels(n)[i], loud.levels(n)[i], 1e-3f);
  EXPECT_GT(highest(quiet, 45), 0.8f);
}

/// The demo episode's sound from its third second on.
test::RangeSound speech() {
  return test::read_range(std::filesystem::path{CUECLIP_SOURCE} / "assets/demo/episode.mp3",
                          {std::chrono::seconds{3}, std::chrono::seconds{33}});
}

TEST(Envelope, SpeechIsNoDottedLine) {
  const test::RangeSound sound = speech();
  const Envelope envelope{sound, 900, kFps, kBars};
  const auto loudness = overview(sound, 900);
  int spoken = 0;
  int low = 0;
  for (std::int64_t n = 1; n < 900; ++n) {
    if (loudness[static_cast<std::size_t>(n)] < 0.01f) continue;  // -27 dB: a pause
    ++spoken;
    low += highest(envelope, n) < 0.25f ? 1 : 0;
  }
  EXPECT_GT(spoken, 400);
  EXPECT_LT(low, spoken / 10);
}

TEST(Envelope, SpeechSeldomTurnsBack) {
  const Envelope envelope{speech(), 900, kFps, kBars};
  int turns = 0;
  for (std::int64_t n = 2; n < 900; ++n) {
    const float before = highest(envelope, n - 1) - highest(envelope, n - 2);
    const float here = highest(envelope, n) - highest(envelope, n - 1);
    turns += before * here < 0 ? 1 : 0;
  }
  EXPECT_LT(turns / 30.0, 7);  // a second; 7 to 9 look nervous
}

TEST(Envelope, Frame0IsTheLoudestMoment) {
  Pcm sound = test::silence(kRate, 1, kFrame * 100);
  test::add_tone(sound, 300, 0.2f, 10 * kFrame, 90 * kFrame);
  test::add_tone(sound, 300, 0.6f, 60 * kFrame, 61 * kFrame);
  const Envelope envelope{sound, 100, kFps, kBars};
  for (std::size_t i = 0; i < kBars; ++i) EXPECT_FLOAT_EQ(envelope.levels(0)[i], envelope.levels(60)[i]);
}

TEST(Envelope, LevelsLieBetween0And1) {
  Pcm sound = test::silence(kRate, 2, kFrame * 60);
  test::add_tone(sound, 150, 3.0f, 0, kFrame * 60);
  const Envelope envelope{sound, 60, kFps, kBars};
  for (std::int64_t n = 0; n < 60; ++n)
    for (const float level : envelope.levels(n)) EXPECT_TRUE(level >= 0 && level <= 1) << level;
}

TEST(Envelope, HearsEitherChannel) {
  Pcm sound = test::silence(kRate, 2, kFrame * 60);
  Pcm tone = test::silence(kRate, 1, kFrame * 60);
  test::add_tone(tone, 300, 0.5f, 0, kFrame * 60);
  sound.channels[1] = tone.channels[0];
  EXPECT_GT(highest(Envelope{sound, 60, kFps, kBars}, 30), 0.8f);
}

TEST(Envelope, DoesNotDriftInTenMinutes) {
  constexpr int kOddRate = 11'025;  // 459.375 samples a frame
  constexpr int kOddFps = 24;
  constexpr std::int64_t kFrames = 10 * 60 * kOddFps;
  Pcm sound = test::silence(kOddRate, 1, kOddRate * 600);
  const std::int64_t burst = kFrames - 5;
  test::add_tone(sound, 300, 0.5f, nearest_sample(time_of_frame(burst, kOddFps), kOddRate),
                 nearest_sample(time_of_frame(burst + 1, kOddFps), kOddRate));
  const Envelope envelope{sound, kFrames, kOddFps, 8};
  EXPECT_LT(highest(envelope, burst - 1), 1e-6f);
  EXPECT_GT(highest(envelope, burst), 0.4f);
  EXPECT_GT(highest(envelope, burst + 1), 0.7f);
  EXPECT_LT(highest(envelope, burst + 2), highest(envelope, burst + 1));
}

TEST(Envelope, EdgesAreAsHighAsAsked) {
  Pcm sound = test::silence(kRate, 1, kFrame * 60);
  test::add_tone(sound, 3000, 0.5f, 0, kFrame * 60);
  for (const double edges : {0.1, 0.3, 1.0}) {
    const Envelope envelope{sound, 60, kFps, kBars, edges};
    const auto levels = envelope.levels(30);
    EXPECT_NEAR(levels.front() / levels[kBars / 2], edges, 0.02) << edges;
  }
}

TEST(Overview, ShowsEachPartOfTheSoundAsLoudAsItIs) {
  Pcm sound = test::silence(kRate, 2, kRate * 10);
  test::add_tone(sound, 300, 0.5f, kRate * 2, kRate * 4);
  test::add_tone(sound, 300, 0.1f, kRate * 6, kRate * 8);
  const auto levels = overview(sound, 10);
  ASSERT_EQ(levels.size(), 10u);
  for (const std::size_t i : {0, 1, 4, 5, 8, 9}) EXPECT_EQ(levels[i], 0.0f) << i;
  for (const std::size_t i : {2, 3}) EXPECT_GT(levels[i], 0.95f) << i;
  for (const std::size_t i : {6, 7}) EXPECT_TRUE(levels[i] > 0.05f && levels[i] < 0.4f) << levels[i];
}

TEST(Overview, OfAQuietClipReachesTheFullHeight) {
  Pcm sound = test::silence(kRate, 1, kRate * 10);
  test::add_tone(sound, 300, 0.01f, kRate, kRate * 9);
  const auto levels = overview(sound, 52);
  EXPECT_GT(*std::ranges::max_element(levels), 0.95f);
  for (const float level : overview(test::silence(kRate, 1, kRate), 52)) EXPECT_EQ(level, 0.0f);
}

}  // namespace
}  // namespace cueclip
