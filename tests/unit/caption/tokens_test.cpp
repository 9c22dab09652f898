#include "caption/tokens.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {
namespace {

using Texts = std::vector<std::string>;

/// The tokens between bars.
std::string broken(std::string_view text, std::string_view language = {}) {
  Texts texts;
  for (const Token& token : tokenise(text, language)) texts.push_back(token.text);
  return fmt::format("{}", fmt::join(texts, "|"));
}

TEST(Tokenise, SplitsAtSpaces) {
  EXPECT_EQ(broken("A street is a sentence."), "A|street|is|a|sentence.");
  EXPECT_TRUE(tokenise("").empty());
  EXPECT_TRUE(tokenise("  \n ").empty());
}

TEST(Tokenise, SplitsBehindAHyphen) {
  const auto tokens = tokenise("well-known fact");
  EXPECT_EQ(broken("well-known fact"), "well-|known|fact");
  EXPECT_FALSE(tokens[0].space_after);
  EXPECT_TRUE(tokens[1].space_after);
  EXPECT_FALSE(tokens[2].space_after);
}

TEST(Tokenise, JoinedIsWhatWasSplit) {
  for (const char* language : {"", "fr", "en", "ja", "zh", "ko", "th"})
    for (const char* text : {"One two-three, four.", "東京 and 音", "https://example.org/a-b/c?d=e", "…",
                             "e\u0301a", "« Oui ! »", "Oui\u202f! M. Roy a 10\u00a0000 €", "ต่าง ๆ"}) {
      const auto tokens = tokenise(text, language);
      EXPECT_EQ(joined(tokens, 0, tokens.size()), text) << language;
    }
}

struct Case {
  const char* broken;  ///< with bars where a line may end
  const char* text;
};

TEST(Tokenise, InFrench) {
  for (const auto& [expected, text] : std::initializer_list<Case>{
           {"Pourquoi ?|Parce|que :|« Oui ! »|fin ;|voilà", "Pourquoi ? Parce que : « Oui ! » fin ; voilà"},
           {"Vraiment\u202f?|Oui\u00a0!", "Vraiment\u202f? Oui\u00a0!"},
           {"dans|( la|barge )|et|“ elle ”", "dans ( la barge ) et “ elle ”"},
           {"l’eau|qu'on|boit", "l’eau qu'on boit"},
           {"et|86 %|du|bruit,|10 000 €,|12 km,|3 h 30|en|2017",
            "et 86 % du bruit, 10 000 €, 12 km, 3 h 30 en 2017"},
           {"M. Roy|et|Mme Roy,|Dr Roy,|M. le|maire", "M. Roy et Mme Roy, Dr Roy, M. le maire"},
           {"– Bonjour.|– Bonsoir", "– Bonjour. – Bonsoir"},
           {"la|barge|– peinte|hier –|coule", "la barge – peinte hier – coule"},
           {"la|barge|— enfin", "la barge — enfin"},
           {"la|barge—|enfin", "la barge—enfin"},
           {"dit-il,|a-t-il,|y|a-t-il,|peut-on,|allez-y,|vas-y,|celui-ci,|celle-là,|dit-elle,|allez-vous,|"
            "donnez-leur",
            "dit-il, a-t-il, y a-t-il, peut-on, allez-y, vas-y, celui-ci, celle-là, dit-elle, allez-vous, "
            "donnez-leur"},
           {"peut-être|c'est-à-dire|est-ce|là-bas|lui-même", "peut-être c'est-à-dire est-ce là-bas lui-même"},
           {"porte-|manteau|et/ou|km/h|2010–2020|…et|puis", "porte-manteau et/ou km/h 2010–2020 …et puis"},
           {"voir|https://exemple.fr/une-page/de-plus?a=b-c|ou|ada-roy@mon-exemple.fr",
            "voir https://exemple.fr/une-page/de-plus?a=b-c ou ada-roy@mon-exemple.fr"},
           {"extra\u00adordinaire", "extra\u00adordinaire"},
           {"XXe siècle|Louis XIV|n° 5|J. K. Roy", "XXe siècle Louis XIV n° 5 J. K. Roy"}})
    EXPECT_EQ(broken(text, "fr"), expected);
}

TEST(Tokenise, InEnglish) {
  for (const auto& [expected, text] : std::initializer_list<Case>{
           {"Dr. Roy|and|Mr Roy|at|5 pm|with|50 %|of|10 000 km",
            "Dr. Roy and Mr Roy at 5 pm with 50 % of 10 000 km"},
           {"the|barge –|painted|blue –|sinks", "the barge – painted blue – sinks"},
           {"the|barge—|painted|blue—|sinks", "the barge—painted blue—sinks"},
           {"Really ?|e-mail|10-year|half-|timbered", "Really ? e-mail 10-year half-timbered"},
           {"Rope & Sons|“Go”|World|War II", "Rope & Sons “Go” World War II"}})
    EXPECT_EQ(broken(text, "en"), expected);
}

TEST(Tokenise, InOtherScripts) {
  EXPECT_EQ(broken("港の鐘は朝に鳴ります。", "ja"), "港の|鐘は|朝に|鳴ります。");
  EXPECT_EQ(broken("港口的钟。", "zh"), "港口|的|钟。");
  EXPECT_EQ(broken("항구의 종은 아침에 울린다.", "ko"), "항구의|종은|아침에|울린다.");
  EXPECT_EQ(broken("ต่าง ๆ", "th"), "ต่าง ๆ");
  EXPECT_EQ(broken("الجرس يدق ؟", "ar"), "الجرس|يدق ؟");
  for (const Token& token : tokenise("東京の音。")) EXPECT_FALSE(token.text.starts_with("。"));
}

TEST(Tokenise, KnowsWhatStartsASentence) {
  const auto tokens = tokenise("It rings. Ada waits", "en");
  ASSERT_EQ(tokens.size(), 4u);
  EXPECT_TRUE(tokens[0].starts_sentence);
  EXPECT_FALSE(tokens[1].starts_sentence);
  EXPECT_TRUE(tokens[2].starts_sentence);
}

TEST(Graphemes, AreWhatPeopleSeeAsOneCharacter) {
  EXPECT_EQ(graphemes("e\u0301👩‍🚀x"), (Texts{"e\u0301", "👩‍🚀", "x"}));
  EXPECT_EQ(count_characters("Aurèle"), 6u);
  EXPECT_EQ(count_characters("🇫🇷"), 1u);
}

TEST(IsUnspacedScript, KnowsScriptsWithoutSpaces) {
  EXPECT_TRUE(is_unspaced_script("東"));
  EXPECT_TRUE(is_unspaced_script("ภาษา"));
  EXPECT_FALSE(is_unspaced_script("word"));
  EXPECT_FALSE(is_unspaced_script("서울"));
  EXPECT_FALSE(is_unspaced_script("🎧"));
}

}  // namespace
}  // namespace cueclip
