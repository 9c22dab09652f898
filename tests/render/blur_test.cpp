#include "draw/blur.h"

#include <cmath>
#include <numbers>
#include <set>

namespace cueclip {
namespace {

Picture edge(int width, int height) {
  Picture picture{width, height, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) picture.pixels.push_back(x < width / 2 ? 0xFF202020 : 0xFFE0E0E0);
  return picture;
}

/// The mean of a column: the dither's noise is as good as gone.
double mean_of_column(const Picture& picture, int x) {
  double sum = 0;
  for (int y = 0; y < picture.height; ++y)
    sum += picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                          static_cast<std::size_t>(x)] &
           0xFF;
  return sum / picture.height;
}

TEST(Blur, IsThatOfAGaussian) {
  for (const double sigma : {1.5, 5.0, 20.0, 61.3}) {
    const Picture seen = blurred(edge(600, 400), 600, 400, sigma);
    for (int x = 0; x < seen.width; ++x) {
      const double right = 128 + 96 * std::erf((x + 0.5 - 300) / (sigma * std::numbers::sqrt2));
      ASSERT_NEAR(mean_of_column(seen, x), right, 2.5) << x << " at " << sigma;
    }
  }
}

TEST(Blur, WhatLiesBeyondTheEdgeIsAsTheEdge) {
  const Picture flat{50, 50, std::vector<std::uint32_t>(2500, 0xFF6699CC)};
  for (const std::uint32_t pixel : blurred(flat, 320, 240, 40).pixels)
    for (const unsigned shift : {0u, 8u, 16u, 24u})
      ASSERT_NEAR(static_cast<int>(pixel >> shift & 0xFF), static_cast<int>(0xFF6699CC >> shift & 0xFF), 1);
}

// A slow gradient that is only rounded is a row of stripes, each of one value; dithered, two values mix
// everywhere but where one is exact.
TEST(Blur, AGradientShowsNoSteps) {
  const Picture seen = blurred(edge(1000, 200), 1000, 200, 200);
  int mixed = 0;
  for (int x = 300; x < 700; ++x) {
    std::set<std::uint32_t> values;
    for (int y = 0; y < seen.height; ++y)
      values.insert(seen.pixels[static_cast<std::size_t>(y * seen.width + x)] & 0xFF);
    ASSERT_LE(values.size(), 2u) << x;
    mixed += values.size() == 2 ? 1 : 0;
  }
  EXPECT_GT(mixed, 370);
}

TEST(Blur, FillsAnotherShape) {
  Picture wide = edge(300, 100);
  const Picture seen = blurred(wide, 108, 192, 12);
  EXPECT_EQ(seen.width, 108);
  EXPECT_EQ(seen.height, 192);
  EXPECT_LT(mean_of_column(seen, 5), 45);
  EXPECT_GT(mean_of_column(seen, 102), 210);
}

TEST(Blur, NoneIsThePictureItself) {
  const Picture sharp = edge(64, 64);
  EXPECT_EQ(blurred(sharp, 64, 64, 0).pixels, sharp.pixels);
}

TEST(Blur, TransparencyIsBlurredToo) {
  Picture half = edge(200, 100);
  for (std::uint32_t& pixel : half.pixels) pixel = pixel == 0xFF202020 ? 0 : 0xFFFFFFFF;
  const Picture seen = blurred(half, 200, 100, 10);
  for (const std::uint32_t pixel : seen.pixels) ASSERT_LE(pixel & 0xFF, pixel >> 24);
  EXPECT_NEAR(static_cast<int>(seen.pixels[100] >> 24), 132, 8);
}

}  // namespace
}  // namespace cueclip
