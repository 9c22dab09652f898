#include "caption/font_choice.h"

namespace cueclip {
namespace {

using Runs = std::vector<FontRun>;

Runs runs(const std::string& text, const std::string& language = {}) {
  return FontChooser{language}.runs(text, "Inter", 700);
}

TEST(FontChooser, KeepsTheStylesFontWhereItHasTheLetters) {
  for (const char* text : {"Écouter, c’est parler.", "Слушать — 12 %", "Ακούω", "Tiếng Việt"})
    EXPECT_EQ(runs(text), (Runs{{text, "Inter"}}));
}

TEST(FontChooser, TakesTheFontThatIsMadeForAScript) {
  EXPECT_EQ(runs("سلام"), (Runs{{"سلام", "Noto Sans Arabic"}}));
  EXPECT_EQ(runs("שלום"), (Runs{{"שלום", "Noto Sans Hebrew"}}));
  EXPECT_EQ(runs("नमस्ते"), (Runs{{"नमस्ते", "Noto Sans Devanagari"}}));
  EXPECT_EQ(runs("สวัสดี"), (Runs{{"สวัสดี", "Noto Sans Thai"}}));
}

TEST(FontChooser, DrawsHanAsTheLanguageDoes) {
  EXPECT_EQ(runs("直", "ja")[0].family, "Noto Sans CJK JP");
  EXPECT_EQ(runs("直", "zh-Hans")[0].family, "Noto Sans CJK SC");
  EXPECT_EQ(runs("直", "zh-TW")[0].family, "Noto Sans CJK TC");
  EXPECT_EQ(runs("直", "ko")[0].family, "Noto Sans CJK KR");
  EXPECT_EQ(runs("안녕", "fr")[0].family, "Noto Sans CJK KR");
  EXPECT_EQ(runs("です。", "fr"), (Runs{{"です。", "Noto Sans CJK JP"}}));
}

TEST(FontChooser, SpacesAndPointsStayWithTheWordsBefore) {
  EXPECT_EQ(runs("كلمة PDF هنا."),
            (Runs{{"كلمة ", "Noto Sans Arabic"}, {"PDF ", "Inter"}, {"هنا.", "Noto Sans Arabic"}}));
}

TEST(FontChooser, EmojiAreOutlines) {
  EXPECT_EQ(runs("on 🎧!"), (Runs{{"on ", "Inter"}, {"🎧", "Symbola"}, {"!", "Inter"}}));
  EXPECT_EQ(runs("❤️")[0].family, "Symbola");
}

TEST(FontChooser, SignsBeyondTheBmpDoNotOverlap) {
  // Symbola 13 has clefs, but draws them over what stands before.
  EXPECT_EQ(runs("a 𝄞 b"), (Runs{{"a ", "Inter"}, {"𝄞", "Noto Music"}, {" b", "Inter"}}));
  EXPECT_EQ(runs("🎵𝄢"), (Runs{{"🎵", "Symbola"}, {"𝄢", "Noto Music"}}));
  EXPECT_FALSE(find_font("Symbola", 400).gives_room(U'𝄞'));
  EXPECT_TRUE(find_font("Symbola", 400).gives_room(U'🎵'));
}

TEST(FontChooser, KnowsWhatNoFontHas) {
  FontChooser chooser{{}};
  (void)chooser.runs("a\U0001E6D0b", "Inter", 700);
  EXPECT_EQ(chooser.take_missing(), (std::set<char32_t>{0x1E6D0}));
  EXPECT_NE(missing_font_note(0x5B57).find("U+5B57"), std::string::npos);
  EXPECT_NE(missing_font_note(0x5B57).find("fonts-noto-cjk"), std::string::npos);
}

}  // namespace
}  // namespace cueclip
