#include "av/scaled.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cueclip {
namespace {

/// A grey picture whose pixels `value(x, y)` gives, from 0 to 255.
template <typename Value>
Picture grey(int width, int height, Value&& value) {
  Picture picture{width, height, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      picture.pixels.push_back(0xFF000000 | static_cast<std::uint32_t>(std::lround(value(x, y))) * 0x010101);
  return picture;
}

int grey_at(const Picture& picture, int x, int y) {
  return static_cast<int>(
      picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                     static_cast<std::size_t>(x)] &
      0xFF);
}

/// How strong what is seen is where a ring of the zone plate has this spatial frequency, from `least` to
/// `most` times the highest one that the small picture can show; 1 is as strong as it was.
double strength(const Picture& seen, double least, double most) {
  double squares = 0;
  int count = 0;
  const double middle = (seen.width - 1) / 2.0;
  for (int y = 3; y < seen.height - 3; ++y) {
    for (int x = 3; x < seen.width - 3; ++x) {
      const double frequency = std::hypot(x - middle, y - middle) / (seen.width / 4.0);
      if (frequency < least || frequency > most) continue;
      squares += std::pow(grey_at(seen, x, y) - 127.5, 2);
      ++count;
    }
  }
  return std::sqrt(squares / count) / (127.5 / std::numbers::sqrt2);
}

// Rings that get finer from the middle on: what is too fine to be shown has to become an even grey, while
// averaging gives a sixth of it back as rings that aren't there.
TEST(Scaled, FineLinesBecomeGreyAndCoarseOnesStay) {
  constexpr int kSide = 1500;
  constexpr int kShown = 216;
  const Picture rings = grey(kSide, kSide, [](int x, int y) {
    const double middle = (kSide - 1) / 2.0;
    const double squared = std::pow(x - middle, 2) + std::pow(y - middle, 2);
    return 127.5 + 127.5 * std::cos(2 * std::numbers::pi * kShown / kSide * squared / kSide);
  });
  const Picture seen = scaled(rings, kShown, kShown);
  EXPECT_GT(strength(seen, 0.1, 0.3), 0.9);
  EXPECT_GT(strength(seen, 0.65, 0.75), 0.6);
  EXPECT_LT(strength(seen, 1.3, 2.0), 0.08);
}

// Lanczos' filter leaves rings of 13 steps at an edge of 175.
TEST(Scaled, EdgesAreHardlyRinged) {
  const Picture edge = grey(1000, 1000, [](int x, int y) { return x + 0.3 * y < 600 ? 40 : 215; });
  struct Size {
    int side;
    int most;
  };
  for (const auto& [side, most] : {Size{72, 5}, Size{216, 5}, Size{999, 11}, Size{1700, 11}}) {
    const Picture seen = scaled(edge, side, side);
    for (const std::uint32_t pixel : seen.pixels) {
      ASSERT_GE(static_cast<int>(pixel & 0xFF), 40 - most) << side;
      ASSERT_LE(static_cast<int>(pixel & 0xFF), 215 + most) << side;
    }
  }
}

TEST(Scaled, ASmallCoverIsMadeLargerSmoothly) {
  const Picture steps = grey(8, 8, [](int x, int) { return 20 + 30 * x; });
  const Picture seen = scaled(steps, 216, 216);
  for (int x = 1; x < seen.width; ++x) {
    const int step = grey_at(seen, x, 100) - grey_at(seen, x - 1, 100);
    ASSERT_GE(step, 0) << x;
    ASSERT_LE(step, 2) << x;
  }
}

TEST(Scaled, FlatColoursStay) {
  for (const std::uint32_t colour : {0xFF000000u, 0xFFFFFFFFu, 0xFFE03020u, 0xFF2040D0u, 0xFFFF0000u,
                                     0xFF00FF00u, 0xFF0000FFu, 0xFF808080u, 0x80701810u, 0x00000000u}) {
    const Picture flat{300, 300, std::vector<std::uint32_t>(300 * 300, colour)};
    for (const int side : {31, 216, 640})
      for (const std::uint32_t pixel : scaled(flat, side, side).pixels)
        for (const unsigned shift : {0u, 8u, 16u, 24u})
          ASSERT_NEAR(static_cast<int>(pixel >> shift & 0xFF), static_cast<int>(colour >> shift & 0xFF), 1);
  }
}

TEST(Scaled, TheMiddleOfAnotherShapeIsShown) {
  const Picture wide = grey(300, 100, [](int x, int) { return x < 100 ? 0 : x < 200 ? 128 : 255; });
  for (const std::uint32_t pixel : scaled(wide, 50, 50).pixels)
    ASSERT_NEAR(static_cast<int>(pixel & 0xFF), 128, 1);
  const Picture tall = grey(100, 300, [](int, int y) { return y < 100 ? 0 : y < 200 ? 128 : 255; });
  for (const std::uint32_t pixel : scaled(tall, 200, 200).pixels)
    ASSERT_NEAR(static_cast<int>(pixel & 0xFF), 128, 1);
  const Picture strip = grey(16'384, 1, [](int x, int) { return x % 256; });
  EXPECT_EQ(scaled(strip, 216, 216).pixels.size(), 216u * 216);
  const Picture dot = grey(1, 1, [](int, int) { return 77; });
  EXPECT_NEAR(grey_at(scaled(dot, 64, 32), 40, 20), 77, 1);
}

// A side that would lose less than a pixel as shown keeps its edge.
TEST(Scaled, AShapeThatDiffersByRoundingIsShownWhole) {
  const Picture framed =
      grey(1000, 201, [](int x, int y) { return x == 0 || y == 0 || x == 999 || y == 200 ? 255 : 0; });
  const Picture seen = scaled(framed, 500, 100);
  for (const int y : {0, 99}) EXPECT_GT(grey_at(seen, 250, y), 90);
  for (const int x : {0, 499}) EXPECT_GT(grey_at(seen, x, 50), 90);
}

// Transparent pixels have a colour too, and must not give it to their neighbours.
TEST(Scaled, NoColourIsStrongerThanItsOpacity) {
  Picture disc{200, 200, {}};
  for (int y = 0; y < 200; ++y)
    for (int x = 0; x < 200; ++x) disc.pixels.push_back(std::hypot(x - 99.5, y - 99.5) < 80 ? 0xFFFFFFFF : 0);
  for (const int side : {37, 100, 333}) {
    for (const std::uint32_t pixel : scaled(disc, side, side).pixels) {
      ASSERT_LE(pixel & 0xFF, pixel >> 24);
      ASSERT_GE(static_cast<int>(pixel & 0xFF), static_cast<int>(pixel >> 24) - 2) << "white has a dark edge";
    }
  }
}

TEST(Scaled, ReducedKeepsWhatAFrameCanShow) {
  const auto large = std::make_shared<const Picture>(grey(900, 600, [](int, int) { return 9; }));
  const auto small = reduced(large, 200);
  EXPECT_EQ(small->width, 300);
  EXPECT_EQ(small->height, 200);
  EXPECT_EQ(reduced(large, 600), large);
  EXPECT_EQ(reduced(nullptr, 600), nullptr);
}

}  // namespace
}  // namespace cueclip
