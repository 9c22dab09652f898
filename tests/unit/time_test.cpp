#include <cueclip/time.h>

namespace cueclip {
namespace {

using namespace std::chrono_literals;

TEST(Time, ReadsEveryFormThatPeopleType) {
  EXPECT_EQ(parse_time("8:14"), Time{494s});
  EXPECT_EQ(parse_time("8:32.5"), Time{512'500ms});
  EXPECT_EQ(parse_time("1:02:03.250"), Time{3'723'250ms});
  EXPECT_EQ(parse_time("12.000001"), Time{12'000'001us});
  EXPECT_EQ(parse_time("90"), Time{90s});
}

TEST(Time, RefusesWhatIsNoTime) {
  for (const char* text : {"", ":", "8:", ":14", "8:60", "1:60:00", "-1:00", "8:14.", "8:1x", "1:2:3:4",
                           "100:00:00", "1e3", "nan"})
    EXPECT_EQ(parse_time(text), std::nullopt) << text;
}

TEST(Time, PrintsWhatItReads) {
  for (const char* text : {"0:00", "8:14", "8:32.500", "59:59.999", "1:02:03.250", "99:59:59"})
    EXPECT_EQ(format_time(*parse_time(text)), text);
  EXPECT_EQ(format_time(Time{59'999'600}), "1:00");
}

TEST(Time, RoundsIndicesOnce) {
  EXPECT_EQ(nearest_sample(Time{1'000'000}, 44'100), 44'100);
  EXPECT_EQ(nearest_sample(Time{11}, 44'100), 0);  // 0.485 of a sample
  EXPECT_EQ(nearest_sample(Time{12}, 44'100), 1);  // 0.529
  EXPECT_EQ(nearest_frame(Time{16'666}, 30), 0);
  EXPECT_EQ(nearest_frame(Time{16'667}, 30), 1);
  EXPECT_EQ(time_of_frame(1, 30), Time{33'333});
  EXPECT_EQ(time_of_frame(108'000, 30), Time{3600s});  // no drift in an hour
}

TEST(Time, EveryFrameFindsItselfAgain) {
  for (const int fps : {24, 25, 30, 60, 120})
    for (std::int64_t frame = 0; frame < 5000; ++frame)
      ASSERT_EQ(nearest_frame(time_of_frame(frame, fps), fps), frame) << fps;
}

TEST(Time, FramesCoverAllTheSound) {
  EXPECT_EQ(frames_covering(Time{0}, 30), 0);
  EXPECT_EQ(frames_covering(Time{1}, 30), 1);
  EXPECT_EQ(frames_covering(Time{1s}, 30), 30);
  EXPECT_EQ(frames_covering(Time{1'000'001}, 30), 31);
}

}  // namespace
}  // namespace cueclip
