#include "style/cover_colours.h"

#include <cueclip/style.h>

#include <gtest/gtest.h>

#include "av/picture.h"
#include "style/colour.h"

namespace cueclip {
namespace {

Style with_cover(std::uint32_t pixel) {
  Style style = load_style("studio", "square");
  take_cover_colours(style, {64, 64, std::vector<std::uint32_t>(64 * 64, pixel), {}});
  return style;
}

TEST(CoverColours, NeutralCoversMakeNeutralGroundsAndALightAccent) {
  for (const std::uint32_t grey : {0xFF000000, 0xFF202020, 0xFF909090, 0xFFFFFFFF, 0xFFFBFAF6}) {
    const Style style = with_cover(grey);
    EXPECT_LT(to_oklch(style.ground.glow).chroma, 0.012) << std::hex << grey;
    EXPECT_LT(to_oklch(style.accent).chroma, 0.012) << std::hex << grey;
    EXPECT_GT(to_oklch(style.accent).lightness, 0.9) << std::hex << grey;
  }
}

TEST(CoverColours, YellowMakesNoOlive) {
  const Style style = with_cover(0xFFFFD800);
  EXPECT_LT(to_oklch(style.ground.glow).chroma, 0.03);
  EXPECT_GT(to_oklch(style.accent).chroma, 0.08);
  EXPECT_GT(to_oklch(style.accent).lightness, 0.85);
}

TEST(CoverColours, OthersGiveTheirHue) {
  for (const std::uint32_t vivid : {0xFFE8002D, 0xFF0A5F58, 0xFF2D4ACF}) {
    const Colour cover{(vivid >> 16 & 0xFF) / 255.0, (vivid >> 8 & 0xFF) / 255.0, (vivid & 0xFF) / 255.0};
    const Style style = with_cover(vivid);
    EXPECT_LT(hue_distance(to_oklch(style.ground.glow).hue, to_oklch(cover).hue), 25) << std::hex << vivid;
    EXPECT_LT(hue_distance(to_oklch(style.accent).hue, to_oklch(cover).hue), 25) << std::hex << vivid;
  }
}

TEST(CoverColours, YellowIsMutedBeforeItIsDarkened) {
  Picture picture{3, 1, {0xFFFFD800, 0xFF2040C0, 0xFF808080}, {}};
  mute_olive(picture);
  const auto saturation = [&](std::size_t i) {
    const std::uint32_t pixel = picture.pixels[i];
    return std::abs(static_cast<int>(pixel >> 16 & 0xFF) - static_cast<int>(pixel & 0xFF));
  };
  EXPECT_LT(saturation(0), 90);
  EXPECT_EQ(picture.pixels[1], 0xFF2040C0);
  EXPECT_EQ(picture.pixels[2], 0xFF808080);
}

}  // namespace
}  // namespace cueclip
