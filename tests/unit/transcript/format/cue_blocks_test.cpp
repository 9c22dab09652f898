#include "transcript/format/cue_blocks.h"

#include "transcript/words.h"
#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::in_full;
using test::read;

TEST(CueBlocks, ABlankLineInAWebVttCueEndsNothing) {
  EXPECT_EQ(in_full(read(
                "WEBVTT\n\n1\n00:00.000 --> 00:03.000\n<v Maren>Welcome,\n\nwhere the tide keeps time.\n\n\n"
                "2\n00:03.000 --> 00:06.000\n\nToday we walk out.\n\nNOTE not\nsaid\n\nTo the pier.\n\n"
                "00:06.000 --> 00:09.000\nIt is cold.\n\nVery.")),
            "\n1 0-3000 [Maren] Welcome, where the tide keeps time. @4\n2 3000-6000 [Maren] Today we walk "
            "out. To the "
            "pier. @11\n3 6000-9000 [Maren] It is cold. Very. @20\n");
}

TEST(CueBlocks, ALineOfOneSpaceEndsNoCue) {
  EXPECT_EQ(
      in_full(read("WEBVTT\n\n00:01.000 --> 00:04.000\nFirst line\n \nsecond line\n00:05.000 --> 00:07.000\n"
                   " \nNext\n \n3\n00:08.000 --> 00:09.000\nLast\n")),
      "\n1 1000-4000 [] First line second line @3\n2 5000-7000 [] Next @7\n3 8000-9000 [] Last @12\n");
}

TEST(CueBlocks, StylesAndRegionsBetweenCuesAreNoWords) {
  EXPECT_EQ(
      in_full(read("WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000\nOne\n\nSTYLE\n"
                   "::cue(b) { color: blue }\n\nREGION\nid:left\n\nNOTE 00:01.000 --> 00:02.000 was loud\n\n"
                   "00:02.000 --> 00:03.000\nNOTE this: STYLE\n")),
      "\n1 1000-2000 [] One @6\n2 2000-3000 [] NOTE this: STYLE @17\n");
}

TEST(CueBlocks, AnArrowAboveGoodTimesIsAnIdentifier) {
  EXPECT_EQ(in_full(read(
                "WEBVTT\n\n-->\n00:00.000 --> 00:04.000\nWelcome.\n\n7-->\n00:04.000 --> 00:05.000\nOn.\n\n"
                "1:00 --> soon\n00:05.000 --> 00:06.000\nGo.\n")),
            "\n1 0-4000 [] Welcome. @4\n2 4000-5000 [] On. @8\n3 5000-6000 [] Go. @12\n");
}

TEST(CueBlocks, ALoneLastIndexIsNoWord) {
  const std::string one = "1\n00:00:00,000 --> 00:00:04,000\nWelcome to Salt and Tar.\n\n";
  const std::string cue = "\n1 0-4000 [] Welcome to Salt and Tar. @2\n";
  for (const char* end : {"2", "2\n", "2\n\n\n", "2\n\n3\n\n4\n", " 2 \n"})
    EXPECT_EQ(in_full(read(one + end)), cue) << end;
  EXPECT_EQ(in_full(read("WEBVTT\n\n" + one + "2\n")), "\n1 0-4000 [] Welcome to Salt and Tar. @4\n");
}

TEST(CueBlocks, IndicesOfCuesThatAreMissingAreNoWords) {
  EXPECT_EQ(
      in_full(read(
          "1\n00:00:00,000 --> 00:00:01,000\nOne.\n\n2\n\n3\n\n5\n00:00:01,000 --> 00:00:02,000\nTwo.\n")),
      "\n1 0-1000 [] One. @2\n2 1000-2000 [] Two. @10\n");
  EXPECT_EQ(
      in_full(read("1\n\n00:00:00,000 --> 00:00:01,000\nOne.\n\n2\n\n00:00:01,000 --> 00:00:02,000\nTwo.\n")),
      "\n1 0-1000 [] One. @3\n2 1000-2000 [] Two. @8\n");
}

TEST(CueBlocks, OtherNumbersAloneAreWords) {
  const std::string one = "1\n00:00:00,000 --> 00:00:04,000\n";
  for (const char* words : {"1984", "The year was\n\n1984", "2", "We counted:\n2", "We counted:\n\n1\n\n3"}) {
    std::string line = words;
    for (char& byte : line) byte = byte == '\n' ? ' ' : byte;
    EXPECT_EQ(read(one + words + "\n").cues.at(0).text, single_spaced(line)) << words;
  }
  EXPECT_EQ(read("00:00:00,000 --> 00:00:04,000\nWe counted\n\n2\n").cues.at(0).text, "We counted 2")
      << "no cue has an index here";
}

TEST(CueBlocks, TimesOfTranslatedFiles) {
  for (const char* timing :
       {"00：00：00,000 --> 00：00：04,000", "００：００：００，０００　－－＞　００：００：０４，０００",
        "00: 00: 00,000 -> 00: 00: 04,000", "00:00:00,000 - > 00:00:04,000", "00:00:00,000 –> 00:00:04,000",
        "00:00:00,000→00:00:04,000"})
    EXPECT_EQ(in_full(read("１\n" + std::string{timing} +
                           "\nWelcome.\n\n２\n00:00:04,000 --> 00:00:05,000\nOn.\n")),
              "\n1 0-4000 [] Welcome. @2\n2 4000-5000 [] On. @6\n")
        << timing;
}

}  // namespace
}  // namespace cueclip
