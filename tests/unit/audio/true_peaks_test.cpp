#include "audio/true_peaks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "audio/loudness.h"
#include "support/signals.h"

namespace cueclip {
namespace {

constexpr int kRate = 48'000;

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
  EXPECT_NEAR(decibels(find_true_peaks(sound).highest), decibels(0.5), 0.3);
}

TEST(TruePeaks, AreToldWhereTheyAre) {
  Pcm sound = test::silence(kRate, 1, 100 * kPeakBlock + 5);
  test::add_clicks(sound, {50 * kPeakBlock + 8}, 0.8f);
  const auto blocks = find_true_peaks(sound).blocks;
  ASSERT_EQ(blocks.size(), 101u);
  const auto highest = std::ranges::max_element(blocks, {}, &LoudBlock::peak)->index;
  EXPECT_TRUE(highest == 50 || highest == 51) << highest;
  EXPECT_EQ(blocks[48].peak, 0.0f);
  EXPECT_EQ(blocks[53].peak, 0.0f);
}

TEST(TruePeaks, ReachOverTheEdgesOfPieces) {
  Pcm sound = test::silence(kRate, 2, 40'000);
  test::add_tone(sound, 11'000, 0.6f, 100, 39'000);
  PeakFinder finder{sound.form(), 0.3};
  const SoundPiece whole{sound.channels.begin(), sound.channels.end()};
  std::int64_t first = 0;
  for (const std::int64_t length : {1, 15, 17, 1'000, 1, 20'000, 3, 18'963}) {
    finder.add(part_of(whole, first, length));
    first += length;
  }
  ASSERT_EQ(first, sound.length());
  const TruePeaks pieced = finder.finish();
  const TruePeaks at_once = find_true_peaks(sound, 0.3);
  EXPECT_EQ(pieced.highest, at_once.highest);
  ASSERT_EQ(pieced.blocks.size(), at_once.blocks.size());
  for (std::size_t i = 0; i < pieced.blocks.size(); ++i) {
    EXPECT_EQ(pieced.blocks[i].index, at_once.blocks[i].index);
    EXPECT_EQ(pieced.blocks[i].peak, at_once.blocks[i].peak) << i;
  }
}

TEST(TruePeaks, BelowWhatIsAskedForAreNotTold) {
  Pcm sound = test::silence(kRate, 2, kRate);
  test::add_tone(sound, 997, 0.1f, 0, 20'000);
  test::add_tone(sound, 11'000, 0.6f, 20'000, 30'000);
  test::add_tone(sound, 997, 0.1f, 30'000, 48'000);
  const TruePeaks all = find_true_peaks(sound);
  for (const double least : {0.3, 0.59}) {
    const TruePeaks some = find_true_peaks(sound, least);
    EXPECT_FLOAT_EQ(static_cast<float>(some.highest), static_cast<float>(all.highest));
    auto told = some.blocks.begin();
    for (const LoudBlock& block : all.blocks) {
      if (static_cast<double>(block.peak) < least) continue;
      ASSERT_NE(told, some.blocks.end());
      EXPECT_EQ(told->index, block.index);
      EXPECT_FLOAT_EQ(told->peak, block.peak) << block.index;
      ++told;
    }
    EXPECT_EQ(told, some.blocks.end());
  }
}

}  // namespace
}  // namespace cueclip
