#include <fmt/format.h>

#include "unit/transcript/reading.h"

/// Labels, words with a time a line, and annotated speech.
namespace cueclip {
namespace {

/// Cues in milliseconds, a line each: `START-END [SPEAKER] TEXT`.
std::string cues_in_annotations(std::string_view content) {
  std::string text;
  for (const Cue& cue : test::read(content).cues)
    text += fmt::format("{}-{} [{}] {}\n", cue.time.start.count() / 1000, cue.time.end.count() / 1000,
                        cue.speaker, cue.text);
  return text;
}

TEST(AudacityLabels, AreCuesAndPointsBegin) {
  EXPECT_EQ(cues_in_annotations("1.000000\t2.500000\tLow water.\n"
                                "\\\t100.0\t200.0\n"
                                "2.500000\t2.500000\tAye.\n"
                                "4.000000\t5.000000\tSo.\n"),
            "1000-2500 [] Low water.\n"
            "2500-4000 [] Aye.\n"
            "4000-5000 [] So.\n");
}

TEST(Ctm, IsAStreamOfWords) {
  EXPECT_EQ(cues_in_annotations(";; made\n"
                                "walk 1 1.00 0.40 low 0.9\n"
                                "walk 1 1.50 0.50 water 0.9\n"
                                "walk 1 2.00 0.30 <eps>\n"
                                "walk 1 3.00 0.50 aye\n"),
            "1000-2000 [] low water\n"
            "3000-3500 [] aye\n");
}

TEST(Lrc, AnEmptyLineEndsWhatWasBefore) {
  EXPECT_EQ(cues_in_annotations("[ti:Walk]\n"
                                "[00:01.00]Low water.\n"
                                "[00:02.50][00:06.00]Aye.\n"
                                "[00:04.00]\n"
                                "[00:05.00]So.\n"),
            "1000-2500 [] Low water.\n"
            "2500-4000 [] Aye.\n"
            "5000-6000 [] So.\n"
            "6000-8400 [] Aye.\n");
}

TEST(Lrc, EnhancedLinesTimeTheirWords) {
  EXPECT_EQ(cues_in_annotations("[00:01.00] <00:01.00> Low <00:01.50> water. <00:02.00>\n"
                                "[00:03.00] <00:03.00> Aye. <00:03.50>\n"
                                "[00:04.00] <00:04.00> So. <00:04.50>\n"),
            "1000-2000 [] Low water.\n"
            "3000-3500 [] Aye.\n"
            "4000-4500 [] So.\n");
}

TEST(TextGrid, ShortOnesAreReadByTheirTokens) {
  EXPECT_EQ(cues_in_annotations("File type = \"ooTextFile\"\n"
                                "Object class = \"TextGrid\"\n"
                                "\n"
                                "0 5\n"
                                "<exists>\n"
                                "2\n"
                                "\"IntervalTier\" \"Ada - words\" 0 5 3\n"
                                "0 1 \"\"\n"
                                "1 1.5 \"low\"\n"
                                "1.5 2 \"water\"\n"
                                "\"IntervalTier\" \"Ada - phones\" 0 5 1\n"
                                "0 5 \"L\"\n"),
            "1000-1500 [Ada] low\n"
            "1500-2000 [Ada] water\n");
}

TEST(TextGrid, LongOnesAreTheSame) {
  EXPECT_EQ(cues_in_annotations("File type = \"ooTextFile\"\n"
                                "Object class = \"TextGrid\"\n"
                                "\n"
                                "xmin = 0\n"
                                "xmax = 5\n"
                                "tiers? <exists>\n"
                                "size = 1\n"
                                "item []:\n"
                                "    item [1]:\n"
                                "        class = \"IntervalTier\"\n"
                                "        name = \"Ada\"\n"
                                "        xmin = 0\n"
                                "        xmax = 5\n"
                                "        intervals: size = 2\n"
                                "        intervals [1]:\n"
                                "            xmin = 0\n"
                                "            xmax = 1\n"
                                "            text = \"\"\n"
                                "        intervals [2]:\n"
                                "            xmin = 1\n"
                                "            xmax = 3\n"
                                "            text = \"Low \"\"so\"\" low.\"\n"),
            "1000-3000 [Ada] Low \"so\" low.\n");
}

}  // namespace
}  // namespace cueclip
