#include "transcript/labels.h"

#include <fmt/format.h>

#include "unit/transcript/data_file.h"

namespace cueclip {

inline bool operator==(const Labelled& one, const Labelled& other) {
  return one.label == other.label && one.words == other.words;
}

inline void PrintTo(const Labelled& labelled, std::ostream* out) {
  *out << "[" << labelled.label << "] " << labelled.words;
}

namespace {

using test::data_in_full;

/// The labels and words of cues that say this, as `Label|words`.
std::vector<std::string> found(const std::vector<std::string>& texts,
                               const std::vector<std::string>& names = {}) {
  std::vector<Cue> cues;
  for (const auto& text : texts) cues.push_back({0, {}, {}, text, 0});
  find_labels(cues, names);
  std::vector<std::string> result;
  for (const Cue& cue : cues) result.push_back(cue.speaker + "|" + cue.text);
  return result;
}

using Texts = std::vector<std::string>;

TEST(BracketedLabel, IsFollowedByWords) {
  EXPECT_EQ(bracketed_label("[Marit] Aye."), (Labelled{"Marit", "Aye."}));
  EXPECT_EQ(bracketed_label("[ Dr.  Odile Brandt ]  Aye."), (Labelled{"Dr. Odile Brandt", "Aye."}));
  EXPECT_EQ(bracketed_label("[Marit]: Aye."), (Labelled{"Marit", "Aye."}));
  EXPECT_EQ(bracketed_label("[Marit]Aye."), (Labelled{"Marit", "Aye."}));
}

TEST(BracketedLabel, AloneIsASound) {
  for (const char* text : {"[Musique]", "[Musique] ", "[Marit]:", "[] Aye.", "Aye [sic] you.", "[Marit Aye."})
    EXPECT_EQ(bracketed_label(text), (Labelled{"", text})) << text;
}

TEST(NumberedLabel, IsSpeakerAndANumber) {
  EXPECT_EQ(numbered_label("(speaker 0) Aye."), (Labelled{"speaker 0", "Aye."}));
  EXPECT_EQ(numbered_label("(Speaker 12) Aye."), (Labelled{"Speaker 12", "Aye."}));
  for (const char* text : {"(rires)", "(rires) Aye.", "(speaker 0)", "(speaker) Aye.", "(speaker 0 Aye."})
    EXPECT_EQ(numbered_label(text), (Labelled{"", text})) << text;
}

TEST(PossibleLabel, HasUpToFourCapitalisedWords) {
  EXPECT_EQ(possible_label("Marit: Aye."), (Labelled{"Marit", "Aye."}));
  EXPECT_EQ(possible_label("Élodie Ann Brandt Junior: Aye."), (Labelled{"Élodie Ann Brandt Junior", "Aye."}));
  EXPECT_EQ(possible_label("M. Brandt: Aye."), (Labelled{"M. Brandt", "Aye."}));
  EXPECT_EQ(possible_label("Жанна: Да."), (Labelled{"Жанна", "Да."}));
  for (const char* text :
       {"One Two Three Four Five: Aye.", "marit: Aye.", "Marit of Brandt: Aye.", "3 Men: Aye."})
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
  for (const char* label : {"SPEAKER_00", "Speaker 3", "speaker3", "spk_1", "S1"})
    EXPECT_EQ(possible_label(std::string{label} + ": Aye."), (Labelled{label, "Aye."})) << label;
}

TEST(PossibleLabel, ATimeOrAnAddressIsNone) {
  for (const char* text : {"12:30: lunch.", "12:30 lunch.", "Https://tide.example/2", "Ratio 3:2 it is.",
                           "Marit:", "Marit: ", ": Aye.", "No colon here."})
    EXPECT_EQ(possible_label(text), (Labelled{"", text})) << text;
}

TEST(FindLabels, ANameRecurs) {
  EXPECT_EQ(found({"Marit: One.", "Note: this is no name.", "Marit: Two.", "12:30: lunch.", "Three."}),
            (Texts{"Marit|One.", "|Note: this is no name.", "Marit|Two.", "|12:30: lunch.", "|Three."}));
}

TEST(FindLabels, WhatRecursIsAName) {
  EXPECT_EQ(found({"Note: one.", "Note: two.", "Three."}), (Texts{"Note|one.", "Note|two.", "|Three."}));
}

TEST(FindLabels, WhereEveryCueHasOneAllAreNames) {
  EXPECT_EQ(found({"Marit: One.", "Odile: Two."}), (Texts{"Marit|One.", "Odile|Two."}));
}

TEST(FindLabels, AGenericNameNeedNotRecur) {
  EXPECT_EQ(found({"SPEAKER_00: One.", "Two.", "Note: three."}),
            (Texts{"SPEAKER_00|One.", "|Two.", "|Note: three."}));
}

TEST(FindLabels, KnownNamesNeedNoColon) {
  const Texts names{"Marit", "Odile Brandt"};
  EXPECT_EQ(found({"Marit One.", "Odile Brandt Two.", "Maritime law.", "Marit", "Odile is here."}, names),
            (Texts{"Marit|One.", "Odile Brandt|Two.", "|Maritime law.", "|Marit", "|Odile is here."}));
}

TEST(FindLabels, SoundsHaveNone) {
  EXPECT_EQ(found({"[Musique]", "(rires)", "[Marit] [rires] Oui."}),
            (Texts{"|[Musique]", "|(rires)", "Marit|[rires] Oui."}));
}

TEST(FindLabels, LeavesSpeakersOfFieldsAlone) {
  std::vector<Cue> cues{{1, {}, "Marit", "Odile: she says.", 1}, {2, {}, "", "Odile: I do.", 2}};
  find_labels(cues, {});
  EXPECT_EQ(cues[0].text, "Odile: she says.");
  EXPECT_EQ(cues[1].speaker, "Odile");
}

TimedWord timed(const char* text, int start) {
  using std::chrono::milliseconds;
  return {text, {milliseconds{start}, milliseconds{start + 100}}};
}

TEST(FindLabels, TakesTheLabelsTimesAway) {
  std::vector<Cue> cues{{1, {}, "", "[Odile Brandt] Not me.", 1, {}}};
  cues[0].words = {timed("[Odile", 0), timed("Brandt]", 0), timed("Not", 200), timed("me.", 400)};
  find_labels(cues, {});
  EXPECT_EQ(cues[0].words, (std::vector{timed("Not", 200), timed("me.", 400)}));
}

TEST(FindLabels, TakesALabelOffTheWordThatItTouches) {
  std::vector<Cue> cues{{1, {}, "", "[Odile Brandt]Not me.", 1, {}}};
  cues[0].words = {timed("[Odile", 0), timed("Brandt]Not", 200), timed("me.", 400)};
  find_labels(cues, {});
  EXPECT_EQ(cues[0].text, "Not me.");
  EXPECT_EQ(cues[0].words, (std::vector{timed("Not", 200), timed("me.", 400)}));
}

TEST(LabelsFile, NamesWithColon) {
  EXPECT_EQ(data_in_full("srt_names_with_colon.srt"), R"(
1 1000-2000 [Marit] Do you hear the lock gates? @2
2 2000-3000 [Odile Brandt] Note: this is the old pump. @6
3 3000-4000 [Odile Brandt] 12:30: lunch, says the board. @10
4 4000-5000 [Marit] Then we have an hour. @14
5 5000-6000 [Odile Brandt] Or less. @18
)");
}

TEST(LabelsFile, NameBeforeNoBreakSpace) {
  EXPECT_EQ(data_in_full("srt_name_before_no_break_space.srt"), R"(
1 1000-2000 [Marit] Le port dort encore. @2
2 2000-3000 [Odile Brandt] Pas la grue. @6
3 3000-4000 [Marit] Elle grince. @10
4 4000-5000 [Odile Brandt] Elle chante. @14
)");
}

TEST(LabelsFile, WhisperCppSpeakers) {
  EXPECT_EQ(data_in_full("srt_whisper_cpp_speakers.srt"), R"(
1 1000-2000 [speaker 0] Which engine is that? @2
2 2000-3000 [speaker 1] The old one. @6
3 3000-4000 [speaker 0] It coughs. @10
)");
}

TEST(LabelsFile, BracketSounds) {
  EXPECT_EQ(data_in_full("srt_bracket_sounds.srt"), R"(
1 1000-2000 [] [Musique] @2
2 2000-3000 [Marit] The gulls are early. @6
3 3000-4000 [Marit] (rires) @10
4 4000-5000 [Odile] They always are. @14
)");
}

}  // namespace
}  // namespace cueclip
