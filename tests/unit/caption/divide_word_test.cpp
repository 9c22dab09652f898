#include "caption/divide_word.h"

#include <memory>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "caption/hyphenation.h"
#include "caption/tokens.h"

namespace cueclip {
namespace {

/// `text` in pieces of at most this many characters, with bars between them and hyphens where one is drawn.
std::string cut(const std::string& text, std::size_t most, const HyphenationPlaces& places = {}) {
  std::string result;
  for (const WordPiece& piece :
       divide_word(text, places, [&](const std::string& line) { return count_characters(line) <= most; }))
    result += (result.empty() ? "" : "|") + piece.text + (piece.parts_word ? "‐" : "");
  return result;
}

TEST(DivideWord, AtAJointThatItHas) {
  EXPECT_EQ(cut("https://example.org/harbour/bells?ring=morning&loud=yes", 24),
            "https://example.org/|harbour/bells?ring=|morning&loud=yes");
  EXPECT_EQ(cut("https://example.org/some-where", 26), "https://example.org/|some-where");
  EXPECT_EQ(cut("my_long.file-name.txt", 10), "my_long.|file-name.|txt");
  EXPECT_EQ(cut("HarbourBellRinging", 12), "HarbourBell|Ringing");
  EXPECT_EQ(cut("half-timbered", 8), "half-|timbered");
  EXPECT_EQ(cut("10\u00a0000\u00a0kilometres", 12), "10\u00a0000\u00a0|kilometres");
}

TEST(DivideWord, ASoftHyphenDrawsOne) {
  EXPECT_EQ(cut("extra\u00adordinary", 9), "extra‐|ordinary");
  EXPECT_EQ(cut("extra\u00adordinary", 14), "extraordinary");
}

/// Of one language, whose patterns are read once.
HyphenationPlaces places_in(const char* language) {
  return [language, known = std::make_shared<Hyphenator>()](const std::string& word) {
    return known->places(word, language);
  };
}

TEST(DivideWord, WhereItsLanguagePartsIt) {
  const auto german = places_in("de-LI");
  EXPECT_EQ(cut("Rundfunkbeitragsstaatsvertrag", 18, german), "Rundfunkbeitrags‐|staatsvertrag");
  EXPECT_EQ(cut("Geschwindigkeitsbegrenzung", 18, german), "Geschwindigkeits‐|begrenzung");
  EXPECT_EQ(cut("„Rundfunkbeitragsstaatsvertrag“,", 19, german), "„Rundfunkbeitrags‐|staatsvertrag“,");
  EXPECT_EQ(cut("anticonstitutionnellement", 16, places_in("fr")), "anticonstitu‐|tionnellement");
  EXPECT_EQ(cut("misunderstandings", 12, places_in("en-GB")), "misunder‐|standings");
  EXPECT_EQ(cut("desproporcionadamente", 14, places_in("es-MX")), "desproporcio‐|nadamente");
}

TEST(DivideWord, WithoutPatternsAnywhereBetweenLetters) {
  EXPECT_EQ(cut("epäjärjestelmällisyydestä", 16, places_in("fi")), "epäjärjestelmäl‐|lisyydestä");
  EXPECT_EQ(Hyphenator{}.places("sähkö", "fi"), std::vector<std::size_t>{});
  EXPECT_EQ(Hyphenator{}.places("electricity", ""), std::vector<std::size_t>{});
}

TEST(DivideWord, DrawsNoHyphenInScriptsThatHaveNone) {
  EXPECT_EQ(cut("ไม่เคยมีใครบอก", 6, places_in("th")).find("‐"), std::string::npos);
  EXPECT_EQ(cut("123456789012", 6, places_in("en")), "123456|789012");
}

TEST(DivideWord, LeavesNoStumps) {
  EXPECT_EQ(cut("1234567890", 4), "1234|567|890");
  EXPECT_EQ(cut("1234567890", 9), "1234567|890");
  EXPECT_EQ(cut("12345", 4), "123|45");
}

TEST(DivideWord, ThePiecesTogetherAreTheText) {
  EXPECT_EQ(divide_word("123", {}, [](const std::string&) { return false; }),
            (std::vector<WordPiece>{{"1"}, {"2"}, {"3"}}));
  EXPECT_TRUE(divide_word("", {}, [](const std::string&) { return true; }).empty());
  const auto places = places_in("en");
  for (std::size_t most = 2; most < 40; ++most) {
    const std::string text = "https://example.org/e\u0301a👩‍🚀-Bells?x=1&longlonglonglongword";
    std::string all;
    for (const WordPiece& piece :
         divide_word(text, places, [&](const std::string& line) { return count_characters(line) <= most; })) {
      all += piece.text;
      EXPECT_LE(count_characters(piece.text), most);
    }
    EXPECT_EQ(all, text);
  }
}

}  // namespace
}  // namespace cueclip
