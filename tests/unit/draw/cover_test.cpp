#include "draw/cover.h"

#include <gtest/gtest.h>

#include "style/colour.h"

namespace cueclip {
namespace {

constexpr Rect kPlace{20, 20, 60, 60};

Picture plain(int width, int height, std::uint32_t pixel) {
  return {width, height, std::vector<std::uint32_t>(static_cast<std::size_t>(width * height), pixel), {}};
}

Canvas on(const Colour& ground, const Picture& cover) {
  Canvas canvas{100, 100};
  set_colour(canvas.cairo(), ground);
  cairo_paint(canvas.cairo());
  draw_cover(canvas, cover, kPlace, 6);
  return canvas;
}

double contrast_at(const Canvas& canvas, int x, int y, int other_x, int other_y) {
  const auto colour = [&](int at_x, int at_y) {
    const std::uint32_t pixel = canvas.row(at_y)[at_x];
    return Colour{(pixel >> 16 & 0xFF) / 255.0, (pixel >> 8 & 0xFF) / 255.0, (pixel & 0xFF) / 255.0};
  };
  return contrast(colour(x, y), colour(other_x, other_y));
}

TEST(CoverPlace, HoldsWideAndHighCoversWhole) {
  EXPECT_EQ(cover_place(kPlace, plain(500, 500, 0), Align::kLeft, 500), kPlace);
  EXPECT_EQ(cover_place(kPlace, plain(500, 490, 0), Align::kLeft, 500), kPlace);
  EXPECT_EQ(cover_place(kPlace, plain(1600, 900, 0), Align::kLeft, 500), (Rect{20, 24, 90, 51}));
  EXPECT_EQ(cover_place(kPlace, plain(1600, 900, 0), Align::kRight, 500), (Rect{-10, 24, 90, 51}));
  EXPECT_EQ(cover_place(kPlace, plain(1600, 900, 0), Align::kLeft, 64), (Rect{20, 32, 64, 36}));
  EXPECT_EQ(cover_place(kPlace, plain(500, 1000, 0), Align::kCentre, 500), (Rect{35, 20, 30, 60}));
}

TEST(DrawCover, ADarkOneOnADarkGroundHasALineAround) {
  const Canvas canvas = on({0.05, 0.05, 0.05}, plain(50, 50, 0xFF0A0A0A));
  EXPECT_GT(contrast_at(canvas, 20, 50, 30, 50), 1.15);
  const Canvas light = on({0.05, 0.05, 0.05}, plain(50, 50, 0xFFF0F0F0));
  EXPECT_LT(contrast_at(light, 21, 50, 30, 50), 1.02);
}

TEST(DrawCover, ALightOneOnALightGroundHasOneToo) {
  const Canvas canvas = on({0.95, 0.93, 0.9}, plain(50, 50, 0xFFF4F0E8));
  EXPECT_GT(contrast_at(canvas, 20, 50, 30, 50), 1.15);
}

TEST(DrawCover, OneThatIsSeenThroughStandsOnATile) {
  Picture logo = plain(50, 50, 0);
  for (int y = 15; y < 35; ++y)
    for (int x = 15; x < 35; ++x) logo.pixels[static_cast<std::size_t>(y * 50 + x)] = 0xFF102030;
  const Canvas canvas = on({0.06, 0.06, 0.08}, logo);
  EXPECT_GT(contrast_at(canvas, 50, 50, 26, 50), 7);
}

}  // namespace
}  // namespace cueclip
