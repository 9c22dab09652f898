#include "transcript/markup.h"

namespace cueclip {
namespace {

TEST(Markup, SubRipKnowsItsTags) {
  for (const char* tag : {"<i>",
                          "</i>",
                          "<B>",
                          "<s>",
                          "</ i>",
                          "<i/>",
                          "<font color=\"#fff\">",
                          "</font>",
                          "<br>",
                          "<br/>",
                          "<BR />",
                          "<v Maren>",
                          "<v.loud Maren>",
                          "</v>",
                          "<c.red>",
                          "<ruby>",
                          "<rt.small>",
                          "<00:00:01.000>",
                          "<span class=x>",
                          "{\\an8}",
                          "{\\i1}",
                          "{\\b0}",
                          "{\\pos(1,2)}",
                          "{\\1c&HFF&\\fs20}",
                          "{b}",
                          "{/i}"}) {
    const auto found = tag_at(tag, Markup::kSubRip);
    ASSERT_TRUE(found) << tag;
    EXPECT_EQ(found->length, std::string_view{tag}.size()) << tag;
  }
}

TEST(Markup, OtherBracketsAreWords) {
  for (const char* words :
       {"< b > c", "<three>", "<3 R&D>", "<b and c> d", "<i", "<>", "</>", "<http://ears.example>",
        "<font <i>", "{all}", "{}", "{\\}", "{\\ }", "{\\an8", "{x\\}", "{\\'e}"})
    EXPECT_FALSE(tag_at(words, Markup::kSubRip)) << words;
}

TEST(Markup, WebVttTakesEveryTag) {
  for (const char* tag : {"<three>", "<lang ja>", "<b and c>", "</whatever>", "{\\an8}"})
    EXPECT_TRUE(tag_at(tag, Markup::kWebVtt)) << tag;
  for (const char* words : {"< b >", "<3 R&D>", "<>", "{b}", "{all}"})
    EXPECT_FALSE(tag_at(words, Markup::kWebVtt)) << words;
}

TEST(Markup, SaysWhatATagIs) {
  EXPECT_EQ(tag_at("<BR/>", Markup::kSubRip)->kind, TagKind::kLineEnd);
  EXPECT_EQ(tag_at("<v.calm  Rope &amp; Sons >", Markup::kWebVtt)->name, "Rope & Sons");
  EXPECT_EQ(tag_at("<00:01:02.500>", Markup::kWebVtt)->time, Time{62'500'000});
  EXPECT_EQ(tag_at("</V>", Markup::kWebVtt)->kind, TagKind::kVoiceEnd);
  EXPECT_EQ(tag_at("<rt.small>", Markup::kWebVtt)->kind, TagKind::kReading);
}

}  // namespace
}  // namespace cueclip
