#include "audio/crossfade.h"

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

TEST(Crossfade, IsAtEqualPower) {
  Pcm sound{48'000};
  Crossfade crossfade{[&](const SoundPiece& piece) { sound.append(piece); }};
  crossfade.begin(4'800, 2'880);
  ones(48'000, 1, 4'800).play([&](const SoundPiece& piece) { crossfade.add(piece); });
  crossfade.begin(4'800, 0);
  test::silence(48'000, 1, 4'800).play([&](const SoundPiece& piece) { crossfade.add(piece); });
  ASSERT_EQ(sound.length(), 9'600 - 2'880);
  EXPECT_EQ(sound.channels[0][1'919], 1.0f);
  EXPECT_NEAR(sound.channels[0][1'920 + 1'440], std::sqrt(0.5), 0.001);
  EXPECT_EQ(sound.channels[0][4'800], 0.0f);
}

TEST(Crossfade, IsTheSameHoweverTheSoundsAreCutUp) {
  Pcm one = test::silence(48'000, 2, 1'000);
  test::add_tone(one, 440, 0.5f, 0, 1'000);
  Pcm other = test::silence(48'000, 2, 700);
  test::add_tone(other, 990, 0.5f, 0, 700);
  const auto joined = [&](std::int64_t size) {
    Pcm result{48'000};
    Crossfade crossfade{[&](const SoundPiece& piece) { result.append(piece); }};
    const auto add = [&](const Pcm& sound, std::int64_t overlap) {
      crossfade.begin(sound.length(), overlap);
      const SoundPiece whole{sound.channels.begin(), sound.channels.end()};
      for (std::int64_t first = 0; first < sound.length(); first += size)
        crossfade.add(part_of(whole, first, std::min(size, sound.length() - first)));
    };
    add(one, 300);
    add(other, 350);
    add(one, 0);
    return result;
  };
  const Pcm whole = joined(1'000);
  EXPECT_EQ(whole.length(), 1'000 - 300 + 700 - 350 + 1'000);
  for (const std::int64_t size : {1, 7, 299, 301, 650})
    EXPECT_EQ(joined(size).channels, whole.channels) << size;
}

}  // namespace
}  // namespace cueclip
