#include "draw/waveform/round_bars.h"

#include <cmath>

#include "support/pictures.h"

namespace cueclip {
namespace {

using waveform::RoundBars;

constexpr Colour kWhite{1, 1, 1, 1};

int at(const Canvas& canvas, int x, int y) {
  return static_cast<int>(canvas.row(y)[x] & 0xFF);
}

double amount(const Canvas& canvas) {
  double sum = 0;
  for (int y = 0; y < canvas.height(); ++y)
    for (int x = 0; x < canvas.width(); ++x) sum += at(canvas, x, y) / 255.0;
  return sum;
}

/// A bar as Cairo draws it 16 times as large, averaged.
Canvas by_cairo(double left, double top, double width, double height) {
  constexpr int kTimes = 16;
  Canvas large{40 * kTimes, 60 * kTimes};
  cairo_scale(large.cairo(), kTimes, kTimes);
  add_rounded(large.cairo(), left, top, width, height, width / 2);
  set_colour(large.cairo(), kWhite);
  cairo_fill(large.cairo());
  Canvas canvas{40, 60};
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x) {
      double sum = 0;
      for (int i = 0; i < kTimes * kTimes; ++i)
        sum += at(large, x * kTimes + i % kTimes, y * kTimes + i / kTimes);
      canvas.row(y)[x] = 0x010101 * static_cast<std::uint32_t>(std::lround(sum / kTimes / kTimes));
    }
  }
  return canvas;
}

TEST(RoundBars, CoverPixelsByTheirArea) {
  for (const double width : {2.0, 3.25, 5.5, 11.5, 12.0, 24.75}) {
    for (const double top : {10.0, 10.3, 10.51, 10.97}) {
      for (const double height : {width, width + 0.4, 33.3}) {
        Canvas canvas{40, 60};
        const RoundBars bars{{5, 0, static_cast<int>(width), 60}, 1, 0};
        const double drawn_width = bars.width();
        bars.draw(canvas, 0, top, top + std::max(drawn_width, height), kWhite);
        const Canvas expected = by_cairo(5, top, drawn_width, std::max(drawn_width, height));
        EXPECT_LE(test::difference(test::picture_of(canvas), test::picture_of(expected)).most, 6)
            << width << " wide, " << height << " high, from " << top;
      }
    }
  }
}

TEST(RoundBars, StandOnTheBoxsEdgesAndLookAlike) {
  const Rect box{30, 0, 961, 40};
  const RoundBars bars{box, 52, 0.6};
  Canvas canvas{1020, 40};
  for (int i = 0; i < bars.count(); ++i) bars.draw(canvas, i, 4.3, 37.7, kWhite);
  EXPECT_EQ(at(canvas, 29, 20), 0);
  EXPECT_EQ(at(canvas, 30, 20), 255);
  EXPECT_EQ(at(canvas, 990, 20), 255);
  EXPECT_EQ(at(canvas, 991, 20), 0);
  // Along the middle line every edge covers a whole number of quarters of its pixel.
  for (int x = 0; x < canvas.width(); ++x) {
    const double quarters = at(canvas, x, 20) / 255.0 * 4;
    EXPECT_NEAR(quarters, std::round(quarters), 0.01) << x;
  }
}

TEST(RoundBars, GrowWithoutSteps) {
  const RoundBars bars{{5, 0, 11, 60}, 1, 0};
  double before = 0;
  for (int i = 0; i <= 64; ++i) {
    Canvas canvas{40, 60};
    const double top = 20 - i / 32.0;
    bars.draw(canvas, 0, top, 50, kWhite);
    const double here = amount(canvas);
    if (i > 0) {
      EXPECT_NEAR(here - before, bars.width() / 32, 0.06) << top;
    }
    before = here;
  }
}

TEST(RoundBars, PartsOfABarAddUpToIt) {
  const RoundBars bars{{5, 0, 11, 60}, 1, 0};
  Canvas whole{40, 60};
  bars.draw(whole, 0, 10.2, 44.9, kWhite);
  for (const double part : {0.0, 0.01, 0.3, 0.77, 1.0}) {
    Canvas left{40, 60};
    Canvas right{40, 60};
    bars.draw(left, 0, 10.2, 44.9, kWhite, 0, part);
    bars.draw(right, 0, 10.2, 44.9, kWhite, part, 1);
    EXPECT_NEAR(amount(left) + amount(right), amount(whole), 0.3) << part;
    EXPECT_NEAR(amount(left), part * amount(whole), 8) << part;
  }
}

TEST(RoundBars, AFaintColourIsMixedWithWhatIsBelow) {
  const RoundBars bars{{5, 0, 11, 60}, 1, 0};
  Canvas canvas{40, 60};
  for (int y = 0; y < 60; ++y)
    for (int x = 0; x < 40; ++x) canvas.row(y)[x] = 0x102030;
  bars.draw(canvas, 0, 10, 50, {1, 0.5, 0, 0.25});
  EXPECT_EQ(canvas.row(30)[10] & 0xFFFFFF, 0x4C3824u);
  EXPECT_EQ(canvas.row(30)[20] & 0xFFFFFF, 0x102030u);
}

}  // namespace
}  // namespace cueclip
