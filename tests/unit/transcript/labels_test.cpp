#include "transcript/labels.h"

#include <ostream>

#include <gtest/gtest.h>

namespace cueclip {

inline bool operator==(const Labelled& one, const Labelled& other) {
  return one.label == other.label && one.words == other.words;
}

inline void PrintTo(const Labelled& labelled, std::ostream* out) {
  *out << "[" << labelled.label << "] " << labelled.words;
}

namespace {

using Form = LineHead::Form;

/// A line's head as `label/role|words`, with `>>` and `-` before it where they are.
std::string head_of(const std::string& line) {
  const LineHead head = read_line_head(line);
  return (head.has_chevrons ? ">>" : "") + std::string{head.has_dash ? "-" : ""} +
         (head.form == Form::kNone ? "" : head.label + (head.role.empty() ? "" : "/" + head.role) + "|") +
         line.substr(head.words);
}

TEST(BracketedLabel, IsFollowedByWords) {
  EXPECT_EQ(bracketed_label("[Marit] Aye."), (Labelled{"Marit", "Aye."}));
  EXPECT_EQ(bracketed_label("[ Dr.  Odile Brandt ]  Aye."), (Labelled{"Dr. Odile Brandt", "Aye."}));
  EXPECT_EQ(bracketed_label("[Marit]: Aye."), (Labelled{"Marit", "Aye."}));
  EXPECT_EQ(bracketed_label("[Marit]Aye."), (Labelled{"Marit", "Aye."}));
  EXPECT_EQ(bracketed_label("【東京】はい。"), (Labelled{"東京", "はい。"}));
}

TEST(BracketedLabel, AloneIsASound) {
  for (const char* text : {"[Musique]", "[Musique] ", "[Marit]:", "[] Aye.", "Aye [sic] you.", "[Marit Aye."})
    EXPECT_EQ(bracketed_label(text), (Labelled{"", text})) << text;
}

TEST(PossibleLabel, HasUpToFiveCapitalisedWords) {
  EXPECT_EQ(possible_label("Marit: Aye."), (Labelled{"Marit", "Aye."}));
  EXPECT_EQ(possible_label("Élodie Ann Brandt van Junior: Aye."),
            (Labelled{"Élodie Ann Brandt van Junior", "Aye."}));
  EXPECT_EQ(possible_label("M. Brandt: Aye."), (Labelled{"M. Brandt", "Aye."}));
  EXPECT_EQ(possible_label("Жанна: Да."), (Labelled{"Жанна", "Да."}));
  for (const char* text : {"One Two Three Four Five Six: Aye.", "marit: Aye.", "Marit of Brandt: Aye.",
                           "3 Men: Aye.", "Yes! Marit: Aye.", "Enough. Marit: Aye."})
    EXPECT_EQ(possible_label(text), (Labelled{"", text})) << text;
}

TEST(PossibleLabel, MayBeOfAScriptWithoutCase) {
  EXPECT_EQ(possible_label("東京：はい。"), (Labelled{"東京", "はい。"}));
  EXPECT_EQ(possible_label("مريم: نعم."), (Labelled{"مريم", "نعم."}));
}

TEST(PossibleLabel, MayStandBeforeASpace) {
  for (const char* space : {" ", "\u00a0", "\u202f"})
    EXPECT_EQ(possible_label("Marit" + std::string{space} + ": Oui."), (Labelled{"Marit", "Oui."}));
}

TEST(PossibleLabel, MayBeGeneric) {
  for (const char* label : {"SPEAKER_00", "Speaker 3", "speaker3", "spk_1", "S1", "Guest 1", "Host 1",
                            "MAN 2", "Caller #3", "Sprecher 1", "Спикер №1", "Speaker B"})
    EXPECT_EQ(possible_label(std::string{label} + ": Aye."), (Labelled{label, "Aye."})) << label;
}

TEST(PossibleLabel, ATimeOrAnAddressIsNone) {
  for (const char* text : {"12:30: lunch.", "12:30 lunch.", "Https://tide.example/2", "Ratio 3:2 it is.",
                           "Marit:", "Marit: ", ": Aye.", "No colon here."})
    EXPECT_EQ(possible_label(text), (Labelled{"", text})) << text;
}

TEST(LineHead, HasARoleBehindTheName) {
  EXPECT_EQ(head_of("Ada (host): Aye."), "Ada/host|Aye.");
  EXPECT_EQ(head_of("Ada, host: Aye."), "Ada/host|Aye.");
  EXPECT_EQ(head_of("Ada Brook (guest): Aye."), "Ada Brook/guest|Aye.");
}

TEST(LineHead, MayNameSeveralPeople) {
  EXPECT_EQ(head_of("Ada & Bob: Aye."), "Ada & Bob|Aye.");
  EXPECT_EQ(head_of("Ada and Bob: Aye."), "Ada and Bob|Aye.");
}

TEST(LineHead, StandsBehindMarks) {
  EXPECT_EQ(head_of(">> Ada: Aye."), ">>Ada|Aye.");
  EXPECT_EQ(head_of(">>> Aye."), ">>Aye.");
  EXPECT_EQ(head_of("- Ada: Aye."), "-Ada|Aye.");
  EXPECT_EQ(head_of("—[Ada] Aye."), "-Ada|Aye.");
  EXPECT_EQ(head_of("Ada: - Aye."), "Ada|Aye.");
  EXPECT_EQ(head_of("\u202BAda\u202C: Aye."), "Ada|Aye.");
  EXPECT_EQ(head_of("\uFEFFAda: Aye."), "Ada|Aye.");
}

TEST(LineHead, NoDialogueBeginsWithAMinusOrTwoDashes) {
  EXPECT_EQ(head_of("-5 degrees"), "-5 degrees");
  EXPECT_EQ(head_of("-- and so"), "-- and so");
  EXPECT_EQ(head_of("-"), "-");
}

TEST(LineHead, OfWhisperCppIsInParentheses) {
  EXPECT_EQ(head_of("(speaker 0) Aye."), "speaker 0|Aye.");
  EXPECT_EQ(head_of("(speaker ?) Aye."), "speaker ?|Aye.");
  EXPECT_EQ(head_of("(rires) Aye."), "(rires) Aye.");
}

}  // namespace
}  // namespace cueclip
