#include "transcript/find_labels.h"

#include "transcript/join.h"
#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using std::chrono::milliseconds;
using test::data_in_full;

using Texts = std::vector<std::string>;

std::vector<Cue> cues_of(const Texts& texts) {
  std::vector<Cue> cues;
  for (const auto& text : texts) {
    const Time start = std::chrono::seconds{10} * static_cast<std::int64_t>(cues.size());
    cues.push_back({0, {start, start + std::chrono::seconds{10}}, {}, text, 0});
  }
  return cues;
}

/// The labels and words of cues that say this, as `Label|words`; `?` is somebody who isn't known.
Texts found(const Texts& texts, const Texts& names = {}) {
  std::vector<Cue> cues = cues_of(texts);
  find_labels(cues, names);
  Texts result;
  for (const Cue& cue : cues)
    result.push_back((cue.part > 1 ? "+" : "") + cue.speaker + (cue.is_new_voice ? "?" : "") + "|" +
                     one_line(cue.text));
  return result;
}

/// The doubts of cues that say this.
Texts doubts(const Texts& texts) {
  std::vector<Cue> cues = cues_of(texts);
  find_labels(cues, {});
  Texts result;
  for (const Cue& cue : cues)
    if (!cue.doubt.empty()) result.push_back(cue.doubt);
  return result;
}

/// A label with nothing behind it that anybody sees is nobody's turn.
TEST(FindLabels, TurnsOfUnseenCharactersAreNone) {
  EXPECT_EQ(found({"[Ada] Who is it?\n[Events]\u0085\n[Ben] Me.", "[Ada] Come up."}),
            (Texts{"Ada|Who is it?", "+Ben|Me.", "Ada|Come up."}));
  EXPECT_EQ(found({"[Ada] Who is it?", "[Events]\u200B", "[Ben] Come up."}),
            (Texts{"Ada|Who is it?", "Ben|Come up."}));
}

TEST(FindLabels, ANameRecurs) {
  EXPECT_EQ(found({"Marit: One.", "Note: this is no name.", "Marit: Two.", "12:30: lunch.", "Three."}),
            (Texts{"Marit|One.", "|Note: this is no name.", "Marit|Two.", "|12:30: lunch.", "|Three."}));
}

TEST(FindLabels, WhereEveryCueHasOneAllAreNames) {
  EXPECT_EQ(found({"Marit: One.", "Odile: Two."}), (Texts{"Marit|One.", "Odile|Two."}));
}

TEST(FindLabels, AGenericNameNeedNotRecur) {
  EXPECT_EQ(found({"Well.", "SPEAKER_00: One.", "Guest 1: two.", "Note: three.", "MAN 2: four."}),
            (Texts{"|Well.", "SPEAKER_00|One.", "Guest 1|two.", "|Note: three.", "MAN 2|four."}));
}

TEST(NameSaidOnce, AtTheFirstCueIsALabel) {
  EXPECT_EQ(found({"Ada: Good evening.", "And welcome.", "It is late."}),
            (Texts{"Ada|Good evening.", "|And welcome.", "|It is late."}));
}

TEST(NameSaidOnce, OfAGuestIsALabelWhereOthersHaveThem) {
  EXPECT_EQ(found({"Wren: One.", "Two.", "Kofi Brandt: Three.", "Wren: Four."}),
            (Texts{"Wren|One.", "|Two.", "Kofi Brandt|Three.", "Wren|Four."}));
  EXPECT_EQ(found({"One.", "Two.", "Kofi: Three.", "Four."}),
            (Texts{"|One.", "|Two.", "?|Kofi: Three.", "|Four."}));
}

TEST(NameSaidOnce, IsNoneInMidSentence) {
  EXPECT_EQ(found({"Wren: We saw three towns,", "Paris: the last of them.", "Wren: One.", "So."}),
            (Texts{"Wren|We saw three towns,", "|Paris: the last of them.", "Wren|One.", "|So."}));
}

TEST(NameSaidOnce, IsNoneWhereItIsAWordOfTheTranscript) {
  EXPECT_EQ(found({"Wren: One.", "I had one question left.", "Question: who rows?", "Wren: Four."}),
            (Texts{"Wren|One.", "|I had one question left.", "?|Question: who rows?", "Wren|Four."}));
  // ... but what somebody is, is said too, and whoever speaks often is somebody.
  EXPECT_EQ(found({"Wren: One.", "Our host is here.", "Host: Good day."})[2], "Host|Good day.");
  EXPECT_EQ(found({"Will: I will.", "Will: You will.", "Will: We will.", "So."})[1], "Will|You will.");
}

TEST(NameSaidOnce, IsNoneAsATitle) {
  EXPECT_EQ(found({"The Long Way Home: a story", "in three parts."})[0], "?|The Long Way Home: a story");
  EXPECT_EQ(found({"At 10: the bell.", "Ada: Two.", "Ada: Three."})[0], "?|At 10: the bell.");
}

TEST(FindLabels, WhereMostCuesHaveLabelsTheyAreNames) {
  EXPECT_EQ(found({"Will: I will go.", "Yes.", "Grace: By grace alone.", "Will: Will you?", "Will: I will.",
                   "Grace: Good."})[2],
            "Grace|By grace alone.");
}

TEST(FindLabels, WhatAnnouncesIsNoName) {
  for (const char* word : {"Note", "Warning", "Attention", "Remarque", "Achtung", "PS", "Chapter 2"})
    EXPECT_EQ(
        found({"Wren: One.", std::string{word} + ": this.", std::string{word} + ": that.", "Wren: Two."})[1],
        "|" + std::string{word} + ": this.");
}

TEST(FindLabels, ARoleIsTakenOffTheName) {
  std::vector<Cue> cues =
      cues_of({"Ada (host): One.", "Ben, guest: Two.", "Ben: Three.", "Ada: Four.", "Five."});
  const auto roles = find_labels(cues, {});
  EXPECT_EQ(cues[0].speaker, "Ada");
  EXPECT_EQ(cues[1].speaker, "Ben");
  EXPECT_EQ(roles, (std::map<std::string, std::string>{{"Ada", "host"}, {"Ben", "guest"}}));
}

TEST(FindLabels, WhatChangesIsNoRole) {
  std::vector<Cue> cues =
      cues_of({"Ada (young): One.", "Ada (old): Two.", "Ben (laughs): Three.", "Cy (V.O.): Four."});
  EXPECT_TRUE(find_labels(cues, {}).empty());
  EXPECT_EQ(cues[1].speaker, "Ada");
}

TEST(FindLabels, WordsBeforeACommaAreNoName) {
  EXPECT_EQ(found({"Ada: One.", "Well, listen: two.", "Ada: Three."})[1], "|Well, listen: two.");
}

TEST(FindLabels, SeveralPeopleSpeakAtOnce) {
  EXPECT_EQ(found({"Ada: One.", "Bob: Two.", "Ada & Bob: Three.", "Ada: Four.", "Bob: Five."})[2],
            "Ada & Bob|Three.");
}

TEST(FindLabels, ANameStandsOnALineOfItsOwn) {
  EXPECT_EQ(found({"Ada Brook\nGood evening.", "Ben Holt\nGood day.", "Ada Brook\nSo.", "Ben Holt\nYes."}),
            (Texts{"Ada Brook|Good evening.", "Ben Holt|Good day.", "Ada Brook|So.", "Ben Holt|Yes."}));
  EXPECT_EQ(found({"Ada: One.", "Ada:\nTwo.", "Ada\nThree."}), (Texts{"Ada|One.", "Ada|Two.", "Ada|Three."}));
  EXPECT_EQ(found({"MAREN\nWelcome.", "It is cold.", "IVO\nIt is.", "MAREN\nSo."})[2], "IVO|It is.");
  EXPECT_EQ(found({"New York\nis cold.", "We saw\nit all.", "So be\nit."})[0], "|New York is cold.");
}

TEST(FindLabels, ANameStandsBehindMarks) {
  EXPECT_EQ(found({"\u202Bדנה: כן.\u202C", "\u200Fיוסי: לא.", "דנה: טוב."}),
            (Texts{"דנה|כן.", "יוסי|לא.", "דנה|טוב."}));
  EXPECT_EQ(found({"- Ada: One.\n- Ben: Two.", "Ada: Three.", "Ben: Four."}),
            (Texts{"Ada|One.", "+Ben|Two.", "Ada|Three.", "Ben|Four."}));
}

TEST(Chevrons, BeginTheWordsOfSomebodyElse) {
  EXPECT_EQ(found({">> JOHN: Hello.", ">> Really?\n>> Yes.", "I see. >> So do I."}),
            (Texts{"JOHN|Hello.", "?|Really?", "+?|Yes.", "|I see.", "+?|So do I."}));
}

TEST(Chevrons, MakeALabelOfWhatStandsBehindThem) {
  EXPECT_EQ(found({">> Well.", ">>BEN: Good."})[1], "BEN|Good.");
}

TEST(SpeakerTurn, OfWhisperCppEndsWhatSomebodySays) {
  EXPECT_EQ(found({"Ada: One. [SPEAKER_TURN]", "Two.", "Three. [SPEAKER_TURN]", "Ada: Four."}),
            (Texts{"Ada|One.", "?|Two.", "|Three.", "Ada|Four."}));
}

TEST(Chevrons, InsideOfALineAreWordsWhereNoLineBeginsWithThem) {
  EXPECT_EQ(found({"Shift it: a >> b."}), (Texts{"|Shift it: a >> b."}));
}

TEST(Chevrons, SayNothingMoreWhereAFieldNamesTheSpeaker) {
  std::vector<Cue> cues{{1, {}, "Marit", ">> Aye.", 1}};
  find_labels(cues, {});
  EXPECT_EQ(cues[0].text, "Aye.");
}

TEST(DialogueDash, MakesNobodyTheSpeaker) {
  EXPECT_EQ(found({"Ada: One.", "-I have it.\n-Good.", "Ada: Three.", "– Quatre.", "– and so on."}),
            (Texts{"Ada|One.", "?|-I have it. -Good.", "Ada|Three.", "?|– Quatre.", "|– and so on."}));
}

TEST(TwoNamesInOneCue, AreTwoTurns) {
  EXPECT_EQ(found({"- Is it cold?\nIvo: - Very.", "Maren: So.", "Ivo: Yes.",
                   "Maren: Bring a coat.\nIvo: I have two."}),
            (Texts{"?|- Is it cold?", "+Ivo|Very.", "Maren|So.", "Ivo|Yes.", "Maren|Bring a coat.",
                   "+Ivo|I have two."}));
}

TEST(TwoNamesInOneCue, MayStandOnOneLine) {
  EXPECT_EQ(found({"Maren: Bring a coat. Ivo: I have two.", "Ivo: Yes.", "Maren: So.", "Ivo: Well."}),
            (Texts{"Maren|Bring a coat.", "+Ivo|I have two.", "Ivo|Yes.", "Maren|So.", "Ivo|Well."}));
  EXPECT_EQ(found({"[Maren] A coat. [Ivo] Two. And Maren: too.", "[Ivo] Yes."}),
            (Texts{"Maren|A coat.", "+Ivo|Two. And Maren: too.", "Ivo|Yes."}));
}

TEST(TwoNamesInOneCue, ShareItsTimeByLetters) {
  std::vector<Cue> cues = cues_of({"Ada: abcd efgh\nBen: abcd", "Ada: So.", "Ben: So."});
  find_labels(cues, {});
  ASSERT_EQ(cues.size(), 4u);
  EXPECT_EQ(cues[0].time.start, milliseconds{0});
  EXPECT_NEAR(seconds(cues[0].time.end), 6.667, 0.001);
  EXPECT_EQ(cues[1].time.start, cues[0].time.end);
  EXPECT_EQ(cues[1].time.end, std::chrono::seconds{10});
}

TEST(BracketedSound, IsNoSpeaker) {
  EXPECT_EQ(found({"[Ada] One.", "[Music] Two.", "[Laughter] Three.", "[inaudible 1:02] Four.", "[...] five.",
                   "[Applaudissements] Six."}),
            (Texts{"Ada|One.", "|[Music] Two.", "|[Laughter] Three.", "|[inaudible 1:02] Four.",
                   "|[...] five.", "|[Applaudissements] Six."}));
}

TEST(BracketedSound, BeginsSmallBesideNamesWithCapitals) {
  EXPECT_EQ(found({"[Ada] One.", "[pisa fuerte] Two.", "[pisa fuerte] Three."})[2], "|[pisa fuerte] Three.");
  EXPECT_EQ(found({"[ada] One.", "[ben] Two.", "[ada] Three.", "[ben] Four."})[2], "ada|Three.");
}

TEST(BracketedSound, ThatMayBeANameNamesNobody) {
  EXPECT_EQ(found({"[Ada] One.", "[Voix off] Two.", "[Ada] Three."})[1], "?|[Voix off] Two.");
  EXPECT_EQ(found({"[Ada] One.", "[Voix off] Two.", "[Voix off] Three."})[1], "Voix off|Two.");
}

TEST(FindLabels, SoundsHaveNone) {
  EXPECT_EQ(found({"[Musique]", "(rires)", "[Marit] [rires] Oui."}),
            (Texts{"|[Musique]", "|(rires)", "Marit|[rires] Oui."}));
}

TEST(KnownNames, CountHoweverOftenTheyStand) {
  EXPECT_EQ(found({"One.", "Announcer: Two.", "Three."}, {"Announcer"}),
            (Texts{"|One.", "Announcer|Two.", "|Three."}));
  EXPECT_EQ(found({"One.", "Two.\nANNOUNCER: Three."}, {"Announcer"})[2], "+ANNOUNCER|Three.");
}

TEST(KnownNames, NeedNoColon) {
  const Texts names{"Marit", "Odile Brandt", "Will"};
  EXPECT_EQ(
      found({"Marit One.", "Odile Brandt Two.", "Maritime law.", "Marit", "Odile is here.", "Will you come?"},
            names),
      (Texts{"Marit|One.", "Odile Brandt|Two.", "|Maritime law.", "|Marit", "|Odile is here.",
             "|Will you come?"}));
}

TEST(FindLabels, LeavesSpeakersOfFieldsAlone) {
  std::vector<Cue> cues{{1, {}, "Marit", "Odile: she says.", 1}, {2, {}, "", "Odile: I do.", 2}};
  find_labels(cues, {});
  EXPECT_EQ(cues[0].text, "Odile: she says.");
  EXPECT_EQ(cues[1].speaker, "Odile");
}

TEST(DoubtfulSpeaker, IsToldOfWithTheCue) {
  EXPECT_EQ(doubts({"Wren: One.", "Two.", "Kofi: Three.", "Wren: Four."}),
            (Texts{"\"Kofi\" is taken for a name, though it stands only once"}));
  EXPECT_EQ(doubts({"Wren: One.", "A rule is a rule.", "Paris: Three.", "Wren: Of paris."}),
            (Texts{"\"Paris\" looks like a name, and is left among the words"}));
  EXPECT_EQ(found({"Wren: One.", "A rule is a rule.", "Paris: Three.", "Wren: Of paris."})[2],
            "?|Paris: Three.")
      << "nobody is named rather than somebody else";
  EXPECT_EQ(doubts({"Wren: One.", "Note: two.", "Kofi: Three.", "Wren: Four.", "Kofi: Five."}), Texts{});
}

TimedWord timed(const char* text, int start) {
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

TEST(TwoNamesInOneCue, HaveTheirWordsTimes) {
  std::vector<Cue> cues = cues_of({"Ada: Not me.\nBen: Nor me.", "Ada: So.", "Ben: So."});
  cues[0].words = {timed("Ada:", 0),    timed("Not", 200),  timed("me.", 400),
                   timed("Ben:", 5000), timed("Nor", 5200), timed("me.", 5400)};
  find_labels(cues, {});
  EXPECT_EQ(cues[0].words, (std::vector{timed("Not", 200), timed("me.", 400)}));
  EXPECT_EQ(cues[0].time.end, milliseconds{500});
  EXPECT_EQ(cues[1].words, (std::vector{timed("Nor", 5200), timed("me.", 5400)}));
  EXPECT_EQ(cues[1].time.start, milliseconds{5200});
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
