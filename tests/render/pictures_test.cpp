#include "draw/pictures.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "av/picture.h"
#include "draw/canvas.h"

namespace cueclip {
namespace {

Picture flat(int width, int height, std::uint32_t colour) {
  return {
      width, height,
      std::vector<std::uint32_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), colour)};
}

/// What of a pixel is covered by white on black.
double cover_of(const Canvas& canvas, int x, int y) {
  return (canvas.row(y)[x] & 0xFF) / 255.0;
}

TEST(Pictures, HalfTheSideAsRadiusMakesADisc) {
  constexpr int kSide = 200;
  Canvas canvas{240, 240};
  draw_filling(canvas, flat(64, 64, 0xFFFFFFFF), {20, 20, kSide, kSide}, kSide / 2.0);
  double area = 0;
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x) {
      const double distance = std::hypot(x - 119.5, y - 119.5);
      area += cover_of(canvas, x, y);
      if (distance < kSide / 2.0 - 1) {
        ASSERT_EQ(cover_of(canvas, x, y), 1) << x << "," << y;
      }
      if (distance > kSide / 2.0 + 1) {
        ASSERT_EQ(cover_of(canvas, x, y), 0) << x << "," << y;
      }
      ASSERT_EQ(cover_of(canvas, x, y), cover_of(canvas, 239 - x, y)) << x << "," << y;
      ASSERT_EQ(cover_of(canvas, x, y), cover_of(canvas, x, 239 - y)) << x << "," << y;
      ASSERT_EQ(cover_of(canvas, x, y), cover_of(canvas, y, x)) << x << "," << y;
    }
  }
  EXPECT_NEAR(area, std::numbers::pi * kSide * kSide / 4, kSide * kSide * 0.0005);
}

// The ground is written without Cairo, which must not take the canvas for an empty one.
TEST(Pictures, TheGroundShowsAroundRoundCorners) {
  Canvas canvas{60, 60};
  for (int y = 0; y < canvas.height(); ++y) std::fill_n(canvas.row(y), canvas.width(), 0x406080u);
  draw_filling(canvas, flat(64, 64, 0xFFFFFFFF), {10, 10, 40, 40}, 20);
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x) {
      const std::uint32_t pixel = canvas.row(y)[x] & 0xFFFFFF;
      ASSERT_GE(pixel >> 16, 0x40u) << x << "," << y;
      ASSERT_GE(pixel & 0xFF, 0x80u) << x << "," << y;
    }
  }
  EXPECT_EQ(canvas.row(10)[10] & 0xFFFFFF, 0x406080u);
  EXPECT_EQ(canvas.row(30)[30] & 0xFFFFFF, 0xFFFFFFu);
}

TEST(Pictures, StraightEdgesAreSharp) {
  Canvas canvas{100, 100};
  draw_filling(canvas, flat(333, 777, 0xFFFFFFFF), {10, 20, 50, 60}, 8);
  EXPECT_EQ(cover_of(canvas, 9, 50), 0);
  EXPECT_EQ(cover_of(canvas, 10, 50), 1);
  EXPECT_EQ(cover_of(canvas, 59, 50), 1);
  EXPECT_EQ(cover_of(canvas, 60, 50), 0);
  EXPECT_EQ(cover_of(canvas, 30, 19), 0);
  EXPECT_EQ(cover_of(canvas, 30, 20), 1);
  EXPECT_EQ(cover_of(canvas, 10, 20), 0) << "the corner is round";
}

TEST(Pictures, WhatIsTransparentShowsTheGround) {
  Canvas canvas{40, 40};
  for (int y = 0; y < canvas.height(); ++y) std::fill_n(canvas.row(y), canvas.width(), 0x0000FFu);
  draw_filling(canvas, flat(16, 16, 0x80800000), {0, 0, 20, 40}, 0);
  draw_filling(canvas, flat(16, 16, 0), {20, 0, 20, 40}, 0);
  EXPECT_EQ(canvas.row(20)[10] >> 16 & 0xFF, 0x80u);
  EXPECT_NEAR(static_cast<int>(canvas.row(20)[10] & 0xFF), 0x7F, 1);
  EXPECT_EQ(canvas.row(20)[30] & 0xFFFFFF, 0x0000FFu);
}

TEST(Pictures, FittedShowsAllInTheMiddle) {
  const auto drawn = [](int width, int height) {
    Canvas canvas{100, 60};
    draw_fitted(canvas, flat(width, height, 0xFFFFFFFF), {10, 10, 80, 40});
    Rect seen{};
    for (int y = 0; y < canvas.height(); ++y)
      for (int x = 0; x < canvas.width(); ++x)
        if (cover_of(canvas, x, y) > 0.5) seen = surrounding(seen, {x, y, 1, 1});
    return seen;
  };
  EXPECT_EQ(drawn(400, 100), (Rect{10, 20, 80, 20}));
  EXPECT_EQ(drawn(100, 100), (Rect{30, 10, 40, 40}));
  EXPECT_EQ(drawn(8, 4), (Rect{10, 10, 80, 40}));
  EXPECT_EQ(drawn(5000, 1), (Rect{10, 29, 80, 1}));
}

}  // namespace
}  // namespace cueclip
