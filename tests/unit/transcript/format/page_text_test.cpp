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

}  // namespace
}  // namespace cueclip
