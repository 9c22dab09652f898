#include "draw/plate.h"

#include <cueclip/plan.h>

#include <fstream>

#include "style/colour.h"
#include "support/episodes.h"
#include "support/painted.h"
#include "support/pictures.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::Painted;

/// A clip on this ground.
Painted on(const std::string& ground, const test::MadeEpisode& made) {
  test::write_stripes(made.folder.path() / "stripes.png");
  const auto style = made.folder.path() / "ground.toml";
  std::ofstream{style} << "extends = \"studio\"\n" << ground;
  ClipOptions options = made.options({0s, 3s});
  options.style = style.string();
  return Painted{options};
}

test::MadeEpisode episode() {
  return {test::silence(8000, 1, 8000 * 3),
          "1\n00:00:00,000 --> 00:00:03,000\n[Ada] One word, and then a few more of them.\n"};
}

Colour colour_at(const Picture& picture, int x, int y) {
  const std::uint32_t pixel = picture.pixels[static_cast<std::size_t>(y * picture.width + x)];
  return {(pixel >> 16 & 0xFF) / 255.0, (pixel >> 8 & 0xFF) / 255.0, (pixel & 0xFF) / 255.0};
}

/// The least contrast of a colour with what a clip shows in an area without its words: the still, and the
/// plate that lies on it at the area's edge.
double least_contrast_at_edge(const Picture& picture, const Rect& area, const Colour& text) {
  double least = 21;
  for (int x = area.x + area.width / 4; x < area.right() - area.width / 4; ++x)
    for (const int y : {area.y + 1, area.bottom() - 2})
      least = std::min(least, contrast(text, colour_at(picture, x, y)));
  return least;
}

TEST(Plate, LiesUnderWordsAndNamesWhereAPictureIsBusy) {
  const auto made = episode();
  const Painted clip = on("ground = { kind = \"picture\", picture = \"stripes.png\", veil = 0.0 }\n", made);
  const Picture picture = clip.frame(45);
  for (const int part : {0, 1}) {
    const MovingPart& shown = *clip.scene.parts()[static_cast<std::size_t>(part)];
    const Rect area = shown.area(shown.state(45));
    const double least = part == 0 ? 4.5 : 7;
    const Colour text = part == 0 ? Colour{1, 1, 1} : clip.plan.style.text;
    EXPECT_GE(least_contrast_at_edge(picture, area, text), least) << part;
  }
}

TEST(Plate, IsNotDrawnWhereWordsAreReadWithout) {
  const auto made = episode();
  for (const char* ground : {"",
                             "ground = { colour = \"#f4efe6\", glow = \"#f4efe6\", from_cover = false }\n"
                             "text = \"#101010\"\n"}) {
    const Painted clip = on(ground, made);
    const MovingPart& words = *clip.scene.parts()[1];
    const Rect area = words.area(words.state(45));
    const Picture picture = clip.frame(45);
    // Between the lines and words is the ground as it is.
    int same = 0;
    for (int y = area.y; y < area.bottom(); ++y)
      for (int x = area.x; x < area.right(); ++x)
        same += (clip.scene.still().row(y)[x] & 0xFFFFFF) ==
                        (picture.pixels[static_cast<std::size_t>(y * picture.width + x)] & 0xFFFFFF)
                    ? 1
                    : 0;
    EXPECT_GT(same, area.width * area.height / 2);
  }
}

TEST(Plate, IsAsTransparentAsItCanBe) {
  constexpr Colour kWhite{1, 1, 1};
  constexpr Colour kBlack{0, 0, 0};
  Canvas canvas{40, 40};
  const auto fill = [&](std::uint32_t pixel) {
    for (int y = 0; y < 40; ++y) std::fill_n(canvas.row(y), 40, pixel);
  };
  fill(0x202020);
  EXPECT_EQ(plate_for(canvas, canvas.bounds(), kWhite, kBlack, 7), std::nullopt);
  fill(0x909090);
  const auto grey = plate_for(canvas, canvas.bounds(), kWhite, kBlack, 7);
  fill(0xFFFFFF);
  const auto white = plate_for(canvas, canvas.bounds(), kWhite, kBlack, 7);
  ASSERT_TRUE(grey && white);
  EXPECT_LT(grey->opacity, white->opacity);
  // One pixel decides.
  fill(0x202020);
  canvas.row(20)[20] = 0xFFFFFF;
  EXPECT_EQ(plate_for(canvas, canvas.bounds(), kWhite, kBlack, 7), white);
  EXPECT_EQ(plate_for(canvas, {0, 0, 20, 20}, kWhite, kBlack, 7), std::nullopt);
  // A colour that is too near to the text's is no plate for it.
  fill(0xFFFFFF);
  EXPECT_EQ(plate_for(canvas, canvas.bounds(), kWhite, {0.9, 0.9, 0.9}, 7)->colour, kBlack);
}

}  // namespace
}  // namespace cueclip
