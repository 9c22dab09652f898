#include "transcript/join.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

TEST(OneLine, JoinsLinesByASpace) {
  EXPECT_EQ(one_line("The tide\nis  out"), "The tide is out");
  EXPECT_EQ(one_line("The tide\n\n is out\n"), "The tide is out");
  EXPECT_EQ(one_line("나는 학교에\n갑니다"), "나는 학교에 갑니다");
}

TEST(OneLine, HanAndKanaAreJoinedWithoutOne) {
  EXPECT_EQ(one_line("今天天气很好我们\n去公园玩吧"), "今天天气很好我们去公园玩吧");
  EXPECT_EQ(one_line("今日は、\nとてもいい\n天気です。"), "今日は、とてもいい天気です。");
  EXPECT_EQ(one_line("コーヒー\nを飲む"), "コーヒーを飲む");
  EXPECT_EQ(one_line("我在\nPython里"), "我在 Python里");
}

TEST(OneLine, DropsMarksOfDirectionAroundLines) {
  EXPECT_EQ(one_line("\u202Bשלום לך\u202C\n\u200Fכן"), "שלום לך כן");
  EXPECT_EQ(one_line("\uFEFFAda\u200E said"), "Ada\u200E said");
}

TEST(AppendWords, NothingIsAddedToNothing) {
  std::string text;
  append_words(text, "今");
  append_words(text, "");
  append_words(text, "天");
  append_words(text, "ok");
  EXPECT_EQ(text, "今天 ok");
}

TEST(TidyLines, KeepsLineEndsAndNothingElse) {
  EXPECT_EQ(tidy_lines("  One \t two\r\n \nthree\n\n"), "One two\nthree");
  EXPECT_EQ(tidy_lines(" \n \r\n"), "");
}

TEST(Unspaced, AreScriptsWithoutSpacesBetweenWords) {
  for (const char* letter : {"今", "々", "か", "ッ", "ー", "ภ", "นี้", "ລ", "ខ", "မ"}) {
    EXPECT_TRUE(begins_unspaced(letter)) << letter;
    EXPECT_TRUE(ends_unspaced(letter)) << letter;
  }
  for (const char* letter : {"", "a", "é", "한", "क", "1", "。", "…"}) {
    EXPECT_FALSE(begins_unspaced(letter)) << letter;
    EXPECT_FALSE(ends_unspaced(letter)) << letter;
  }
  EXPECT_TRUE(begins_unspaced("我 in Python"));
  EXPECT_FALSE(ends_unspaced("我 in Python"));
}

}  // namespace
}  // namespace cueclip
