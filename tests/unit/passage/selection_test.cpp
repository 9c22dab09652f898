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
  for (const char* text : {"", "0", "-1", "5-", "5-6-7", "5,,6", "five", "5.5", "99999999999", "+5"}) {
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
}

TEST(ParseTimeRange, RefusesWhatIsNoRange) {
  for (const char* text : {"", "8:14", "8:14-", "-8:32", "8:14-8:32-8:40", "a-b", "8:14-8:60", "8:14-+"}) {
    const auto ended = error_of([&] { (void)parse_time_range(text); });
    EXPECT_EQ(ended.failure, Failure::kUsage) << text;
    EXPECT_NE(ended.text.find("8:14-8:32.5"), std::string::npos) << ended.text;
  }
  EXPECT_EQ(error_of([] { (void)parse_time_range("8:14-8:6x"); }).text,
            "\"8:14-8:6x\" is no range of time: \"8:6x\" is not a position. "
            "Write start and end as [h:]mm:ss[.ms]: 8:14-8:32.5, or a length: 8:14-+18.");
}

TEST(ParseTimeRange, RefusesAnEndThatIsNotAfterTheStart) {
  EXPECT_EQ(error_of([] { (void)parse_time_range("8:32-8:14"); }).text,
            "the range 8:32-8:14 ends before it starts. Write start and end as [h:]mm:ss[.ms]: 8:14-8:32.5, "
            "or a length: 8:14-+18.");
  for (const char* text : {"8:32-8:14", "8:14-8:14", "8:14-+0"})
    EXPECT_EQ(error_of([&] { (void)parse_time_range(text); }).failure, Failure::kUsage) << text;
}

TEST(Describe, WritesWhatWouldBeTyped) {
  EXPECT_EQ(describe(parse_cues("125-131, 140")), "cues 125-131,140");
  EXPECT_EQ(describe(parse_time_range("8:14-8:32.5")), "8:14-8:32.500");
}

}  // namespace
}  // namespace cueclip
