#include "caption/tokens.h"

namespace cueclip {
namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> result;
  for (const Token& token : tokenise(text)) result.push_back(token.text);
  return result;
}

using Texts = std::vector<std::string>;

TEST(Tokenise, SplitsAtSpaces) {
  EXPECT_EQ(texts("A street is a sentence."), (Texts{"A", "street", "is", "a", "sentence."}));
  EXPECT_EQ(texts(""), Texts{});
}

TEST(Tokenise, SplitsBehindAHyphen) {
  const auto tokens = tokenise("well-known fact");
  EXPECT_EQ(texts("well-known fact"), (Texts{"well-", "known", "fact"}));
  EXPECT_FALSE(tokens[0].space_after);
  EXPECT_TRUE(tokens[1].space_after);
  EXPECT_FALSE(tokens[2].space_after);
}

TEST(Tokenise, KeepsFrenchPunctuationWithItsWord) {
  EXPECT_EQ(texts("Pourquoi ? Parce que : « Oui ! »"),
            (Texts{"Pourquoi ?", "Parce", "que :", "«\u00a0Oui !\u00a0»"}));
  EXPECT_EQ(texts("et 86 % du vacarme"), (Texts{"et", "86\u00a0%", "du", "vacarme"}));
}

TEST(Tokenise, KeepsAThinOrNoBreakSpaceTogether) {
  EXPECT_EQ(texts("Vraiment\u202f? Oui\u00a0!"), (Texts{"Vraiment\u202f?", "Oui\u00a0!"}));
}

TEST(Tokenise, KeepsAnElisionTogether) {
  EXPECT_EQ(texts("l’homme qu'on"), (Texts{"l’homme", "qu'on"}));
}

TEST(Tokenise, KeepsADialogueDashWithTheFirstWord) {
  EXPECT_EQ(texts("– Bonjour Ada"), (Texts{"–\u00a0Bonjour", "Ada"}));
}

TEST(Tokenise, SplitsScriptsWithoutSpaces) {
  const auto tokens = tokenise("東京の音。");
  EXPECT_GT(tokens.size(), 2u);
  EXPECT_EQ(joined(tokens, 0, tokens.size()), "東京の音。");
  for (const Token& token : tokens) EXPECT_FALSE(token.text.starts_with("。"));
}

TEST(Tokenise, JoinedIsWhatWasSplit) {
  for (const char* text :
       {"One two-three, four.", "東京 and 音", "https://example.org/a-b/c?d=e", "…", "e\u0301a"}) {
    const auto tokens = tokenise(text);
    EXPECT_EQ(joined(tokens, 0, tokens.size()), text);
  }
}

TEST(Graphemes, AreWhatPeopleSeeAsOneCharacter) {
  EXPECT_EQ(graphemes("e\u0301👩‍🚀x"), (Texts{"e\u0301", "👩‍🚀", "x"}));
  EXPECT_EQ(count_characters("Aurèle"), 6u);
  EXPECT_EQ(count_characters("🇫🇷"), 1u);
}

TEST(PiecesThatFit, TogetherAreTheText) {
  const auto short_enough = [](const std::string& text) { return count_characters(text) <= 4; };
  EXPECT_EQ(pieces_that_fit("abcdefghij", short_enough), (Texts{"abcd", "efgh", "ij"}));
  EXPECT_EQ(pieces_that_fit("abc", [](const std::string&) { return false; }), (Texts{"a", "b", "c"}));
}

TEST(IsUnspacedScript, KnowsScriptsWithoutSpaces) {
  EXPECT_TRUE(is_unspaced_script("東"));
  EXPECT_TRUE(is_unspaced_script("ภาษา"));
  EXPECT_FALSE(is_unspaced_script("word"));
  EXPECT_FALSE(is_unspaced_script("서울"));
}

}  // namespace
}  // namespace cueclip
