#include "video/bands.h"

#include <string>

#include <fmt/format.h>

namespace cueclip {
namespace {

/// A letter a row of macroblocks: '.' never changes, 'o' at times, 'O' too but has other parts, 'M' always.
std::vector<RowHistory> rows_of(std::string_view picture) {
  std::vector<RowHistory> rows;
  for (const char letter : picture) {
    if (letter == 'o') rows.push_back({10, {1}});
    if (letter == 'O') rows.push_back({4, {2}});
    if (letter == 'M') rows.push_back({899, {0}});
    if (letter == '.') rows.push_back({});
  }
  return rows;
}

/// "0+4 moving, ..."
std::string cut(std::string_view picture) {
  std::string text;
  int next = 0;
  for (const Band& band : cut_into_bands(rows_of(picture), 900, 30)) {
    EXPECT_EQ(band.rows.first, next) << "no row is left out, and none is twice there";
    next += band.rows.count;
    text += fmt::format("{}{}{}", text.empty() ? "" : " ", band.moves ? "moving" : "still", band.rows.count);
  }
  EXPECT_EQ(next, static_cast<int>(picture.size()));
  return text;
}

TEST(Bands, AStillPictureIsOne) {
  EXPECT_EQ(cut("..........."), "still11");
}

TEST(Bands, WhatMovesHasThreeQuietRowsAroundIt) {
  EXPECT_EQ(cut("........MM........"), "still5 moving8 still5");
}

TEST(Bands, ThePicturesOwnEdgeNeedsNoGuard) {
  EXPECT_EQ(cut("MM........"), "moving5 still5");
  EXPECT_EQ(cut("........MM"), "still5 moving5");
  EXPECT_EQ(cut(".........M."), "still6 moving5");
}

TEST(Bands, WhatMovesEverywhereIsOne) {
  EXPECT_EQ(cut("MMMMMM"), "moving6");
  EXPECT_EQ(cut(".M.M."), "moving5");
}

TEST(Bands, WordsAreBandsOfTheirOwn) {
  EXPECT_EQ(cut("....OOoooo...MM..."), "still4 still2 still4 moving8");
}

TEST(Bands, WordsTooNearBelongToWhatMoves) {
  EXPECT_EQ(cut(".......oooo..MM..."), "still4 moving14");
  EXPECT_EQ(cut("....OO.oooo..MM..."), "still1 moving17") << "and then what is near to them";
}

TEST(Bands, NearMotionsShareABand) {
  EXPECT_EQ(cut("....M......M...."), "still1 moving14 still1");
  EXPECT_EQ(cut("....M.......M...."), "still1 moving7 still1 moving7 still1");
}

TEST(Bands, TheGuardCoversHowFarX264Looks) {
  EXPECT_GE(kGuardRows * kMacroblock, kMotionRange + 3);
}

}  // namespace
}  // namespace cueclip
