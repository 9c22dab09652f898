#include "audio/clip_sound.h"

#include <cmath>

#include "support/episodes.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

Pcm ones(int rate, int channels, std::int64_t samples) {
  Pcm sound = test::silence(rate, channels, samples);
  for (auto& channel : sound.channels) std::ranges::fill(channel, 1.0f);
  return sound;
}

TEST(FadeEdges, RisesAndFallsAsHalfACosine) {
  Pcm sound = ones(48'000, 2, 4800);
  fade_edges(sound, 10ms);
  for (const auto& channel : sound.channels) {
    EXPECT_LT(channel[0], 1e-4f);
    EXPECT_NEAR((channel[239] + channel[240]) / 2, 0.5f, 1e-3f);
    EXPECT_NEAR(channel[120], 0.146f, 2e-3f);
    for (std::size_t i = 1; i < 480; ++i) EXPECT_GT(channel[i], channel[i - 1]);
    for (std::size_t i = 480; i < 4320; ++i) EXPECT_EQ(channel[i], 1.0f);
    for (std::size_t i = 0; i < 480; ++i) EXPECT_EQ(channel[i], channel[4799 - i]);
  }
}

TEST(FadeEdges, TakesAtMostHalfOfTheSound) {
  Pcm sound = ones(48'000, 1, 100);
  fade_edges(sound, 10s);
  EXPECT_LT(sound.channels[0][0], 0.01f);
  EXPECT_GT(sound.channels[0][49], 0.99f);
  EXPECT_EQ(sound.channels[0][49], sound.channels[0][50]);
}

TEST(FadeEdges, OfNoLengthChangesNothing) {
  Pcm sound = ones(48'000, 1, 100);
  fade_edges(sound, 0s);
  EXPECT_EQ(sound.channels, ones(48'000, 1, 100).channels);
}

TEST(Resampled, KeepsAClicksPlaceAndTheLength) {
  for (const int rate : {8000, 11'025, 22'050, 44'100, 96'000}) {
    for (const std::int64_t at : {100, 3000, 7900}) {
      Pcm sound = test::silence(rate, 1, 8001);
      test::add_clicks(sound, {at}, 1.0f);
      const Pcm result = resampled(sound, 48'000);
      ASSERT_EQ(result.length(), std::llround(8001.0 * 48'000 / rate)) << rate;
      EXPECT_NEAR(static_cast<double>(test::loudest_sample(result, 0, result.length())),
                  static_cast<double>(at) * 48'000 / rate, 1)
          << rate;
    }
  }
}

TEST(Resampled, OfTheSameRateIsTheSame) {
  const Pcm sound = ones(48'000, 2, 1000);
  EXPECT_EQ(resampled(sound, 48'000).channels, sound.channels);
}

TEST(Resampled, KeepsToneHeight) {
  Pcm sound = test::silence(44'100, 2, 44'100);
  test::add_tone(sound, 1000, 0.5f, 0, 44'100);
  const Pcm result = resampled(sound, 48'000);
  EXPECT_NEAR(
      std::abs(result.channels[1][static_cast<std::size_t>(test::loudest_sample(result, 10'000, 30'000))]),
      0.5f, 0.01f);
}

TEST(ReadClipSound, JoinsTheRangesInOrder) {
  Pcm sound = test::silence(48'000, 1, 48'000 * 4);
  test::add_clicks(sound, {24'000, 120'000}, 0.9f);
  const test::MadeEpisode episode{sound, "1\n00:00:00,000 --> 00:00:04,000\nOne.\n"};
  ClipPlan plan;
  plan.audio = episode.audio;
  plan.ranges = {{{2s, 3s}, {}, {1}}, {{0s, 1s}, {}, {1}}};
  const Pcm clip = read_clip_sound(plan);
  ASSERT_EQ(clip.length(), 96'000 - 2'880);  // 60 ms overlap
  EXPECT_EQ(test::loudest_sample(clip, 0, 48'000), 24'000);
  EXPECT_EQ(test::loudest_sample(clip, 48'000, clip.length()), 48'000 - 2'880 + 24'000);
}

TEST(Join, CrossesAtEqualPower) {
  Pcm sound = ones(48'000, 1, 4'800);
  Pcm next = test::silence(48'000, 1, 4'800);
  join(sound, next, 60ms);
  ASSERT_EQ(sound.length(), 9'600 - 2'880);
  EXPECT_EQ(sound.channels[0][1'919], 1.0f);
  EXPECT_NEAR(sound.channels[0][1'920 + 1'440], std::sqrt(0.5), 0.001);
  EXPECT_EQ(sound.channels[0][4'800], 0.0f);
}

TEST(ReadClipSound, FadesAtBothEnds) {
  const test::MadeEpisode episode{ones(48'000, 1, 96'000), "1\n00:00:00,000 --> 00:00:02,000\nOne.\n"};
  ClipPlan plan;
  plan.audio = episode.audio;
  plan.fade = 30ms;
  plan.ranges = {{{0s, 500ms}, {}, {1}}};
  const Pcm clip = read_clip_sound(plan);
  for (const std::size_t edge : {0u, 23'999u}) EXPECT_LT(clip.channels[0][edge], 0.01f) << edge;
  EXPECT_GT(clip.channels[0][12'000], 0.99f);
}

}  // namespace
}  // namespace cueclip
