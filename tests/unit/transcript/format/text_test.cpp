#include <fmt/format.h>

#include "unit/transcript/reading.h"

/// Text with names and times in ways of its own: frames, ranges, times behind the words, of the day, one for
/// several.
namespace cueclip {
namespace {

/// Cues in milliseconds, a line each: `START-END [SPEAKER] TEXT`.
std::string cues_in_text(std::string_view content) {
  std::string text;
  for (const Cue& cue : test::read(content).cues)
    text += fmt::format("{}-{} [{}] {}\n", cue.time.start.count() / 1000, cue.time.end.count() / 1000,
                        cue.speaker, cue.text);
  return text;
}

TEST(Text, FramesAreTakenForTheRateThatFits) {
  EXPECT_EQ(cues_in_text("00:00:01:00 - 00:00:02:12\n"
                         "Ada Brook\n"
                         "Low water.\n"
                         "\n"
                         "00:00:02:12 - 00:00:04:00\n"
                         "Ben Hale\n"
                         "Aye, it is.\n"
                         "\n"
                         "00:00:04:00 - 00:00:05:00\n"
                         "Ada Brook\n"
                         "So.\n"),
            "1000-2480 [Ada Brook] Low water.\n"
            "2480-4000 [Ben Hale] Aye, it is.\n"
            "4000-5000 [Ada Brook] So.\n");
}

TEST(Text, DroppedFramesAreCountedAsTimesAre) {
  EXPECT_EQ(cues_in_text("00;00;01;00 - 00;00;02;15\n"
                         "Ada Brook\n"
                         "Low water.\n"
                         "\n"
                         "00;00;02;15 - 00;01;00;02\n"
                         "Ben Hale\n"
                         "Aye, it is.\n"
                         "\n"
                         "00;01;00;02 - 00;01;05;00\n"
                         "Ada Brook\n"
                         "So.\n"),
            "1001-2502 [Ada Brook] Low water.\n"
            "2502-60060 [Ben Hale] Aye, it is.\n"
            "60060-64998 [Ada Brook] So.\n");
}

TEST(Text, TimesBehindTheWordsEndThem) {
  EXPECT_EQ(cues_in_text("Ada: Low water. #00:00:07-1#\n"
                         "Ben: Aye, it is. #00:00:12-2#\n"
                         "Ada: So. #00:00:15-5#\n"),
            "0-7100 [Ada] Low water.\n"
            "7100-12200 [Ben] Aye, it is.\n"
            "12200-15500 [Ada] So.\n");
}

TEST(Text, ATimeBehindTheWordsEndsThemWhereOneBeginsThem) {
  EXPECT_EQ(cues_in_text("[00:00:04.08] Low water. [00:00:07.12]\n"
                         "[00:00:08.00] Aye, it is. [00:00:09.00]\n"
                         "[00:00:10.00] So.\n"),
            "4080-7120 [] Low water.\n"
            "8000-9000 [] Aye, it is.\n"
            "10000-12400 [] So.\n");
}

TEST(Text, UnpaddedFractionsAreMilliseconds) {
  EXPECT_EQ(cues_in_text("0:0:4.80 --> 0:0:7.120\n"
                         "Ada Brook\n"
                         "Low water.\n"
                         "\n"
                         "0:0:7.600 --> 0:0:9.90\n"
                         "Ben Hale\n"
                         "Aye.\n"
                         "\n"
                         "0:0:10.5 --> 0:0:12.40\n"
                         "Ada Brook\n"
                         "So.\n"),
            "4080-7120 [Ada Brook] Low water.\n"
            "7600-9090 [Ben Hale] Aye.\n"
            "10005-12040 [Ada Brook] So.\n");
}

TEST(Text, TimesOfDayAreCountedFromTheFirst) {
  EXPECT_EQ(cues_in_text("[Ada Brook] 23:59:58\n"
                         "Low water.\n"
                         "\n"
                         "[Ben Hale] 00:00:03\n"
                         "Aye.\n"
                         "\n"
                         "[Ada Brook] 00:00:07\n"
                         "So.\n"),
            "0-2800 [Ada Brook] Low water.\n"
            "5000-7400 [Ben Hale] Aye.\n"
            "9000-11400 [Ada Brook] So.\n");
}

TEST(Text, OneTimeOfSeveralIsSharedByTheirWords) {
  EXPECT_EQ(cues_in_text("Planning\n"
                         "00:00:00\n"
                         "\n"
                         "Ada Brook: Low water now.\n"
                         "Ben Hale: Aye.\n"
                         "\n"
                         "00:01:00\n"
                         "\n"
                         "Ada Brook: So.\n"
                         "Ben Hale: It is so.\n"
                         "\n"
                         "Transcription ended after 00:02:00\n"
                         "\n"
                         "This editable transcript was computer generated.\n"),
            "0-37500 [Ada Brook] Low water now.\n"
            "37500-60000 [Ben Hale] Aye.\n"
            "60000-61000 [Ada Brook] So.\n"
            "61000-62666 [Ben Hale] It is so.\n");
}

TEST(Text, TitlesAndWhatProgramsWriteAreNoWords) {
  EXPECT_EQ(
      cues_in_text("# Slow tides\n\n## [00:00:00] The harbour\n\n[00:00:04] **Ada Brook:** Low water.\n\n"
                   "[00:00:09] **Ben Hale:** Aye.\n\n[00:00:15] **Ada Brook:** So.\n"),
      "4000-6800 [Ada Brook] Low water.\n9000-11400 [Ben Hale] Aye.\n15000-17400 [Ada Brook] So.\n");
  EXPECT_EQ(
      cues_in_text("Ada Brook  0:04  \nLow water.\n\nBen Hale  0:09  \nAye.\n\nAda Brook  0:15  \nSo.\n\n"
                   "Transcribed by https://otter.ai\n"),
      "4000-6800 [Ada Brook] Low water.\n9000-11400 [Ben Hale] Aye.\n15000-17400 [Ada Brook] So.\n");
}

TEST(Text, NamesAboveTheirTimesAreKeptWhateverProgramsWriteAround) {
  EXPECT_EQ(
      cues_in_text("Ada Brook started transcription\n\nAda Brook\n0:04\nLow water now.\n\nBen Hale\n0:09\n"
                   "Aye, so it is.\n\nAda Brook\n0:15\nSo be it.\n"),
      "4000-7200 [Ada Brook] Low water now.\n9000-12600 [Ben Hale] Aye, so it is.\n"
      "15000-18200 [Ada Brook] So be it.\n");
}

TEST(Text, ColumnsOfNameTimeAndWords) {
  EXPECT_EQ(
      cues_in_text("Ada Brook\t00:00:04\tLow water.\nBen Hale\t00:00:09\tAye.\nAda Brook\t00:00:15\tSo.\n"),
      "4000-6800 [Ada Brook] Low water.\n9000-11400 [Ben Hale] Aye.\n15000-17400 [Ada Brook] So.\n");
}

}  // namespace
}  // namespace cueclip
