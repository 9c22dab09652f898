#include <fmt/format.h>

#include "unit/transcript/reading.h"

namespace cueclip {
namespace {

using test::failure_of;
using test::read;

std::string many_cues(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += fmt::format("{}:{:02}:{:02},000 --> {}:{:02}:{:02},900\nWord.\n", i / 3600, i / 60 % 60, i % 60,
                        i / 3600, i / 60 % 60, i % 60);
  return text;
}

TEST(Limits, ReadsUpTo200000Cues) {
  EXPECT_EQ(read(many_cues(200'000)).cues.size(), 200'000u);
}

TEST(Limits, RefusesMoreThan200000Cues) {
  const auto ended = failure_of(many_cues(200'001));
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(ended.text,
            "episode.srt:400001: reading the transcript episode.srt: there are more than 200000 cues.\n"
            "  55:33:20,000 --> 55:33:20,900\n"
            "  No episode is that long: check that this is its transcript.");
}

TEST(Limits, DividesACueOfMoreThan20000Characters) {
  const std::string head = "1\n00:00:01,000 --> 00:00:02,000\nShort.\n\n2\n00:00:02,000 --> 00:00:03,000\n";
  const Transcript whole = read(head + std::string(20'000, 'x') + "\n");
  EXPECT_EQ(whole.cues[1].text.size(), 20'000u);
  EXPECT_TRUE(whole.warnings.empty());
  const Transcript divided = read(head + std::string(20'001, 'x') + "\n");
  EXPECT_GT(divided.cues.size(), 2u);
  ASSERT_EQ(divided.warnings.size(), 1u);
  EXPECT_EQ(divided.warnings[0].line, 6u);
}

TEST(Limits, RefusesTimesOf100HoursAndMore) {
  EXPECT_EQ(read("1\n99:59:58,000 --> 99:59:59,999\nLate.\n").cues.size(), 1u);
  for (const char* timing : {"99:59:59,000 --> 100:00:00,000", "100:00:00,000 --> 00:00:01,000",
                             "9999:59:59,000 --> 9999:59:59,999"}) {
    const auto ended = failure_of("1\n" + std::string{timing} + "\nLate.\n");
    EXPECT_EQ(ended.failure, Failure::kInput) << timing;
    EXPECT_EQ(ended.text,
              "episode.srt:2: reading the transcript episode.srt: a cue's time is 100 hours or more.\n  " +
                  std::string{timing} + "\n  Correct the time.");
  }
}

}  // namespace
}  // namespace cueclip
