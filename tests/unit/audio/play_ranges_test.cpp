#include "audio/play_ranges.h"

#include <numeric>

#include "support/signals.h"

namespace cueclip {
namespace {

/// Samples that are their own numbers, from 1.
Pcm counted(std::int64_t length) {
  Pcm sound = test::silence(48'000, 1, length);
  std::iota(sound.channels[0].begin(), sound.channels[0].end(), 1.0f);
  return sound;
}

std::vector<std::vector<float>> parts(const Sound& sound, const std::vector<SampleRange>& ranges) {
  std::vector<std::vector<float>> result;
  play_ranges(
      sound, static_cast<std::int64_t>(ranges.size()),
      [&](std::int64_t i) { return ranges[static_cast<std::size_t>(i)]; },
      [&](std::int64_t i, const SoundPiece& samples) {
        EXPECT_EQ(i, static_cast<std::int64_t>(result.size()));
        result.emplace_back(samples[0].begin(), samples[0].end());
      });
  return result;
}

TEST(PlayRanges, GivesEachItsSamples) {
  EXPECT_EQ(parts(counted(10), {{0, 3}, {2, 4}, {2, 2}, {7, 10}}),
            (std::vector<std::vector<float>>{{1, 2, 3}, {3, 4}, {}, {8, 9, 10}}));
}

TEST(PlayRanges, GivesSilenceOutsideOfTheSound) {
  EXPECT_EQ(parts(counted(3), {{-2, 1}, {2, 5}, {7, 9}}),
            (std::vector<std::vector<float>>{{0, 0, 1}, {3, 0, 0}, {0, 0}}));
}

TEST(PlayRanges, ReachOverManyPieces) {
  const Pcm sound = counted(200'000);
  const auto result = parts(sound, {{10, 150'000}, {16'383, 16'385}, {199'999, 200'000}});
  ASSERT_EQ(result[0].size(), 149'990u);
  EXPECT_EQ(result[0].front(), 11.0f);
  EXPECT_EQ(result[0].back(), 150'000.0f);
  EXPECT_EQ(result[1], (std::vector<float>{16'384, 16'385}));
  EXPECT_EQ(result[2], std::vector<float>{200'000});
}

TEST(PlayRanges, OfNoneAsksForNone) {
  EXPECT_TRUE(parts(counted(3), {}).empty());
}

}  // namespace
}  // namespace cueclip
