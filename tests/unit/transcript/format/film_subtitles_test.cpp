#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::failure_of;
using test::in_full;
using test::read;

TEST(FilmSubtitles, MicroDvdCountsFrames) {
  const auto transcript = read("{1}{1}25.000\n{25}{75}{y:i}Low|tide {c:$0000ff}again\n{100}{125}And mud.\n");
  EXPECT_EQ(transcript.format, "MicroDVD");
  EXPECT_EQ(in_full(transcript), "\n1 1000-3000 [] Low tide again @2\n2 4000-5000 [] And mud. @3\n");
}

TEST(FilmSubtitles, MicroDvdWithoutARateIsSaidToBe23976) {
  EXPECT_EQ(in_full(read("{24}{}Low tide.\n{48}{72}And mud.\n")),
            "\n1 1001-2002 [] Low tide. @1\n2 2002-3003 [] And mud. @2\n"
            "1: its first line doesn't say how many frames a second has; 23.976 is taken\n");
}

TEST(FilmSubtitles, Mpl2) {
  const auto transcript = read("[10][30]Low|/tide.\n[40][50]And mud.\n");
  EXPECT_EQ(transcript.format, "MPL2");
  EXPECT_EQ(in_full(transcript), "\n1 1000-3000 [] Low tide. @1\n2 4000-5000 [] And mud. @2\n");
}

TEST(FilmSubtitles, SubViewerOfBothKinds) {
  const auto second = read(
      "[INFORMATION]\n[TITLE]Walk\n[END INFORMATION]\n[SUBTITLE]\n"
      "00:00:01.00,00:00:03.00\nLow[br]tide.\n\n00:00:04.00,00:00:05.00\nAnd mud.\n\n");
  EXPECT_EQ(second.format, "SubViewer");
  ASSERT_EQ(second.cues.size(), 2u);
  EXPECT_EQ(second.cues[0], test::cue(1, 1000, 3000, "", "Low tide."));
  EXPECT_EQ(second.cues[1], test::cue(2, 4000, 5000, "", "And mud."));
  const auto first = read(
      "[TITLE]\nWalk\n[BEGIN]\n******** START SCRIPT ********\n[00:00:01]\nLow|tide.\n[00:00:03]\n\n"
      "[00:00:05]\nAnd mud.\n[00:00:06]\n\n[end]\n******** END SCRIPT ********\n");
  EXPECT_EQ(first.format, "SubViewer 1");
  ASSERT_EQ(first.cues.size(), 2u);
  EXPECT_EQ(first.cues[0], test::cue(1, 1000, 3000, "", "Low tide."));
}

TEST(FilmSubtitles, VPlayerAndJacoSubAndRealText) {
  const auto vplayer = read("00:00:01:Low tide.\n00:00:04:And mud.\n");
  EXPECT_EQ(vplayer.format, "VPlayer");
  EXPECT_EQ(vplayer.cues.at(0), test::cue(1, 1000, 4000, "", "Low tide."));
  const auto jaco = read("0:00:01.15 0:00:03.20 D Low tide.\n0:00:04.15 0:00:05.06 D And mud.\n");
  EXPECT_EQ(jaco.format, "JACOsub");
  EXPECT_EQ(jaco.cues.at(1), test::cue(2, 4500, 5200, "", "And mud."));
  const auto real = read(
      "<window type=\"generic\">\n<time begin=\"1\" end=\"3\"/><clear/>Low<br/>tide.\n"
      "<time begin=\"4\" end=\"5\"/><clear/>And mud.\n</window>\n");
  EXPECT_EQ(real.format, "RealText");
  EXPECT_EQ(real.cues.at(0), test::cue(1, 1000, 3000, "", "Low tide."));
}

TEST(FilmSubtitles, SccIsDecoded) {
  const auto transcript = read(
      "Scenarist_SCC V1.0\n\n"
      "00:00:01:00\t9420 9420 94ae 94ae 9470 9470 c8e5 ecec ef20 f468 e5f2 e5ae 942f 942f\n\n"
      "00:00:04:00\t942c 942c\n\n");
  EXPECT_EQ(transcript.format, "SCC");
  ASSERT_EQ(transcript.cues.size(), 1u);
  EXPECT_EQ(transcript.cues[0].text, "Hello there.");
  EXPECT_NEAR(static_cast<double>(transcript.cues[0].time.start.count()), 1.0e6, 0.6e6);
  EXPECT_NEAR(static_cast<double>(transcript.cues[0].time.end.count()), 4.0e6, 0.6e6);
}

TEST(FilmSubtitles, SccThatIsCutShortComesToAnEnd) {
  const auto transcript =
      read("Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9470 c8e5 ecec efae 942f\n\n00:00:04:00\t942c890");
  ASSERT_EQ(transcript.cues.size(), 1u);
  EXPECT_EQ(transcript.cues[0].text, "Hello.");
}

TEST(FilmSubtitles, PagesWithTimesInFrontOfWordsAreNone) {
  EXPECT_NE(
      read("00:00:01: Low tide over there.\n00:00:24: And mud.\n00:00:55: Or what is left of it.\n").format,
      "VPlayer");
}

TEST(FilmSubtitles, OnesThatSayNothingAreRefusedAsWhatTheyAre) {
  EXPECT_NE(failure_of("{1}{1}25.000\n").text.find("taken for MicroDVD, it holds no cue"), std::string::npos);
  EXPECT_NE(failure_of("Scenarist_SCC V1.0\n\n00:0").text.find("taken for SCC, it holds no cue"),
            std::string::npos);
}

}  // namespace
}  // namespace cueclip
