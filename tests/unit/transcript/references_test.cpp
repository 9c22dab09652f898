#include "transcript/references.h"

#include "transcript/words.h"

namespace cueclip {
namespace {

TEST(References, NamedEntitiesAreAllOfHtmls) {
  for (const auto& [name, character] :
       std::initializer_list<std::pair<const char*, const char*>>{{"uuml", "ü"},
                                                                  {"szlig", "ß"},
                                                                  {"ntilde", "ñ"},
                                                                  {"euro", "€"},
                                                                  {"copy", "©"},
                                                                  {"hearts", "♥"},
                                                                  {"thetasym", "ϑ"},
                                                                  {"alpha", "α"},
                                                                  {"rlm", "\u200F"},
                                                                  {"zwnj", "\u200C"},
                                                                  {"apos", "'"},
                                                                  {"nbsp", "\u00A0"}})
    EXPECT_EQ(referred_character(name), character) << name;
}

TEST(References, CaseCounts) {
  EXPECT_EQ(referred_character("Eacute"), "É");
  EXPECT_EQ(referred_character("eacute"), "é");
  EXPECT_EQ(referred_character("EACUTE"), std::nullopt);
  EXPECT_EQ(referred_character("Prime"), "″");
  EXPECT_EQ(referred_character("prime"), "′");
}

TEST(References, Html5NamesMarksAndAccentedLetters) {
  EXPECT_EQ(without_references("Yes&comma; it&apos;s 50 &percnt; &lpar;or so&rpar;&period;"),
            "Yes, it's 50 % (or so).");
  EXPECT_EQ(without_references(
                "Sł&oacute;dk&aogon; &lstrok;&oacute;d&zacute; Dvo&rcaron;&aacute;k &odblac; &inodot;"),
            "Słódką łódź Dvořák ő ı");
}

TEST(References, NumbersOfControlsAreWindows1252) {
  EXPECT_EQ(without_references("10&#150;12, it&#146;s &#x80;5 &#147;so&#148;&#133;"), "10–12, it’s €5 “so”…");
  EXPECT_EQ(without_references("a&#129;b"), "ab") << "which has no character there";
}

TEST(References, NumbersOfLineEndsAndTabsAreSpace) {
  EXPECT_EQ(single_spaced(without_references("one&#10;two&#13;&#10;three&#9;four")), "one two three four");
}

TEST(References, WhatIsNoneStays) {
  for (const char* text : {"&Grüße;", "&uumlaut;", "Q&A;", "AT&T; R&D;", "&uuml", "&euro", "& uuml;"})
    EXPECT_EQ(without_references(text), text);
}

}  // namespace
}  // namespace cueclip
