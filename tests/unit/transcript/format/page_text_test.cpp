#include <algorithm>

#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::cue;
using test::Cues;
using test::data_in_full;
using test::read;

TEST(PageText, ReadsWhatStandsBehindTheFirstTime) {
  const auto transcript = read(
      "Slow Ears, episode 12\n\nA show about sound. [Music] 3:2\n\n"
      "0:28\n\n[Wren] Welcome to Slow Ears.\n\n0:34\n\n[Aurèle] Thank you,\nWren.\n\n1:02:03\n\n[Wren] "
      "Goodbye.\n",
      "page.txt");
  EXPECT_EQ(transcript.format, "episode page");
  EXPECT_TRUE(transcript.starts_in_whole_seconds);
  EXPECT_EQ(transcript.cues, (Cues{cue(1, 28'000, 31'600, "Wren", "Welcome to Slow Ears."),
                                   cue(2, 34'000, 37'200, "Aurèle", "Thank you, Wren."),
                                   cue(3, 3'723'000, 3'725'400, "Wren", "Goodbye.")}));
}

TEST(PageText, ACueEndsWhereTheNextBegins) {
  EXPECT_EQ(read("0:10\n[A] One two three four five six.\n0:11\n[B] Two.\n").cues,
            (Cues{cue(1, 10'000, 11'000, "A", "One two three four five six."),
                  cue(2, 11'000, 13'400, "B", "Two.")}));
}

TEST(PageText, CuesThatShareAStartEndWithTheNextLaterOne) {
  EXPECT_EQ(read("0:10\n[A] One.\n0:10\n[B] Two.\n0:12\n[A] Three.\n0:12\n[B] Four five.\n").cues,
            (Cues{cue(1, 10'000, 12'000, "A", "One."), cue(2, 10'000, 12'000, "B", "Two."),
                  cue(3, 12'000, 14'400, "A", "Three."), cue(4, 12'000, 14'800, "B", "Four five.")}));
}

TEST(PageText, ANameHoldsUntilTheNext) {
  EXPECT_EQ(read("0:10\n[A] One.\n0:20\nTwo.\n0:30\n[Applause]\n").cues,
            (Cues{cue(1, 10'000, 12'400, "A", "One."), cue(2, 20'000, 22'400, "A", "Two."),
                  cue(3, 30'000, 32'400, "A", "[Applause]")}));
}

TEST(PageText, LeavesOutATimeWithoutWords) {
  EXPECT_EQ(read("0:10\n\n0:20\n[A] Two.\n0:30\n").cues, (Cues{cue(1, 20'000, 22'400, "A", "Two.")}));
}

TEST(PageText, ATimeAmongWordsIsWords) {
  EXPECT_EQ(read("0:10\n[A] We met at\n8:14 sharp\n").cues[0].text, "We met at 8:14 sharp");
}

TEST(PageText, ReadsARealPage) {
  const std::filesystem::path page = std::filesystem::path{CUECLIP_SOURCE} / "../shared/episode/page.txt";
  if (!std::filesystem::exists(page)) GTEST_SKIP() << "the episode page is not here: " << page;
  const auto transcript = read_transcript(page);
  EXPECT_EQ(transcript.format, "episode page");
  EXPECT_EQ(transcript.cues.size(), 798u);
  EXPECT_EQ(transcript.speakers().size(), 3u);
  EXPECT_TRUE(std::ranges::is_sorted(transcript.cues, {}, [](const Cue& one) { return one.time.start; }));
  for (const Cue& one : transcript.cues) {
    EXPECT_LT(one.time.start, one.time.end) << one.number;
    EXPECT_FALSE(one.speaker.empty()) << one.number;
    EXPECT_FALSE(one.text.empty() || one.text.starts_with('[')) << one.number;
  }
}

// Files of tests/data/transcripts, named after what they have.

TEST(PageTextFile, Header) {
  EXPECT_EQ(data_in_full("page_text_header.txt"), R"(
1 28000-31600 [Marit] Is the pier safe? @10
2 34000-38000 [Odile] It was, in my day. @14
3 3723000-3726200 [Marit] Then we walk. @19
)");
}

TEST(PageTextFile, SharedStart) {
  EXPECT_EQ(data_in_full("page_text_shared_start.txt"), R"(
1 10000-12000 [Marit] Who is there? @1
2 10000-12000 [Odile] Only me. @5
3 12000-15200 [Marit] Come up, then. @9
)");
}

TEST(PageTextFile, NamesWithoutBrackets) {
  EXPECT_EQ(data_in_full("page_text_names_without_brackets.txt", {{}, {"Marit", "Odile Brandt"}}), R"(
1 10000-14000 [Marit] Who left the boat out? @1
2 14000-16000 [Odile Brandt] Not me. @5
3 16000-20000 [Marit] Marit says it was you. @9
4 20000-23600 [Marit] Maritime law is clear. @13
)");
}

TEST(PageText, MayBeginWithABracketAndHoldQuotes) {
  const Transcript page = test::read("[Portrait] A \"title\"\n\n0:10\n\n[A] One.\n");
  EXPECT_EQ(page.format, "episode page");
  EXPECT_EQ(page.cues, (test::Cues{test::cue(1, 10'000, 12'400, "A", "One.")}));
}

TEST(PageTextFile, BareNames) {
  EXPECT_EQ(data_in_full("page_text_bare_names.txt"), R"(
1 10000-14000 [Marit Holm] Who left the boat out? @4
2 14000-16000 [Odile Brandt] Not me. @8
3 16000-20000 [Marit Holm] Marit says it was you. @12
4 20000-23600 [Odile Brandt] Maritime law is clear. @16
20: what stands from here on is taken for the page's foot, and left out
)");
}

TEST(PageTextFile, NamesAndTimes) {
  EXPECT_EQ(data_in_full("page_text_names_and_times.txt"), R"(
1 10000-14000 [Marit] Who left the boat out? @3
2 14000-17600 [Odile Brandt] Not me, at 0:12. @6
3 3723000-3725800 [Marit] You did. @9
12: what stands from here on is taken for the page's foot, and left out
)");
}

TEST(PageTextFile, TimeBehindWords) {
  EXPECT_EQ(data_in_full("page_text_time_behind_words.txt"), R"(
1 10000-14000 [Marit] Who left the boat out, in all this wind and rain? @3
2 14000-16800 [Odile] Not me. @7
)");
}

/// What a text says, a cue a line.
std::string said_in_text(const std::string& text) {
  std::string result;
  for (const Cue& one : read(text, "page.txt").cues)
    result += fmt::format("{} [{}] {}\n", one.time.start.count() / 1'000'000, one.speaker, one.text);
  return result;
}

const std::string kThree =
    "5 [Maren Holt] Good evening, all.\n14 [Ivo Brandt] I brought mine.\n21 [Maren Holt] Still right.\n";

TEST(PageText, NamesAndTimesStandTogetherInManyWays) {
  for (const char* text : {"Maren Holt 0:05\nGood evening, all.\n\nIvo Brandt 0:14\nI brought mine.\n\nMaren "
                           "Holt 0:21\nStill right.\n",
                           "Maren Holt (0:05):\nGood evening, all.\n\nIvo Brandt (0:14):\nI brought "
                           "mine.\n\nMaren Holt (0:21):\nStill right.\n",
                           "Maren Holt (0:05): Good evening, all.\nIvo Brandt (0:14): I brought mine.\nMaren "
                           "Holt (0:21): Still right.\n",
                           "Maren Holt: [0:05] Good evening, all.\nIvo Brandt: [0:14] I brought mine.\nMaren "
                           "Holt: [0:21] Still right.\n",
                           "[0:05] Maren Holt: Good evening, all.\n[0:14] Ivo Brandt: I brought "
                           "mine.\n[0:21] Maren Holt: Still right.\n",
                           "0:05: Maren Holt: Good evening, all.\n0:14: Ivo Brandt: I brought mine.\n0:21: "
                           "Maren Holt: Still right.\n",
                           "[0:05] - Maren Holt\nGood evening, all.\n[0:14] - Ivo Brandt\nI brought "
                           "mine.\n[0:21] - Maren Holt\nStill right.\n",
                           "Maren Holt\n0:05\nGood evening, all.\n\nIvo Brandt\n0:14\nI brought "
                           "mine.\n\nMaren Holt\n0:21\nStill right.\n",
                           "0:05\nMaren Holt\nGood evening, all.\n0:14\nIvo Brandt\nI brought "
                           "mine.\n0:21\nMaren Holt\nStill right.\n",
                           "(0:05)\n[Maren Holt] Good evening, all.\n(0:14)\n[Ivo Brandt] I brought "
                           "mine.\n(0:21)\n[Maren Holt] Still right.\n",
                           "\u00a00:05\u00a0\n[Maren Holt] Good evening, all.\n0:14:\n[Ivo Brandt] I brought "
                           "mine.\n0:21\n[Maren Holt] Still right.\n",
                           "**Maren Holt** (0:05): Good evening, all.\n\n**Ivo Brandt** (0:14): I brought "
                           "mine.\n\n**Maren Holt** (0:21): Still right.\n"})
    EXPECT_EQ(said_in_text(text), kThree) << text;
}

TEST(PageText, TimesAmongWordsAreWordsInAllOfThem) {
  EXPECT_EQ(
      said_in_text("[0:04] Ada: Meet me at 10:30: bring tea.\n[0:08] Ben: Psalm 5:30 says so (5:31).\n[0:12] "
                   "Ada: Well: it was 12:45 by then.\n"),
      "4 [Ada] Meet me at 10:30: bring tea.\n8 [Ben] Psalm 5:30 says so (5:31).\n12 [Ada] Well: it was "
      "12:45 by then.\n");
  EXPECT_EQ(said_in_text("0:10\n[A] We sang\nPsalm 23:45\nand left.\n\n0:30\n[B] Yes.\n"),
            "10 [A] We sang Psalm 23:45 and left.\n30 [B] Yes.\n");
}

TEST(PageText, APlayersTimesBeginNoCue) {
  EXPECT_EQ(
      said_in_text("0:00\n45:10\nDownload\n0:05\n\n[Maren Holt] Good evening, all.\n\n0:14\n\n[Ivo Brandt] I "
                   "brought mine.\n\n"
                   "0:21\n\n[Maren Holt] Still right.\n"),
      kThree);
}

TEST(PageText, TimesThatAreReadOutAreNoWords) {
  EXPECT_EQ(said_in_text("0:04\n4 seconds\ngood morning\n0:07\n7 seconds\nthe tide is out\n1:04\n1 minute, 4 "
                         "seconds\nit is back\n"),
            "4 [] good morning\n7 [] the tide is out\n64 [] it is back\n");
}

TEST(PageText, SentencesThatBeginAlikeHaveNoNames) {
  for (const Cue& one : read("0:05\n\nAnd so we met.\n\n0:14\n\nWell it was cold.\n\n0:21\n\nAnd so we "
                             "left.\n\n0:25\n\nWell I stayed.\n")
                            .cues)
    EXPECT_EQ(one.speaker, "");
}

TEST(PageText, WhoHasNoNameAmongBareNamesIsAnother) {
  const auto cues =
      read(
          "0:05\n\nMaren Holt Good evening.\n\n0:14\n\nIvo Brandt I have mine.\n\n0:21\n\nand one more\n\n"
          "0:25\n\nMaren Holt Still right.\n\n0:30\n\nIvo Brandt Always.\n\n0:35\n\nMaren Holt So it is.\n")
          .cues;
  ASSERT_EQ(cues.size(), 6u);
  EXPECT_EQ(cues[2].speaker, "");
  EXPECT_EQ(cues[3].speaker, "Maren Holt");
}

TEST(PageText, RefusesChaptersDiariesAndShowNotes) {
  for (const char* text :
       {"My episode.\n\n00:00 Intro\n02:10 The pier\n10:45 Tide tables\n45:00 Goodbye\n",
        "A day at sea\n\n10:30 We left the harbour and the wind was good.\n11:15 The first gulls came to "
        "us.\n12:40 We had lunch.\n",
        "They met at 10:30. Psalm 23:4 was read.\nMilo: maker of boats.\n"})
    EXPECT_EQ(test::failure_of(text, "a.txt").failure, Failure::kInput) << text;
}

}  // namespace
}  // namespace cueclip
