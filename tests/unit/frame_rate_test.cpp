#include <cueclip/time.h>

namespace cueclip {
namespace {

TEST(FrameRate, IsInLowestTerms) {
  EXPECT_EQ((FrameRate{60, 2}), FrameRate{30});
  EXPECT_EQ((FrameRate{60'000, 2002}), (FrameRate{30'000, 1001}));
  EXPECT_EQ((FrameRate{25, 2}).per_second(), 12.5);
}

TEST(FrameRate, ComparesExactly) {
  EXPECT_LT((FrameRate{30'000, 1001}), 30);
  EXPECT_GT((FrameRate{30'000, 1001}), (FrameRate{2997, 100}));
  EXPECT_LT((FrameRate{2'147'483'646, 2'147'483'647}), 1) << "fractions of large numbers too";
}

TEST(ReadFrameRate, ReadsEveryFormThatPeopleType) {
  EXPECT_EQ(read_frame_rate("25"), FrameRate{25});
  EXPECT_EQ(read_frame_rate("25.0"), FrameRate{25});
  EXPECT_EQ(read_frame_rate("12.5"), (FrameRate{25, 2}));
  EXPECT_EQ(read_frame_rate("14.985"), (FrameRate{2997, 200}));
  EXPECT_EQ(read_frame_rate("30000/1001"), (FrameRate{30'000, 1001}));
  EXPECT_EQ(read_frame_rate("60/2"), FrameRate{30});
}

TEST(ReadFrameRate, ADecimalNameMeansItsExactRate) {
  for (const char* text : {"23.976", "23.98", "23.97602", "23.976024"})
    EXPECT_EQ(read_frame_rate(text), (FrameRate{24'000, 1001})) << text;
  for (const char* text : {"29.97", "29.970", "29.97003"})
    EXPECT_EQ(read_frame_rate(text), (FrameRate{30'000, 1001})) << text;
  EXPECT_EQ(read_frame_rate("47.952"), (FrameRate{48'000, 1001}));
  EXPECT_EQ(read_frame_rate("59.94"), (FrameRate{60'000, 1001}));
  EXPECT_EQ(read_frame_rate("119.88"), (FrameRate{120'000, 1001}));
}

TEST(ReadFrameRate, WhatIsNearANameIsTakenAsItIs) {
  EXPECT_EQ(read_frame_rate("29.971"), (FrameRate{29'971, 1000}));
  EXPECT_EQ(read_frame_rate("29.9701"), (FrameRate{299'701, 10'000}));
  EXPECT_EQ(read_frame_rate("23.97"), (FrameRate{2397, 100}));
  EXPECT_EQ(read_frame_rate("59.9"), (FrameRate{599, 10}));
  EXPECT_EQ(read_frame_rate("2997/100"), (FrameRate{2997, 100})) << "a fraction is no name";
}

TEST(ReadFrameRate, RefusesWhatIsNoRate) {
  for (const char* text : {"",
                           "fast",
                           "-25",
                           "+25",
                           "25 ",
                           "25.",
                           ".5",
                           "25,5",
                           "1e1",
                           "30/",
                           "/1001",
                           "1/0",
                           "30/1/1",
                           "-30/1",
                           "30.5/1",
                           "nan",
                           "0x19",
                           "10000001",
                           "10000000/9999999999",
                           "29.97002997002997002997"})
    EXPECT_EQ(read_frame_rate(text), std::nullopt) << text;
}

TEST(FormatFrameRate, NamesARateAsPeopleDo) {
  EXPECT_EQ(format_frame_rate(25), "25");
  EXPECT_EQ(format_frame_rate({25, 2}), "12.5");
  EXPECT_EQ(format_frame_rate({100, 3}), "33.333");
  for (const char* text : {"23.976", "29.97", "47.952", "59.94", "119.88"})
    EXPECT_EQ(format_frame_rate(*read_frame_rate(text)), text);
}

}  // namespace
}  // namespace cueclip
