#include "transcript/format/page_stamp.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

TEST(PageStamp, StandsBeforeWords) {
  for (const char* text : {"0:05 words", "[00:05] words", "(0:05) words", "00:00:05: words", "0:05 – words",
                           "0:05: words", "0:05 | words", "00:00:05.000 words",
                           "\xC2\xA0"
                           "0:05\xC2\xA0words",
                           "[ 0:05 ]words"}) {
    const auto stamp = take_page_stamp(text);
    ASSERT_TRUE(stamp) << text;
    EXPECT_EQ(stamp->time.start, Time{5s}) << text;
    EXPECT_EQ(stamp->rest, "words") << text;
  }
}

TEST(PageStamp, OtherNumbersAreNone) {
  for (const char* text :
       {"10:30 am, we left", "10:30 Uhr", "10:30, we left", "2:1 at half time", "0:5 words", "0:65 words",
        "1:2:03", "00:00:04:02", "10:30ish", "[0:05 words", "100:00:00 words", "word 0:05", "10:30/11:30"})
    EXPECT_FALSE(take_page_stamp(text)) << text;
}

TEST(PageStamp, ARangeHasAnEnd) {
  for (const char* text : {"0:05 - 0:09 words", "[0:05 – 0:09] words", "0:05–0:09 words",
                           "0:05 --> 0:09 words", "0:05 to 0:09 words"})
    EXPECT_EQ(take_page_stamp(text)->time, (TimeRange{5s, 9s})) << text;
  EXPECT_EQ(take_page_stamp("00:00:05.000 00:00:09.000 words")->time, (TimeRange{5s, 9s}));
}

TEST(PageStamp, MayBeAlone) {
  EXPECT_TRUE(page_stamp_alone("\n  0:05:\n"));
  EXPECT_TRUE(page_stamp_alone("(1:02:03)"));
  EXPECT_FALSE(page_stamp_alone("0:05 words"));
}

TEST(PageStamp, IsSaidInWords) {
  EXPECT_TRUE(says_time("4 seconds", 4s));
  EXPECT_TRUE(says_time("1 minute, 4 seconds", 64s));
  EXPECT_TRUE(says_time("1 Stunde, 2 Minuten und 3 Sekunden", 3723s));
  EXPECT_TRUE(says_time("1분 4초", 64s));
  EXPECT_TRUE(says_time("0 seconds", 0s));
  EXPECT_FALSE(says_time("4 boats came by today", 4s));
  EXPECT_FALSE(says_time("5 seconds", 4s));
  EXPECT_FALSE(says_time("seconds", 4s));
}

TEST(PageStamp, EndsInItsBracketsAtTheEndOfWords) {
  auto stamp = take_page_stamp("[00:05.00] words [00:09.00]");
  ASSERT_TRUE(stamp);
  EXPECT_EQ(take_end_stamp(stamp->rest, *stamp), "words");
  EXPECT_EQ(stamp->time, (TimeRange{5s, 9s}));
}

}  // namespace
}  // namespace cueclip
