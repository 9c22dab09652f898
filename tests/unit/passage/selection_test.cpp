#include <cueclip/selection.h>

#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::error_of;

TEST(ParseCues, ReadsNumbersAndSpans) {
  EXPECT_EQ(parse_cues("125"), (CueSelection{{125, 125}}));
  EXPECT_EQ(parse_cues("125-131"), (CueSelection{{125, 131}}));
  EXPECT_EQ(parse_cues("125-131,140"), (CueSelection{{125, 131}, {140, 140}}));
  EXPECT_EQ(parse_cues(" 140 , 125 – 131 "), (CueSelection{{140, 140}, {125, 131}}));
}

TEST(ParseCues, KeepsTheOrderAsked) {
  EXPECT_EQ(parse_cues("9,3,9"), (CueSelection{{9, 9}, {3, 3}, {9, 9}}));
}

TEST(ParseCues, RefusesWhatIsNoNumber) {
  for (const char* text :
       {"", "0", "-1", "5-", "5-6-7", "5,,6", "five", "5.5", "99999999999", "+5", "5ff8a66", "5zzzzzzzzz"}) {
    const auto ended = error_of([&] { (void)parse_cues(text); });
    EXPECT_EQ(ended.failure, Failure::kUsage) << text;
    EXPECT_NE(ended.text.find("125-131,140"), std::string::npos) << ended.text;
  }
  EXPECT_EQ(error_of([] { (void)parse_cues("5-x"); }).text,
            "\"5-x\" names no cues: \"x\" is not a cue's number. "
            "Write cue numbers as `cueclip cues` prints them: 125, 125-131 or 125-131,140; a part of the "
            "recording is --time.");
}

TEST(ParseCues, RefusesASpanThatEndsBeforeItStarts) {
  const auto ended = error_of([] { (void)parse_cues("140-131"); });
  EXPECT_EQ(ended.failure, Failure::kUsage);
  EXPECT_EQ(ended.text,
            "the cues 140-131 end before they start. Name the earlier cue first; several spans may come in "
            "any order: 140,125-131.");
}

TEST(ParseTimeRange, ReadsStartAndEnd) {
  EXPECT_EQ(parse_time_range("8:14-8:32.5"), (TimeRange{494s, 512'500ms}));
  EXPECT_EQ(parse_time_range("1:02:03.25 – 1:02:04"), (TimeRange{3'723'250ms, 3724s}));
  EXPECT_EQ(parse_time_range("12-15.5"), (TimeRange{12s, 15'500ms}));
}

TEST(ParseTimeRange, ReadsALength) {
  EXPECT_EQ(parse_time_range("8:14-+18"), (TimeRange{494s, 512s}));
  EXPECT_EQ(parse_time_range("8:14-+1:00.5"), (TimeRange{494s, 554'500ms}));
  for (const char* text :
       {"2:05+10", "2:05-+10", "2:05+0:10", "2:05 + 10s", "2:05 - +10", "2m5s+10s", "2:05–+10"})
    EXPECT_EQ(parse_time_range(text), (TimeRange{125s, 135s})) << text;
}

TEST(ParseTimeRange, ReadsWhatTranscriptsSay) {
  for (const char* text :
       {"00:01:20,500 --> 00:01:40,250", "00:01:20.500 --> 00:01:40.250", "01:20.500-->01:40.250",
        "1:20,5 -> 1:40,25", "00:01:20.500 --> 00:01:40.250 align:start position:0%", "1:20.5 → 1:40.25"})
    EXPECT_EQ(parse_time_range(text), (TimeRange{80'500ms, 100'250ms})) << text;
}

TEST(ParseTimeRange, ReadsWhatPeopleWriteBetween) {
  for (const char* text :
       {"1:20-1:40", "1:20 - 1:40", "1:20 to 1:40", "1:20–1:40", "1:20 — 1:40", "1:20..1:40", "1:20...1:40",
        "1:20…1:40", "1:20−1:40", "1m20s-1m40s", "1m20s to 100s", "80-100", "80s-100s",
        "1 min 20 s - 1 min 40 s", "1m20-1m40", "0h1m20s-1:40", "1:20~1:40", " 1:20\t-\n1:40 ",
        "1 minute 20 seconds - 1 min 40 sec"})
    EXPECT_EQ(parse_time_range(text), (TimeRange{80s, 100s})) << text;
}

TEST(ParseTimeRange, SaysWhichEndIsMissing) {
  const auto problem = [](const char* text) {
    return error_of([&] { (void)parse_time_range(text); }).text.substr(0, 60);
  };
  EXPECT_TRUE(problem("8:14").starts_with("\"8:14\" is no range of time: it has no end."));
  EXPECT_TRUE(problem("8:14-").starts_with("\"8:14-\" is no range of time: it has no end."));
  EXPECT_TRUE(problem("-8:14").starts_with("\"-8:14\" is no range of time: it has no start."));
}

TEST(ParsePosition, ReadsUnits) {
  EXPECT_EQ(parse_position("1h2m3s"), Time{3723s});
  EXPECT_EQ(parse_position("1h02"), Time{3720s});
  EXPECT_EQ(parse_position("90m"), Time{5400s});
  EXPECT_EQ(parse_position("125s"), Time{125s});
  EXPECT_EQ(parse_position("2m0,5s"), Time{120'500ms});
  EXPECT_EQ(parse_position("1.5h"), Time{5400s});
  EXPECT_EQ(parse_position("00:01:20,500"), Time{80'500ms});
  EXPECT_EQ(parse_position(" 0:12 "), Time{12s});
  for (const char* text : {"", "m", "1x", "1m2h", "1m1m", "1m60s", "1.5m20s", "1:20s", "1,2,3", "1m 20 30",
                           "100h", "-5", "1s5", "1.s", "999999h"})
    EXPECT_EQ(parse_position(text), std::nullopt) << text;
}

TEST(ParseTimeRange, RefusesWhatIsNoRange) {
  for (const char* text :
       {"", "8:14", "8:14-", "-8:32", "8:14-8:32-8:40", "a-b", "8:14-8:60", "8:14-+", "+8", "to", "8:14 8:32",
        "8:14,8:32", "8m14-8m99", "8:14 --> 8:32 bold", "8:14-8:32+4"}) {
    const auto ended = error_of([&] { (void)parse_time_range(text); });
    EXPECT_EQ(ended.failure, Failure::kUsage) << text;
    EXPECT_NE(ended.text.find("8:14-8:32.5"), std::string::npos) << ended.text;
  }
  EXPECT_EQ(
      error_of([] { (void)parse_time_range("8:14-8:6x"); }).text,
      "\"8:14-8:6x\" is no range of time: \"8:6x\" is not a position. "
      "Write start and end: 8:14-8:32.5, 8m14s-8m32s, or as an .srt does, 00:08:14,000 --> 00:08:32,500; "
      "or a start and a length: 8:14+18.");
}

TEST(ParseTimeRange, RefusesAnEndThatIsNotAfterTheStart) {
  EXPECT_EQ(
      error_of([] { (void)parse_time_range("8:32-8:14"); }).text,
      "the range 8:32-8:14 ends before it starts. Write start and end: 8:14-8:32.5, 8m14s-8m32s, or as an "
      ".srt does, 00:08:14,000 --> 00:08:32,500; or a start and a length: 8:14+18.");
  for (const char* text : {"8:32-8:14", "8:14-8:14", "8:14-+0"})
    EXPECT_EQ(error_of([&] { (void)parse_time_range(text); }).failure, Failure::kUsage) << text;
}

TEST(Describe, WritesWhatWouldBeTyped) {
  EXPECT_EQ(describe(parse_cues("125-131, 140")), "cues 125-131,140");
  EXPECT_EQ(describe(parse_cues("2a,3b,4-4a,5a-5c")), "cues 2a,3b,4-4a,5a-5c");
  EXPECT_EQ(describe(parse_time_range("8:14-8:32.5")), "8:14-8:32.500");
}

}  // namespace
}  // namespace cueclip
