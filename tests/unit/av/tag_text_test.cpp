#include "av/tag_text.h"

#include <gtest/gtest.h>

namespace cueclip::av {
namespace {

TEST(TagText, InUtf8IsAsItIs) {
  EXPECT_EQ(tag_text(""), "");
  EXPECT_EQ(tag_text("Le café de l’été 日本"), "Le café de l’été 日本");
}

TEST(TagText, OfSingleBytesIsWindows1252) {
  EXPECT_EQ(tag_text("Le caf\xE9 de l\x92\xE9t\xE9"), "Le café de l’été");
  EXPECT_EQ(tag_text("\x93Salt\x94 \x96 5 \x80"), "“Salt” – 5 €");
}

/// As of a tag that says Latin-1 and was written by Windows.
TEST(TagText, ControlsOfLatin1AreWhatWindowsHasThere) {
  EXPECT_EQ(tag_text("l\xC2\x92\xC3\xA9t\xC3\xA9\xC2\x85"), "l’été…");
  EXPECT_EQ(tag_text("a\xC2\x81z"), "az");
}

}  // namespace
}  // namespace cueclip::av
