#include <fmt/format.h>

#include "unit/transcript/reading.h"

/// YouTube's SBV, and captions as programs write them in ways of their own.
namespace cueclip {
namespace {

/// Cues in milliseconds, a line each: `START-END [SPEAKER] TEXT`.
std::string cues_in_sbv(std::string_view content) {
  std::string text;
  for (const Cue& cue : test::read(content).cues)
    text += fmt::format("{}-{} [{}] {}\n", cue.time.start.count() / 1000, cue.time.end.count() / 1000,
                        cue.speaker, cue.text);
  return text;
}

TEST(Sbv, LinesAndNames) {
  EXPECT_EQ(cues_in_sbv("0:00:01.000,0:00:02.500\n"
                        ">> ADA: Low water.\n"
                        "\n"
                        "0:00:02.500,0:00:04.000\n"
                        "Aye.\n"
                        "It is.\n"),
            "1000-2500 [ADA] Low water.\n"
            "2500-4000 [ADA] Aye. It is.\n");
}

TEST(HighlightedWords, AreOneCueASentence) {
  EXPECT_EQ(cues_in_sbv("1\n"
                        "00:00:01,000 --> 00:00:01,400\n"
                        "<u>Low</u> water now.\n"
                        "\n"
                        "2\n"
                        "00:00:01,400 --> 00:00:01,500\n"
                        "Low water now.\n"
                        "\n"
                        "3\n"
                        "00:00:01,500 --> 00:00:02,000\n"
                        "Low <u>water</u> now.\n"
                        "\n"
                        "4\n"
                        "00:00:02,000 --> 00:00:02,500\n"
                        "Low water <u>now.</u>\n"),
            "1000-2500 [] Low water now.\n");
}

TEST(UnpaddedTimes, OfTeamsAreMilliseconds) {
  EXPECT_EQ(cues_in_sbv("WEBVTT\n"
                        "\n"
                        "0:0:6.90 --> 0:0:8.500\n"
                        "<v Ada>Low water.</v>\n"
                        "\n"
                        "0:0:9.0 --> 0:0:10.5\n"
                        "<v Ben>Aye.</v>\n"),
            "6090-8500 [Ada] Low water.\n"
            "9000-10005 [Ben] Aye.\n");
}

}  // namespace
}  // namespace cueclip
