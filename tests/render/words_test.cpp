#include <gtest/gtest.h>

#include "style/colour.h"
#include "support/looks.h"

namespace cueclip {
namespace {

TEST(Words, DoNotMoveWhenOneIsHighlighted) {
  Typesetter typesetter;
  const Typeface face{"Inter", 60, 700, -0.7};
  const std::vector<PlacedLine> lines{{"Un PDF, c’est – enfin – lisible ?", 20, 90, Anchor::kLeft, false},
                                      {"كلمة PDF هنا في الخط 2019", 980, 190, Anchor::kRight, true}};
  const std::vector<std::string> words{"Un",   "PDF,", "c’est", "–",  "enfin", "–",   "lisible ?",
                                       "كلمة", "PDF",  "هنا",   "في", "الخط",  "2019"};
  const Ink whole = typesetter.draw(lines, face, 1000, 260);
  const auto parts = typesetter.draw_words(lines, words, face, 1000, 260);
  Rect all;
  for (const Ink& part : parts) {
    ASSERT_FALSE(part.empty());
    all = surrounding(all, rect_of(part));
  }
  EXPECT_NEAR(all.x, whole.x, 1);
  EXPECT_NEAR(all.y, whole.y, 1);
  EXPECT_NEAR(all.right(), whole.x + whole.width, 1);
  EXPECT_NEAR(all.bottom(), whole.y + whole.height, 1);
  // Arabic is read from the right: its first word stands there.
  EXPECT_GT(parts[7].x, parts[8].x);
  EXPECT_GT(parts[8].x, parts[9].x);
}

/// The least contrast of the words' colour with what is behind them, on the pixels.
double least_contrast(const std::string& style_text) {
  const test::TemporaryFolder folder;
  const test::HardClip clip;
  const test::Look look{clip.options(folder.write("brand.toml", style_text).string(), "540x540", false)};
  const Scene& scene = look.scene;
  FramePainter painter{scene};
  painter.paint(20);
  const Rect area = scene.parts()[1]->area(scene.parts()[1]->state(20));
  // Of all pixels, the one that contrasts most with the darkest is the ink itself.
  const auto colour_at = [&](int x, int y) {
    const std::uint32_t pixel = painter.canvas().row(y)[x];
    return Colour{(pixel >> 16 & 0xFF) / 255.0, (pixel >> 8 & 0xFF) / 255.0, (pixel & 0xFF) / 255.0};
  };
  const Colour ground = colour_at(area.x + area.width / 2, area.y + 1);
  double most = 0;
  for (int y = area.y; y < area.bottom(); ++y)
    for (int x = area.x; x < area.right(); ++x) most = std::max(most, contrast(colour_at(x, y), ground));
  return most;
}

TEST(Words, HaveSevenToOneOnAnyGround) {
  EXPECT_GE(least_contrast("extends = \"studio\"\n"), 7);
  EXPECT_GE(least_contrast(
                "extends = \"studio\"\nground = { colour = \"#f4efe6\", glow = \"#ffffff\", from_cover = "
                "false }\n"),
            7);
  EXPECT_GE(
      least_contrast("extends = \"studio\"\ntext = \"#777777\"\nground = { colour = \"#888888\", glow = "
                     "\"#888888\", from_cover = false }\n"),
      7);
}

TEST(Words, GiveWayInThreeFrames) {
  const test::DemoClip demo;
  const test::Look look{demo.options("studio", "540x540", true)};
  const auto& cards = look.plan.captions.cards;
  const MovingPart& words = look.words();
  ASSERT_GE(cards.size(), 3u);
  EXPECT_FALSE(words.is_passing(words.state(0)));  // the thumbnail
  for (std::size_t i = 1; i < cards.size(); ++i) {
    const std::int64_t first = cards[i].frames.first;
    EXPECT_FALSE(words.is_passing(words.state(first - 1))) << i;
    EXPECT_TRUE(words.is_passing(words.state(first))) << i;
    EXPECT_TRUE(words.is_passing(words.state(first + 1))) << i;
    EXPECT_FALSE(words.is_passing(words.state(first + 2))) << i;
    EXPECT_FALSE(words.is_passing(words.state((first + cards[i].frames.end) / 2))) << i;
    if (cards[i - 1].frames.end != first) continue;
    const Rect both = words.area(words.state(first));
    for (const std::int64_t frame : {first - 1, first + 2})
      EXPECT_EQ(surrounding(both, words.area(words.state(frame))), both) << i;
  }
}

}  // namespace
}  // namespace cueclip
