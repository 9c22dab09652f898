#include <cueclip/time.h>

#include <cmath>

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
  for (const FrameRate fps :
       {FrameRate{24}, FrameRate{25}, FrameRate{30}, FrameRate{60}, FrameRate{120}, FrameRate{24'000, 1001},
        FrameRate{30'000, 1001}, FrameRate{120'000, 1001}, FrameRate{25, 2}, FrameRate{9'999'999, 333'334}})
    for (std::int64_t frame = 0; frame < 5000; ++frame)
      ASSERT_EQ(nearest_frame(time_of_frame(frame, fps), fps), frame) << fps.per_second();
}

TEST(Time, FramesOfABrokenRateDoNotDrift) {
  constexpr FrameRate kRate{30'000, 1001};
  EXPECT_EQ(time_of_frame(1, kRate), Time{33'367});
  EXPECT_EQ(time_of_frame(30'000, kRate), Time{1001s}) << "rounded once, so never off";
  EXPECT_EQ(frames_covering(Time{1001s}, kRate), 30'000);
  EXPECT_EQ(frames_covering(Time{1001s} + 1us, kRate), 30'001);
  // Ten minutes take 17982 frames and a sixtieth of one.
  EXPECT_EQ(frames_covering(Time{10min}, kRate), 17'983);
  EXPECT_EQ(time_of_frame(17'982, kRate), Time{599'999'400us});
  EXPECT_EQ(nearest_frame(Time{10min}, kRate), 17'982);
}

TEST(Time, FramesAreExactUpToTheLongestTime) {
  for (const FrameRate fps : {FrameRate{1}, FrameRate{120}, FrameRate{120'000, 1001}, FrameRate{25, 2},
                              FrameRate{2'147'483'647, 17'895'698}}) {
    const std::int64_t frames = frames_covering(kLongestTime, fps);
    EXPECT_EQ(frames, std::ceil(360'000.0L * fps.numerator() / fps.denominator())) << fps.per_second();
    EXPECT_LT(time_of_frame(frames - 1, fps), kLongestTime) << fps.per_second();
    EXPECT_GE(time_of_frame(frames, fps), kLongestTime) << fps.per_second();
    EXPECT_EQ(nearest_frame(time_of_frame(frames, fps), fps), frames) << fps.per_second();
  }
}

TEST(Time, FramesCoverAllTheSound) {
  EXPECT_EQ(frames_covering(Time{0}, 30), 0);
  EXPECT_EQ(frames_covering(Time{1}, 30), 1);
  EXPECT_EQ(frames_covering(Time{1s}, 30), 30);
  EXPECT_EQ(frames_covering(Time{1'000'001}, 30), 31);
}

}  // namespace
}  // namespace cueclip
