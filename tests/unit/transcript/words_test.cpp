#include "transcript/words.h"

namespace cueclip {
namespace {

TEST(SingleSpaced, LeavesOneSpaceBetweenWords) {
  EXPECT_EQ(single_spaced("  one \t two\r\nthree  "), "one two three");
  EXPECT_EQ(single_spaced(" \n "), "");
  EXPECT_EQ(single_spaced(""), "");
}

TEST(SingleSpaced, KeepsNoBreakSpaces) {
  EXPECT_EQ(single_spaced("Quoi\u00a0?  Si\u202f!"), "Quoi\u00a0? Si\u202f!");
}

TEST(SplitWords, IsAtSpaces) {
  EXPECT_EQ(split_words("One, two  l'un"), (std::vector<std::string_view>{"One,", "two", "l'un"}));
  EXPECT_TRUE(split_words("  ").empty());
  EXPECT_EQ(count_words(" one two "), 2u);
}

TEST(WithoutReferences, ReadsThemOnce) {
  EXPECT_EQ(without_references("a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;"), "a & b <c> \"d\" 'e'");
  EXPECT_EQ(without_references("&amp;lt;"), "&lt;");
  EXPECT_EQ(without_references("&amp;amp;amp;"), "&amp;amp;");
}

TEST(WithoutReferences, ReadsNumbers) {
  EXPECT_EQ(without_references("it&#39;s &#x27;so&#X27; &#8217;&#233;"), "it's 'so' ’é");
  EXPECT_EQ(without_references("&#x1F399;"), "🎙");
}

TEST(WithoutReferences, DropsWhatIsNoCharacter) {
  for (const char* text : {"&#0;", "&#7;", "&#xD800;", "&#x110000;"})
    EXPECT_EQ(without_references(text), "") << text;
}

TEST(WithoutReferences, KeepsWhatIsNone) {
  for (const char* text :
       {"rock & roll;", "&bogus;", "&amp", "&;", "&#;", "&#x;", "&#12a;", "AT&T", "&", "&verylongname;"})
    EXPECT_EQ(without_references(text), text);
}

TEST(SaysAnything, HasWhatCanBeSeen) {
  for (const char* text :
       {"", " \n", "\uFFFD", "\uFFFD \uFFFD", "\a\x1b", "\u00A0", "\u200F\u200B", "\u3000", "\u0085"})
    EXPECT_FALSE(says_anything(text)) << text;
  for (const char* text : {"a", "♪", ".", "\uFFFDa", "音"}) EXPECT_TRUE(says_anything(text)) << text;
}

TEST(IsOnlyMarks, HasNoLetterOrDigit) {
  for (const char* text : {"", " ", ",", "…", "—", "?!", "«", "♪"}) EXPECT_TRUE(is_only_marks(text)) << text;
  for (const char* text : {"a", "7", "é.", "音"}) EXPECT_FALSE(is_only_marks(text)) << text;
}

TEST(EndsSentence, IsAtAMark) {
  for (const char* text : {"One.", "One!", "One?", "One…", "One...", "«\u00a0Un.\u00a0»", "“One.”", "One.)",
                           "Un\u202f!", "はい。", "「はい。」", "نعم؟", "हाँ।", "បាទ។"})
    EXPECT_TRUE(ends_sentence(text)) << text;
  for (const char* text : {"", "One", "One,", "One:", "One –", "”"})
    EXPECT_FALSE(ends_sentence(text)) << text;
}

}  // namespace
}  // namespace cueclip
