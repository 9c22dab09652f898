#include "audio/frame_levels.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace cueclip {
namespace {

TEST(SampleRange, PartsLieSideBySideAndCoverAll) {
  const SampleRange whole{1000, 1459};
  std::int64_t at = whole.first;
  for (int i = 0; i < 52; ++i) {
    const SampleRange part = whole.part(i, 52);
    EXPECT_EQ(part.first, at);
    EXPECT_NEAR(static_cast<double>(part.length()), 459.0 / 52, 1);
    at = part.end;
  }
  EXPECT_EQ(at, whole.end);
}

TEST(SampleRange, APartIsNeverEmpty) {
  for (int i = 0; i < 20; ++i) EXPECT_EQ((SampleRange{0, 4}.part(i, 20).length()), 1) << i;
}

TEST(SampleRange, OfFramesLieSideBySide) {
  for (std::int64_t n = 0; n < 5000; ++n)
    EXPECT_EQ(samples_of_frame(n, 24, 11'025).end, samples_of_frame(n + 1, 24, 11'025).first);
  EXPECT_EQ(samples_of_frame(24 * 600, 24, 11'025).first, 11'025 * 600);
}

TEST(FullHeight, IsWhatOnePartInTwentyPasses) {
  std::vector<float> loudest(101);
  for (std::size_t i = 0; i < loudest.size(); ++i) loudest[i] = static_cast<float>(100 - i);
  EXPECT_EQ(full_height(loudest, 1), 95.0f);
  EXPECT_EQ(full_height(loudest, 200), 200.0f);
  EXPECT_EQ(full_height({}, 3), 3.0f);
}

TEST(FrameLevels, RiseInTwoFramesAndFallByAFactorAtThirty) {
  FrameLevels levels{40, 2};
  levels.at(10)[0] = 1;
  levels.at(12)[0] = 0.9f;
  levels.let_fall(30);
  EXPECT_EQ(levels.at(9)[0], levels.at(8)[0] * 0.82f);
  EXPECT_EQ(levels.at(10)[0], levels.at(9)[0] + 0.5f);
  EXPECT_EQ(levels.at(11)[0], 1.0f);  // held until the rise is done
  EXPECT_EQ(levels.at(12)[0], 0.9f);
  EXPECT_EQ(levels.at(13)[0], 0.9f);
  EXPECT_EQ(levels.at(14)[0], 0.9f * 0.82f);
  EXPECT_EQ(levels.at(11)[1], 0.0f);
}

TEST(FrameLevels, Frame0HasTheLoudestFrames) {
  FrameLevels levels{40, 2};
  levels.at(10)[0] = 0.8f;
  levels.at(20)[0] = levels.at(20)[1] = 0.5f;
  levels.let_fall(30);
  EXPECT_EQ(levels.at(0)[0], 0.5f);
  EXPECT_EQ(levels.at(0)[1], 0.5f);
}

TEST(FrameLevels, FallAsFarInATenthOfASecondAtEveryRate) {
  for (const int fps : {30, 60, 120}) {
    FrameLevels levels{2 * fps, 1};
    levels.at(0)[0] = 1;
    levels.let_fall(fps);
    // Of the tenth the first third is the rise, through which it is held.
    EXPECT_NEAR(levels.at(fps / 10)[0], std::pow(0.82f, 2), 1e-4f) << fps;
  }
}

}  // namespace
}  // namespace cueclip
