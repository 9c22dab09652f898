#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::cue;
using test::Cues;
using test::data_in_full;
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
  EXPECT_EQ(transcript.warnings[0].message, "this cue ends before it starts; it is taken to last a second");
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

// Files of tests/data/transcripts, named after what they have.

TEST(SubRipFile, Arrows) {
  EXPECT_EQ(data_in_full("srt_arrows.srt"), R"(
1 1500-2500 [Marit] No spaces. @2
2 3000-4000 [Odile] A short arrow. @6
3 5000-6000 [Marit] A broken arrow. @10
)");
}

TEST(SubRipFile, BlankLineInside) {
  EXPECT_EQ(data_in_full("srt_blank_line_inside.srt"), R"(
1 1000-3000 [Marit] First the bell, then the buoy. @2
2 3250-5750 [Odile] And a blank line before me. @8
)");
}

TEST(SubRipFile, BracketsKept) {
  EXPECT_EQ(data_in_full("srt_brackets_kept.srt"), R"(
1 1000-2000 [Marit] If 3 < 5 {and} 5 > 3, \n is no line end. @2
2 2000-3000 [Odile] <three> {pos(1,2)} C:\new {\} stay. @6
)");
}

TEST(SubRipFile, ColonBeforeMilliseconds) {
  EXPECT_EQ(data_in_full("srt_colon_before_milliseconds.srt"), R"(
1 1500-3000 [Marit] Count the ropes. @2
2 3250-5750 [Odile] Eleven, and one is singing. @6
)");
}

TEST(SubRipFile, CommaFullWidth) {
  EXPECT_EQ(data_in_full("srt_comma_full_width.srt"), R"(
1 1500-3000 [Marit] The harbour is never quiet. @2
2 3250-5750 [Odile] Not even under snow. @6
)");
}

TEST(SubRipFile, ControlCharacters) {
  EXPECT_EQ(data_in_full("srt_control_characters.srt"), R"(
1 1000-2000 [Marit] A bell and an escape[31m. @2
2 2000-3000 [Odile] A tab is a space. @6
)");
}

TEST(SubRipFile, Coordinates) {
  EXPECT_EQ(data_in_full("srt_coordinates.srt"), R"(
1 1500-3000 [Marit] Once burnt into a picture. @2
2 3250-5750 [Odile] Now only heard. @6
)");
}

TEST(SubRipFile, CrOnly) {
  EXPECT_EQ(data_in_full("srt_cr_only.srt"), R"(
1 1000-2000 [Marit] Written on an old machine. @2
2 2000-3000 [Odile] Still read. @7
)");
}

TEST(SubRipFile, DamagedTiming) {
  EXPECT_EQ(data_in_full("srt_damaged_timing.srt"), R"(
1 1000-2000 [Marit] Before the damage. @2
2 5000-6000 [Marit] Behind the damage. @10
6: this timing can't be read, and its cue is left out
)");
}

TEST(SubRipFile, DigitsAsWords) {
  EXPECT_EQ(data_in_full("srt_digits_as_words.srt"), R"(
1 1000-2000 [Marit] The year was 1987 @2
2 2000-3000 [Odile] 41 @7
3 3000-4000 [Odile] 12 @12
)");
}

TEST(SubRipFile, EmptyCues) {
  EXPECT_EQ(data_in_full("srt_empty_cues.srt"), R"(
1 2000-3000 [Marit] Only I have words. @5
)");
}

TEST(SubRipFile, EndBeforeStart) {
  EXPECT_EQ(data_in_full("srt_end_before_start.srt"), R"(
1 5000-6000 [Marit] My clock ran backwards. @2
2 8000-9000 [Odile] Mine didn't. @6
2: this cue ends before it starts; it is taken to last a second
)");
}

TEST(SubRipFile, EntitiesOnce) {
  EXPECT_EQ(data_in_full("srt_entities_once.srt"), R"(
1 1000-2000 [Marit] Salt & rope, it's "fine". @2
2 2000-3000 [Odile] Write &lt;b&gt; for <b>; &bogus; &amp stay. @6
)");
}

TEST(SubRipFile, FieldsOneDigit) {
  EXPECT_EQ(data_in_full("srt_fields_one_digit.srt"), R"(
1 1500-3000 [Marit] Short fields. @2
2 63250-65750 [Odile] A minute later. @6
)");
}

TEST(SubRipFile, HoursMissing) {
  EXPECT_EQ(data_in_full("srt_hours_missing.srt"), R"(
1 1500-3000 [Marit] We never count hours. @2
2 3663250-3665750 [Odile] I count minutes, past sixty too. @6
)");
}

TEST(SubRipFile, HoursOver24) {
  EXPECT_EQ(data_in_full("srt_hours_over_24.srt"), R"(
1 90001500-90003000 [Marit] The stream ran for a day and an hour. @2
2 359997000-359999999 [Odile] And nearly to a hundred. @6
)");
}

TEST(SubRipFile, IndexMissing) {
  EXPECT_EQ(data_in_full("srt_index_missing.srt"), R"(
1 1500-3000 [Marit] Nobody numbered us. @1
2 3250-5750 [Odile] We can count ourselves. @4
)");
}

TEST(SubRipFile, IndexOdd) {
  EXPECT_EQ(data_in_full("srt_index_odd.srt"), R"(
1 1000-2000 [Marit] Minus one. @2
2 2000-3000 [Odile] Seven. @6
3 3000-4000 [Marit] Seven again. @10
4 4000-5000 [Odile] Eight and a half. @14
)");
}

TEST(SubRipFile, MillisecondsMissing) {
  EXPECT_EQ(data_in_full("srt_milliseconds_missing.srt"), R"(
1 1000-3000 [Marit] No decimals here. @2
2 3500-5750 [Odile] One digit, then two. @6
)");
}

TEST(SubRipFile, NoLastLineEnd) {
  EXPECT_EQ(data_in_full("srt_no_last_line_end.srt"), R"(
1 1000-2000 [Marit] The file stops. @2
2 2000-3000 [Odile] Here @6
)");
}

TEST(SubRipFile, OverlappingUnsorted) {
  EXPECT_EQ(data_in_full("srt_overlapping_unsorted.srt"), R"(
1 1000-4000 [Marit] I talk over you. @6
2 3000-6000 [Odile] No, I over you. @10
3 3000-3500 [Marit] Both at once. @14
4 5000-7000 [Odile] I stand first and speak last. @2
)");
}

TEST(SubRipFile, PointBeforeMilliseconds) {
  EXPECT_EQ(data_in_full("srt_point_before_milliseconds.srt"), R"(
1 1500-3000 [Marit] A winch has three voices. @2
2 3250-5750 [Odile] And it lies in two of them. @6
)");
}

TEST(SubRipFile, SecondsOver59) {
  EXPECT_EQ(data_in_full("srt_seconds_over_59.srt"), R"(
1 75500-77000 [Marit] Seventy-five seconds in. @2
2 5400000-5402000 [Odile] Ninety minutes in. @6
)");
}

TEST(SubRipFile, TagsBadlyNested) {
  EXPECT_EQ(data_in_full("srt_tags_badly_nested.srt"), R"(
1 1000-2000 [Marit] One two three. @2
2 2000-3000 [Odile] Four five, six. @6
)");
}

}  // namespace
}  // namespace cueclip
