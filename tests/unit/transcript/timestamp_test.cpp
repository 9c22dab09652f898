#include "transcript/timestamp.h"

#include <limits>
#include <string>

namespace cueclip {
namespace {

/// The microseconds of a time that is all of the text; -1 where it is none.
std::int64_t micros(std::string_view text, bool alone = false) {
  Cursor cursor{text};
  const auto time = take_timestamp(cursor, alone);
  return time && cursor.rest().empty() ? time->count() : -1;
}

TEST(TakeTimestamp, ReadsHoursMinutesAndSeconds) {
  EXPECT_EQ(micros("1:02:03"), 3'723'000'000);
  EXPECT_EQ(micros("02:03"), 123'000'000);
  EXPECT_EQ(micros("0:0:0"), 0);
}

TEST(TakeTimestamp, ReadsSecondsAloneWhereAllowed) {
  EXPECT_EQ(micros("7.380", true), 7'380'000);
  EXPECT_EQ(micros("7.380"), -1);
  EXPECT_EQ(micros("75", true), 75'000'000);
}

TEST(TakeTimestamp, ReadsEveryMarkBeforeDecimals) {
  for (const char* text :
       {"0:01.5", "0:01,5", "0:01，5", "0:01．5", "0:01.500000", "0:0:1:5", "0:01.5000009"})
    EXPECT_EQ(micros(text), 1'500'000) << text;
  EXPECT_EQ(micros("0:01,05"), 1'050'000);
  EXPECT_EQ(micros("0:01."), 1'000'000);
}

TEST(TakeTimestamp, ReadsEveryScriptsDigits) {
  EXPECT_EQ(micros("００：０１：０２，５００"), 62'500'000);
  EXPECT_EQ(micros("٠٠:٠١:٠٢٫٥"), 62'500'000);
}

TEST(TakeTimestamp, HasNoSpacesInside) {
  EXPECT_EQ(micros("0: 01"), -1);
  EXPECT_EQ(micros("0:01, 5"), -1);
}

TEST(TakeTimestamp, CarriesWhatIsOver59) {
  EXPECT_EQ(micros("0:75"), 75'000'000);
  EXPECT_EQ(micros("90:00"), 5'400'000'000);
  EXPECT_EQ(micros("25:00:00"), 90'000'000'000);
}

TEST(TakeTimestamp, NoNumberOverflows) {
  EXPECT_GT(micros("999999999:999999999:999999999"), kLongestTime.count());
  for (const char* text : {"9999999999:00:00", "99999999999999999999:00", "0:99999999999999999999"})
    EXPECT_EQ(micros(text), -1) << text;
}

TEST(TakeTimestamp, RefusesWhatIsNone) {
  for (const char* text : {"", ":", "a", "1:", "1::2", "-0:01", "1:2:3:", "one"})
    EXPECT_EQ(micros(text), -1) << text;
}

TEST(TakeTimestamp, LeavesWhatFollows) {
  Cursor cursor{"0:01.5 and more"};
  EXPECT_TRUE(take_timestamp(cursor, false));
  EXPECT_EQ(cursor.rest(), " and more");
}

TEST(ReadTiming, ReadsArrows) {
  for (const char* line :
       {"0:01 --> 0:02", "0:01-->0:02", "0:01 -> 0:02", "0:01 -- > 0:02", "0:01 - > 0:02", "0:01 - - > 0:02",
        "0:01 –> 0:02", "0:01 —> 0:02", "0:01 → 0:02", "0:01 －－＞ 0:02", "0:01 ---> 0:02",
        "  0:01   -->   0:02  ", "1 --> 2", "0：01 --> 0：02", "０：０１　−−＞　０：０２", "0: 01 --> 0: 02",
        "00: 00: 01, 000 -> 00: 00: 02, 000", "\u200F0:01 --> 0:02\u200E"}) {
    const auto timing = read_timing(line);
    ASSERT_TRUE(timing) << line;
    EXPECT_EQ(timing->time, (TimeRange{std::chrono::seconds{1}, std::chrono::seconds{2}})) << line;
  }
}

TEST(ReadTiming, GivesTheSettings) {
  EXPECT_EQ(read_timing("0:01 --> 0:02  align:start line:0")->settings, "align:start line:0");
  EXPECT_EQ(read_timing("0:01 --> 0:02")->settings, "");
}

TEST(ReadTiming, RefusesWhatIsNone) {
  for (const char* line : {"", "-->", "0:01 -->", "--> 0:02", "0:01 > 0:02", "0:01 0:02", "see 0:01 --> 0:02",
                           "0:01 – 0:02", "0:01 - 0:02", "0:01 &gt; 0:02", "0:01 --&gt; 0:02"})
    EXPECT_FALSE(read_timing(line)) << line;
}

}  // namespace
}  // namespace cueclip
