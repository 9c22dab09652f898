#include "transcript/fold.h"

namespace cueclip {
namespace {

std::vector<std::string> folded(std::string_view text) {
  std::vector<std::string> words;
  for (auto& word : folded_words(text)) words.push_back(std::move(word.text));
  return words;
}

using Texts = std::vector<std::string>;

TEST(FoldedWords, HaveNoCaseAndNoAccents) {
  EXPECT_EQ(folded("ÉTÉ été Ete e\u0301te\u0301"), (Texts{"ete", "ete", "ete", "ete"}));
  EXPECT_EQ(folded("ŁÓDŹ Čeština"), (Texts{"łodz", "cestina"}));
  EXPECT_EQ(folded("ΣΊΣΥΦΟΣ"), (Texts{"σισυφοσ"}));
}

TEST(FoldedWords, SpellOutLigatures) {
  EXPECT_EQ(folded("Cœur ŒUVRE Æther Straße STRASSE ﬁn"),
            (Texts{"coeur", "oeuvre", "aether", "strasse", "strasse", "fin"}));
}

TEST(FoldedWords, SplitAtEveryMark) {
  EXPECT_EQ(folded("l'appartement l’eau c`est"), (Texts{"l", "appartement", "l", "eau", "c", "est"}));
  EXPECT_EQ(folded("peut-être self‑evident 1,200 e.g."),
            (Texts{"peut", "etre", "self", "evident", "1", "200", "e", "g"}));
  EXPECT_EQ(folded("« Quoi\u00a0? » – rien…"), (Texts{"quoi", "rien"}));
}

TEST(FoldedWords, AreNoneWhereThereAreOnlyMarks) {
  for (const char* text : {"", " ", "…", "«»", "–", "\u0301"})
    EXPECT_TRUE(folded_words(text).empty()) << text;
}

TEST(FoldedWords, KnowWhereTheyStood) {
  const std::string text = "« L’Été »";
  const auto words = folded_words(text);
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(text.substr(words[0].begin, words[0].end - words[0].begin), "L");
  EXPECT_EQ(text.substr(words[1].begin, words[1].end - words[1].begin), "Été");
}

TEST(FoldedWords, KeepScriptsWithoutCase) {
  EXPECT_EQ(folded("東京の音 مرحبا"), (Texts{"東京の音", "مرحبا"}));
}

TEST(FoldedWords, ReadBytesThatAreNoText) {
  EXPECT_EQ(folded("one \xff two\xc3"), (Texts{"one", "two"}));
}

}  // namespace
}  // namespace cueclip
