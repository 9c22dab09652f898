#include "audio/rate_converter.h"

#include <cmath>

#include "support/signals.h"

namespace cueclip {
namespace {

Pcm ones(int rate, int channels, std::int64_t samples) {
  Pcm sound = test::silence(rate, channels, samples);
  for (auto& channel : sound.channels) std::ranges::fill(channel, 1.0f);
  return sound;
}

/// The sound at 48 kHz, taken in pieces of an odd length.
Pcm converted(const Pcm& sound) {
  Pcm result{48'000};
  RateConverter converter{sound.form(), 48'000, [&](const SoundPiece& piece) { result.append(piece); }};
  const SoundPiece whole{sound.channels.begin(), sound.channels.end()};
  for (std::int64_t first = 0; first < sound.length(); first += 1'151)
    converter.add(part_of(whole, first, std::min<std::int64_t>(1'151, sound.length() - first)));
  converter.finish();
  return result;
}

TEST(RateConverter, KeepsAClicksPlaceAndTheLength) {
  for (const int rate : {8000, 11'025, 22'050, 44'100, 96'000}) {
    for (const std::int64_t at : {100, 3000, 7900}) {
      Pcm sound = test::silence(rate, 1, 8001);
      test::add_clicks(sound, {at}, 1.0f);
      const Pcm result = converted(sound);
      ASSERT_EQ(result.length(), std::llround(8001.0 * 48'000 / rate)) << rate;
      EXPECT_NEAR(static_cast<double>(test::loudest_sample(result, 0, result.length())),
                  static_cast<double>(at) * 48'000 / rate, 1)
          << rate;
    }
  }
}

TEST(RateConverter, OfTheSameRateIsTheSame) {
  const Pcm sound = ones(48'000, 2, 1000);
  EXPECT_EQ(converted(sound).channels, sound.channels);
}

TEST(RateConverter, KeepsToneHeight) {
  Pcm sound = test::silence(44'100, 2, 44'100);
  test::add_tone(sound, 1000, 0.5f, 0, 44'100);
  const Pcm result = converted(sound);
  EXPECT_NEAR(
      std::abs(result.channels[1][static_cast<std::size_t>(test::loudest_sample(result, 10'000, 30'000))]),
      0.5f, 0.01f);
}

}  // namespace
}  // namespace cueclip
