#include "style/colour.h"

#include "unit/error_of.h"

namespace cueclip {
namespace {

TEST(ParseColour, ReadsEveryForm) {
  EXPECT_EQ(parse_colour("#ffffff"), (Colour{1, 1, 1, 1}));
  EXPECT_EQ(parse_colour("#F00"), (Colour{1, 0, 0, 1}));
  EXPECT_EQ(parse_colour("#00ff0000"), (Colour{0, 1, 0, 0}));
}

TEST(ParseColour, RefusesWhatIsNoColour) {
  for (const char* text :
       {"", "#", "fff", "#ff", "#ffff", "#fffff", "#ggg", "#1234567", "#123456789", "red", "# fff", "#-11"}) {
    const auto ended = test::error_of([&] { (void)parse_colour(text); });
    EXPECT_EQ(ended.failure, Failure::kUsage) << text;
    EXPECT_EQ(ended.text, "\"" + std::string{text} + "\" is not a colour. Write it as #rrggbb.");
  }
}

TEST(FormatColour, WritesWhatItReads) {
  for (const char* text : {"#000000", "#ff8a66", "#12345678", "#ffffff"})
    EXPECT_EQ(format_colour(parse_colour(text)), text);
  EXPECT_EQ(format_colour(parse_colour("#ff8a66ff")), "#ff8a66");
}

TEST(Oklch, GoesThereAndBack) {
  for (const char* text : {"#000000", "#ffffff", "#ff8a66", "#3a1d33", "#00ff00", "#0000ff", "#7f7f7f"})
    EXPECT_EQ(format_colour(from_oklch(to_oklch(parse_colour(text)))), text);
}

TEST(Oklch, IsAsPublished) {  // Björn Ottosson's own values for pure red
  const Oklch red = to_oklch(parse_colour("#ff0000"));
  EXPECT_NEAR(red.lightness, 0.628, 0.001);
  EXPECT_NEAR(red.chroma, 0.2577, 0.001);
  EXPECT_NEAR(red.hue, 29.23, 0.05);
}

TEST(Oklch, GivesWayInChromaWhereThereIsNoSuchColour) {
  const Oklch wanted{0.7, 0.4, 150};
  const Oklch got = to_oklch(from_oklch(wanted));
  EXPECT_NEAR(got.lightness, wanted.lightness, 0.005);
  EXPECT_NEAR(got.hue, wanted.hue, 1);
  EXPECT_LT(got.chroma, wanted.chroma);
}

TEST(Contrast, IsAsWcagDefinesIt) {
  EXPECT_NEAR(contrast(parse_colour("#000"), parse_colour("#fff")), 21, 1e-9);
  EXPECT_NEAR(contrast(parse_colour("#fff"), parse_colour("#fff")), 1, 1e-9);
  EXPECT_NEAR(contrast(parse_colour("#767676"), parse_colour("#fff")), 4.54, 0.01);
}

TEST(WithContrast, MovesAColourOnlyAsFarAsNeeded) {
  for (const char* ground : {"#000000", "#3a1d33", "#808080", "#ffe000", "#ffffff"}) {
    for (const char* colour : {"#000000", "#ff8a66", "#808080", "#ffffff", "#0000ff"}) {
      const Colour result = with_contrast(parse_colour(colour), parse_colour(ground), 4.5);
      EXPECT_GE(contrast(result, parse_colour(ground)), 4.5) << colour << " on " << ground;
      const bool stands_out = contrast(parse_colour(colour), parse_colour(ground)) >= 4.5;
      EXPECT_EQ(format_colour(result) == colour, stands_out) << colour << " on " << ground;
    }
  }
}

TEST(HueDistance, IsTheShorterWay) {
  EXPECT_NEAR(hue_distance(350, 10), 20, 1e-9);
  EXPECT_NEAR(hue_distance(10, 350), 20, 1e-9);
  EXPECT_NEAR(hue_distance(0, 180), 180, 1e-9);
}

}  // namespace
}  // namespace cueclip
