#include <fmt/format.h>

#include "unit/transcript/reading.h"

/// Tables, told by their header.
namespace cueclip {
namespace {

/// Cues in milliseconds, a line each: `START-END [SPEAKER] TEXT`.
std::string cues_in_table(std::string_view content) {
  std::string text;
  for (const Cue& cue : test::read(content).cues)
    text += fmt::format("{}-{} [{}] {}\n", cue.time.start.count() / 1000, cue.time.end.count() / 1000,
                        cue.speaker, cue.text);
  return text;
}

TEST(Table, WhispersTsvQuotesNothing) {
  EXPECT_EQ(cues_in_table("start\tend\ttext\n"
                          "1000\t2000\tLow \"water.\n"
                          "2000\t3500\tAye.\n"
                          "4000\t5000\tSo.\n"),
            "1000-2000 [] Low \"water.\n"
            "2000-3500 [] Aye.\n"
            "4000-5000 [] So.\n");
}

TEST(Table, QuotedFieldsAndFrames) {
  EXPECT_EQ(cues_in_table("Speaker Name,Start Time,End Time,Text\n"
                          "\"Ada Brook\",00:00:01:00,00:00:02:12,\"Low, \"\"so\"\" low.\"\n"
                          "\"Ben\",00:00:02:12,00:00:04:00,Aye.\n"),
            "1000-2480 [Ada Brook] Low, \"so\" low.\n"
            "2480-4000 [Ben] Aye.\n");
}

TEST(Table, DecimalCommasBetweenSemicolons) {
  EXPECT_EQ(cues_in_table("text;in;out;speaker\n"
                          "Low water.;1,5;2,5;1\n"
                          "Aye.;2,5;3;2\n"),
            "1500-2500 [Speaker 1] Low water.\n"
            "2500-3000 [Speaker 2] Aye.\n");
}

TEST(Table, WhisperCppsCsvHasMilliseconds) {
  EXPECT_EQ(cues_in_table("start,end,text\n"
                          "1000,2000,\" Low, water.\"\n"
                          "2000,3500,\" Aye.\"\n"),
            "1000-2000 [] Low, water.\n"
            "2000-3500 [] Aye.\n");
}

}  // namespace
}  // namespace cueclip
