#include "video/rgb_to_yuv.h"

#include <cmath>
#include <random>
#include <vector>

namespace cueclip {
namespace {

struct Rows {
  std::vector<std::uint8_t> upper, lower, blue, red;
  explicit Rows(std::size_t width) : upper(width), lower(width), blue(width / 2), red(width / 2) {}
  YuvRows places() { return {upper.data(), lower.data(), blue.data(), red.data()}; }
};

TEST(RgbToYuv, EveryWayGivesTheSame) {
  std::mt19937 random{3};
  for (const std::size_t width : {2u, 14u, 16u, 30u, 48u, 1080u}) {
    std::vector<std::uint32_t> upper(width);
    std::vector<std::uint32_t> lower(width);
    for (auto* row : {&upper, &lower})
      for (auto& pixel : *row) pixel = random() % 5 == 0 ? 0xFFFFFF : random();  // its highest byte is any
    Rows one{width};
    Rows other{width};
    rgb_to_yuv(upper, lower.data(), one.places());
    rgb_to_yuv_plainly(upper, lower.data(), other.places());
    EXPECT_EQ(one.upper, other.upper) << width;
    EXPECT_EQ(one.lower, other.lower) << width;
    EXPECT_EQ(one.blue, other.blue) << width;
    EXPECT_EQ(one.red, other.red) << width;
  }
}

TEST(RgbToYuv, IsWhatTheStandardSays) {
  std::mt19937 random{4};
  for (int i = 0; i < 2000; ++i) {
    const std::uint32_t pixel = random() & 0xFFFFFF;
    const std::vector<std::uint32_t> row(2, pixel);
    Rows made{2};
    rgb_to_yuv(row, row.data(), made.places());
    const double red = (pixel >> 16) / 255.0;
    const double green = (pixel >> 8 & 0xFF) / 255.0;
    const double blue = (pixel & 0xFF) / 255.0;
    const double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    EXPECT_NEAR(made.upper[0], 16 + 219 * luma, 0.52);
    EXPECT_NEAR(made.blue[0], 128 + 224 * (blue - luma) / 1.8556, 0.52);
    EXPECT_NEAR(made.red[0], 128 + 224 * (red - luma) / 1.5748, 0.52);
  }
}

TEST(RgbToYuv, GreysHaveNoColour) {
  for (std::uint32_t grey = 0; grey < 256; ++grey) {
    const std::vector<std::uint32_t> row(2, grey * 0x10101);
    Rows made{2};
    rgb_to_yuv(row, row.data(), made.places());
    EXPECT_EQ(made.blue[0], 128) << grey;
    EXPECT_EQ(made.red[0], 128) << grey;
  }
}

}  // namespace
}  // namespace cueclip
