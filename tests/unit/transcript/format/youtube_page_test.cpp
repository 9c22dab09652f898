#include <fmt/format.h>

#include "unit/transcript/reading.h"

/// Times glued to how they are spoken.
namespace cueclip {
namespace {

/// Cues in milliseconds, a line each: `START-END [SPEAKER] TEXT`.
std::string cues_in_youtube_page(std::string_view content) {
  std::string text;
  for (const Cue& cue : test::read(content).cues)
    text += fmt::format("{}-{} [{}] {}\n", cue.time.start.count() / 1000, cue.time.end.count() / 1000,
                        cue.speaker, cue.text);
  return text;
}

TEST(YouTubePage, SpokenTimesAreNoWords) {
  EXPECT_EQ(cues_in_youtube_page("Transcript\n"
                                 "0:044 secondsLow water.\n"
                                 "0:077 secondsAye.\n"
                                 "1:041 minute, 4 secondsSo.\n"),
            "4000-6800 [] Low water.\n"
            "7000-9400 [] Aye.\n"
            "64000-66400 [] So.\n");
}

TEST(YouTubePage, AndInOtherLanguages) {
  EXPECT_EQ(cues_in_youtube_page("0:044 secondesBasse mer.\n"
                                 "0:077 secondesOui.\n"
                                 "1:041 minute et 4 secondesDonc.\n"),
            "4000-6800 [] Basse mer.\n"
            "7000-9400 [] Oui.\n"
            "64000-66400 [] Donc.\n");
}

TEST(YouTubePage, AllInOneLine) {
  EXPECT_EQ(cues_in_youtube_page(
                "0:044 secondsLow water now0:077 secondsAye1:02:031 hour, 2 minutes, 3 secondsSo it is"),
            "4000-7000 [] Low water now\n"
            "7000-9400 [] Aye\n"
            "3723000-3726200 [] So it is\n");
}

TEST(YouTubePage, TimesThatAreOnlySpoken) {
  EXPECT_EQ(cues_in_youtube_page("4 seconds\nLow water.\n9 seconds\nAye.\n1 minute, 4 seconds\nSo.\n"),
            "4000-6800 [] Low water.\n9000-11400 [] Aye.\n64000-66400 [] So.\n");
}

}  // namespace
}  // namespace cueclip
