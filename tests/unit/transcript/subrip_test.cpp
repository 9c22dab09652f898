#include "unit/transcript/reading.h"

namespace cueclip {
namespace {

using test::cue;
using test::Cues;
using test::read;

TEST(SubRip, ReadsTheUsualFile) {
  const auto transcript = read(
      "1\n00:00:01,500 --> 00:00:03,000\nHello and\nwelcome.\n\n"
      "2\n01:02:03,004 --> 01:02:05,006\nGoodbye.\n");
  EXPECT_EQ(transcript.format, "SubRip");
  EXPECT_FALSE(transcript.starts_in_whole_seconds);
  EXPECT_TRUE(transcript.warnings.empty());
  EXPECT_EQ(transcript.cues, (Cues{cue(1, 1500, 3000, "", "Hello and welcome."),
                                   cue(2, 3'723'004, 3'725'006, "", "Goodbye.")}));
}

TEST(SubRip, ANameHoldsUntilTheNext) {
  const auto transcript = read(
      "1\n00:00:01,000 --> 00:00:02,000\n[Ada] One.\n\n"
      "2\n00:00:02,000 --> 00:00:03,000\nTwo.\n\n"
      "3\n00:00:03,000 --> 00:00:04,000\n[ Dr.  Bo ]\nThree.\n\n"
      "4\n00:00:04,000 --> 00:00:05,000\nFour.\n");
  EXPECT_EQ(transcript.cues,
            (Cues{cue(1, 1000, 2000, "Ada", "One."), cue(2, 2000, 3000, "Ada", "Two."),
                  cue(3, 3000, 4000, "Dr. Bo", "Three."), cue(4, 4000, 5000, "Dr. Bo", "Four.")}));
  EXPECT_EQ(transcript.speakers(), (std::vector<std::string>{"Ada", "Dr. Bo"}));
}

TEST(SubRip, ABracketAloneIsASoundAndNoName) {
  const auto transcript = read(
      "1\n00:00:01,000 --> 00:00:02,000\n[Ada] One.\n\n"
      "2\n00:00:02,000 --> 00:00:03,000\n[Applause]\n\n"
      "3\n00:00:03,000 --> 00:00:04,000\nThree [sic].\n\n"
      "4\n00:00:04,000 --> 00:00:05,000\n[Four\n");
  EXPECT_EQ(transcript.cues,
            (Cues{cue(1, 1000, 2000, "Ada", "One."), cue(2, 2000, 3000, "Ada", "[Applause]"),
                  cue(3, 3000, 4000, "Ada", "Three [sic]."), cue(4, 4000, 5000, "Ada", "[Four")}));
}

/// Each timing line is from 1.5 s to 62.25 s.
TEST(SubRip, ReadsEveryTimingSeenInTheWild) {
  for (const char* timing :
       {"00:00:01,500 --> 00:01:02,250", "00:00:01.500 --> 00:01:02.250", "00:00:01:500 --> 00:01:02:250",
        "00:00:01，500 --> 00:01:02，250", "00:00:01,5 --> 00:01:02,25", "00:01,500 --> 01:02,250",
        "0:0:1,500 --> 0:1:2,250", "00:00:01,500 -> 00:01:02,250", "00:00:01,500 -- > 00:01:02,250",
        "00:00:01,500-->00:01:02,250", "  00:00:01,500   -->   00:01:02,250  ",
        "00:00:01,500000 --> 00:01:02,250000", "00:00:01,500 --> 00:01:02,250  X1:040 X2:600 Y1:020 Y2:050",
        "\t00:00:01,500\t-->\t00:01:02,250"})
    EXPECT_EQ(read("1\n" + std::string{timing} + "\nWords.\n").cues,
              (Cues{cue(1, 1500, 62'250, "", "Words.")}))
        << timing;
}

TEST(SubRip, ReadsTimesWithoutMilliseconds) {
  EXPECT_EQ(read("1\n00:00:01 --> 00:00:03\nWords.\n").cues, (Cues{cue(1, 1000, 3000, "", "Words.")}));
}

TEST(SubRip, IndicesDontMatter) {
  const Cues expected{cue(1, 1000, 2000, "", "One."), cue(2, 2000, 3000, "", "Two."),
                      cue(3, 3000, 4000, "", "Three.")};
  EXPECT_EQ(read("00:00:01,000 --> 00:00:02,000\nOne.\n\n00:00:02,000 --> 00:00:03,000\nTwo.\n\n00:00:03,000 "
                 "--> 00:00:04,000\nThree.\n")
                .cues,
            expected);
  EXPECT_EQ(read("-1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n7\n00:00:02,000 --> "
                 "00:00:03,000\nTwo.\n\n7\n00:00:03,000 --> "
                 "00:00:04,000\nThree.\n")
                .cues,
            expected);
}

TEST(SubRip, CuesNeedNoBlankLineBetweenThem) {
  EXPECT_EQ(read("1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n").cues,
            (Cues{cue(1, 1000, 2000, "", "One."), cue(2, 2000, 3000, "", "Two.")}));
}

TEST(SubRip, KeepsWordsBehindABlankLine) {
  EXPECT_EQ(read("1\n00:00:01,000 --> 00:00:02,000\nOne,\n\nand more.\n\n\n2\n00:00:02,000 --> "
                 "00:00:03,000\n\nTwo.\n")
                .cues,
            (Cues{cue(1, 1000, 2000, "", "One, and more."), cue(2, 2000, 3000, "", "Two.")}));
}

TEST(SubRip, ALineOfDigitsCanBeWords) {
  EXPECT_EQ(
      read("1\n00:00:01,000 --> 00:00:02,000\n1984\n\n2\n00:00:02,000 --> 00:00:03,000\n86\n2017\n").cues,
      (Cues{cue(1, 1000, 2000, "", "1984"), cue(2, 2000, 3000, "", "86 2017")}));
}

TEST(SubRip, LeavesEmptyCuesOut) {
  EXPECT_EQ(read("1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n\n"
                 "3\n00:00:03,000 --> 00:00:04,000\n<i></i>\n\n4\n00:00:04,000 --> 00:00:05,000\n")
                .cues,
            (Cues{cue(1, 2000, 3000, "", "Two.")}));
}

TEST(SubRip, SortsByStartAndNumbersAfterwards) {
  EXPECT_EQ(
      read("1\n00:00:05,000 --> 00:00:06,000\n[Bo] Late.\n\n2\n00:00:01,000 --> 00:00:02,000\n[Ada] Early.\n")
          .cues,
      (Cues{cue(1, 1000, 2000, "Ada", "Early."), cue(2, 5000, 6000, "Bo", "Late.")}));
}

TEST(SubRip, ACueThatEndsBeforeItStartsLastsASecond) {
  const auto transcript = read("1\n00:00:05,000 --> 00:00:04,000\nOdd.\n");
  EXPECT_EQ(transcript.cues, (Cues{cue(1, 5000, 6000, "", "Odd.")}));
  ASSERT_EQ(transcript.warnings.size(), 1u);
  EXPECT_EQ(transcript.warnings[0].line, 2u);
  EXPECT_EQ(transcript.warnings[0].message, "a cue that ends before it starts is taken to last a second");
}

TEST(SubRip, WarnsOfATimingThatCantBeRead) {
  const auto transcript =
      read("1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:0x,000 --> 00:00:03,000\nTwo.\n");
  ASSERT_EQ(transcript.warnings.size(), 1u);
  EXPECT_EQ(transcript.warnings[0].line, 6u);
  EXPECT_EQ(transcript.cues.size(), 1u);
}

TEST(SubRip, ReadsEveryKindOfLineEnd) {
  const Cues expected{cue(1, 1000, 2000, "", "One and two."), cue(2, 3000, 4000, "", "Three.")};
  const std::string text =
      "1\n00:00:01,000 --> 00:00:02,000\nOne\nand two.\n\n2\n00:00:03,000 --> 00:00:04,000\nThree.";
  for (const char* end : {"\n", "\r\n", "\r"}) {
    std::string content;
    for (const char byte : text) content += byte == '\n' ? std::string{end} : std::string{byte};
    EXPECT_EQ(read(content).cues, expected);
    EXPECT_EQ(read(content + end).cues, expected);
  }
}

TEST(SubRip, DropsTagsAndKeepsOtherBrackets) {
  const std::string head = "1\n00:00:01,000 --> 00:00:02,000\n";
  EXPECT_EQ(read(head + "<i>One</i> <B>two</B> <font color=\"#fff\">three</font>{\\an8}.\n").cues[0].text,
            "One two three.");
  EXPECT_EQ(read(head + "{i}One{/i} if a < b, {x} > c and <three>.\n").cues[0].text,
            "One if a < b, {x} > c and <three>.");
}

TEST(SubRip, DropsControlCharacters) {
  EXPECT_EQ(read("1\n00:00:01,000 --> 00:00:02,000\nOne\x1b two\a\tthree.\n").cues[0].text, "One two three.");
}

}  // namespace
}  // namespace cueclip
