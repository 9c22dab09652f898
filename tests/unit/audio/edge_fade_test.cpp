#include "audio/edge_fade.h"

#include <cmath>

#include "support/signals.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

Pcm ones(int rate, int channels, std::int64_t samples) {
  Pcm sound = test::silence(rate, channels, samples);
  for (auto& channel : sound.channels) std::ranges::fill(channel, 1.0f);
  return sound;
}

/// The sound with its edges faded, taken in pieces that meet in odd places.
Pcm faded(const Pcm& sound, Time length) {
  Pcm result{sound.rate};
  EdgeFade fade{sound.form(), length, [&](const SoundPiece& piece) { result.append(piece); }};
  const SoundPiece whole{sound.channels.begin(), sound.channels.end()};
  for (std::int64_t first = 0; first < sound.length(); first += 37)
    fade.add(part_of(whole, first, std::min<std::int64_t>(37, sound.length() - first)));
  return result;
}

TEST(EdgeFade, RisesAndFallsAsHalfACosine) {
  const Pcm sound = faded(ones(48'000, 2, 4800), 10ms);
  for (const auto& channel : sound.channels) {
    EXPECT_LT(channel[0], 1e-4f);
    EXPECT_NEAR((channel[239] + channel[240]) / 2, 0.5f, 1e-3f);
    EXPECT_NEAR(channel[120], 0.146f, 2e-3f);
    for (std::size_t i = 1; i < 480; ++i) EXPECT_GT(channel[i], channel[i - 1]);
    for (std::size_t i = 480; i < 4320; ++i) EXPECT_EQ(channel[i], 1.0f);
    for (std::size_t i = 0; i < 480; ++i) EXPECT_EQ(channel[i], channel[4799 - i]);
  }
}

TEST(EdgeFade, TakesAtMostHalfOfTheSound) {
  const Pcm sound = faded(ones(48'000, 1, 100), 10s);
  EXPECT_LT(sound.channels[0][0], 0.01f);
  EXPECT_GT(sound.channels[0][49], 0.99f);
  EXPECT_EQ(sound.channels[0][49], sound.channels[0][50]);
}

TEST(EdgeFade, OfNoLengthChangesNothing) {
  const Pcm sound = faded(ones(48'000, 1, 100), 0s);
  EXPECT_EQ(sound.channels, ones(48'000, 1, 100).channels);
}

}  // namespace
}  // namespace cueclip
