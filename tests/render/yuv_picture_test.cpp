#include "video/yuv_picture.h"

#include <random>

namespace cueclip {
namespace {

Canvas noise(int width, int height, unsigned seed) {
  Canvas canvas{width, height};
  std::mt19937 random{seed};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) canvas.row(y)[x] = random() & 0xFFFFFF;
  return canvas;
}

void expect_same(AVFrame& one, AVFrame& other) {
  for (int plane = 0; plane < 3; ++plane) {
    const int shift = plane == 0 ? 0 : 1;
    for (int y = 0; y < one.height >> shift; ++y)
      for (int x = 0; x < one.width >> shift; ++x)
        ASSERT_EQ(one.data[plane][y * one.linesize[plane] + x],
                  other.data[plane][y * other.linesize[plane] + x])
            << plane << ": " << x << "," << y;
  }
}

TEST(YuvPicture, PartsGiveTheSameAsTheWhole) {
  for (const auto& [width, height] : {std::pair{1080, 640}, {322, 242}, {250, 300}}) {
    const Canvas before = noise(width, height, 1);
    Canvas after{before};
    const std::vector<Rect> changed{
        {7, 11, 101, 33}, {61, 100, 3, 1}, {3, 150, 9, 4}, {0, 201, width, 39}, {1, height - 1, 5, 1}};
    for (const Rect& rect : changed) after.copy(noise(width, height, 2), rect);
    YuvPicture in_parts{width, height};
    in_parts.convert(before, {before.bounds()});
    in_parts.convert(after, changed);
    YuvPicture whole{width, height};
    whole.convert(after, {after.bounds()});
    expect_same(in_parts.frame(), whole.frame());
  }
}

TEST(YuvPicture, WhiteAndBlackAreLimitedRange) {
  Canvas canvas{320, 240};
  for (int y = 0; y < 240; ++y) std::fill_n(canvas.row(y), 320, y < 120 ? 0xFFFFFFu : 0u);
  YuvPicture picture{320, 240};
  picture.convert(canvas, {canvas.bounds()});
  EXPECT_EQ(picture.frame().data[0][0], 235);
  EXPECT_EQ(picture.frame().data[0][200 * picture.frame().linesize[0]], 16);
  EXPECT_EQ(picture.frame().data[1][0], 128);
}

}  // namespace
}  // namespace cueclip
