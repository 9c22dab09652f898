#include "transcript/bare_names.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

using Texts = std::vector<std::string>;

TEST(BareNames, TakeTurnsBeforeTheWords) {
  EXPECT_EQ(bare_names({"Maren Holt Good evening, and welcome.", "Ivo Brandt I have brought mine.",
                        "Maren Holt And still right.", "Ivo Brandt Always."}),
            (Texts{"Maren Holt", "Ivo Brandt", "Maren Holt", "Ivo Brandt"}));
}

TEST(BareNames, MayBeOfOneWord) {
  EXPECT_EQ(bare_names({"Maren Good evening to you.", "Ivo I have brought mine.", "Maren And still right.",
                        "Ivo Always.", "Maren Then we read it.", "Ivo Let us begin."}),
            (Texts{"Maren", "Ivo", "Maren", "Ivo", "Maren", "Ivo"}));
}

TEST(BareNames, MayShareTheirFirstWord) {
  EXPECT_EQ(bare_names({"Maren Holt Good evening.", "Maren Lund I have mine.", "Maren Holt And still right.",
                        "Maren Lund Always."}),
            (Texts{"Maren Holt", "Maren Lund", "Maren Holt", "Maren Lund"}));
}

TEST(BareNames, HoldSmallWordsTitlesAndNumbers) {
  EXPECT_EQ(bare_names({"Anna van der Berg Good evening.", "Dr. Ada O'Brien I have mine.",
                        "Anna van der Berg And still right.", "Dr. Ada O'Brien Always."}),
            (Texts{"Anna van der Berg", "Dr. Ada O'Brien", "Anna van der Berg", "Dr. Ada O'Brien"}));
  EXPECT_EQ(bare_names({"Speaker 1 Good evening.", "Speaker 2 I have mine.", "Speaker 1 And still right.",
                        "Speaker 2 Always."}),
            (Texts{"Speaker 1", "Speaker 2", "Speaker 1", "Speaker 2"}));
}

TEST(BareNames, OneInSixToTenMayHaveNone) {
  EXPECT_EQ(bare_names({"Maren Holt Good evening.", "Ivo Brandt I have mine.", "Kofi Hello.",
                        "Maren Holt And still right.", "Ivo Brandt Always.", "Maren Holt So it is."}),
            (Texts{"Maren Holt", "Ivo Brandt", "", "Maren Holt", "Ivo Brandt", "Maren Holt"}));
}

TEST(BareNames, WordsThatBeginSentencesAlikeAreNone) {
  const std::vector<Texts> told{
      {"And so we met.", "Well it was cold.", "And so we went home.", "Well I stayed.", "And so on."},
      {"I think so.", "I do too.", "I went.", "I stayed.", "I know.", "I see."},
      {"So I went.", "And I came.", "So I saw.", "And I stayed.", "So I read.", "And I wrote."},
      {"Das Boot liegt da.", "Die Leute kommen.", "Das Wetter ist gut.", "Die Flut kommt.", "Und Ivo liest.",
       "Und Maren singt."},
      {"Maren Holt says it.", "Ivo Brandt knows.", "Maren Holt went.", "Ivo Brandt came."}};
  for (const Texts& texts : told) EXPECT_EQ(bare_names(texts), Texts(texts.size())) << texts.front();
}

TEST(BareNames, OneSpeakerAloneIsNotGuessed) {
  EXPECT_EQ(bare_names({"Maren Holt Good evening.", "Maren Holt I have mine.", "Maren Holt Still right.",
                        "Maren Holt Always."}),
            Texts(4));
}

TEST(BareNames, WhereMostTextsHaveNoneThereAreNone) {
  EXPECT_EQ(bare_names({"Maren Holt Good evening.", "it was cold", "Ivo Brandt I have mine.",
                        "Maren Holt And still right.", "and wet", "Ivo Brandt Always."}),
            Texts(6));
}

TEST(BareNames, CapitalsEverywhereTellNothing) {
  EXPECT_EQ(bare_names({"MAREN HOLT GOOD EVENING TO YOU", "IVO BRANDT I HAVE MINE",
                        "MAREN HOLT AND STILL RIGHT", "IVO BRANDT ALWAYS SO"}),
            Texts(4));
}

TEST(BareNames, ScriptsWithoutCapitalsTellNothing) {
  EXPECT_EQ(bare_names({"山田 こんばんは", "佐藤 はい", "山田 まだ", "佐藤 いつも"}), Texts(4));
}

/// Whether the second word is the name's or what is said, nothing tells: then nobody is named.
TEST(BareNames, ADoubtfulSecondWordNamesNobody) {
  EXPECT_EQ(bare_names({"Maren Brook Good evening at the brook.", "Ivo Brandt I have mine.",
                        "Maren Brook And still right.", "Ivo Brandt Always."}),
            Texts(4));
}

TEST(BareNames, NothingIsFine) {
  EXPECT_EQ(bare_names({}), Texts{});
  EXPECT_EQ(bare_names({"", "Maren"}), Texts(2));
}

}  // namespace
}  // namespace cueclip
