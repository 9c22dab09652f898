#include "deliver/subtitles.h"

#include <cueclip/transcript.h>

#include <random>

#include "support/odd_words.h"
#include "support/temporary_folder.h"
#include "unit/deliver/clip_of.h"

namespace cueclip {
namespace {

using test::clip_of;
using test::Line;

/// What is read back, as "Name: words".
std::vector<std::string> read_back(const std::string& content) {
  const test::TemporaryFolder folder;
  std::vector<std::string> cues;
  for (const Cue& cue : read_transcript(folder.write("clip.txt", content)).cues)
    cues.push_back(cue.speaker + ": " + cue.text);
  return cues;
}

TEST(Subtitles, AreSubRip) {
  ClipPlan plan = clip_of({{"Ada", "One here."}, {"Ada", "Two."}, {"Bo", "Three."}});
  plan.subtitles.cards[0].lines = {"One", "here."};
  EXPECT_EQ(captions_as_srt(plan),
            "1\n00:00:00,000 --> 00:00:01,000\n[Ada] One\nhere.\n\n"
            "2\n00:00:01,000 --> 00:00:02,000\nTwo.\n\n"
            "3\n00:00:02,000 --> 00:00:03,000\n[Bo] Three.\n\n");
}

TEST(Subtitles, AreWebVtt) {
  ClipPlan plan = clip_of({{"Ada", "One here."}, {"", "Two."}});
  plan.subtitles.cards[0].lines = {"One", "here."};
  EXPECT_EQ(captions_as_vtt(plan),
            "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<v Ada>One\nhere.\n\n"
            "00:00:01.000 --> 00:00:02.000\nTwo.\n");
}

TEST(Subtitles, BeginWithTheirFrame) {
  ClipPlan plan = clip_of({{"Ada", "One."}});
  plan.subtitles.cards[0].frames = {1, 108'001};  // of 30 a second
  EXPECT_NE(captions_as_vtt(plan).find("00:00:00.033 --> 01:00:00.033"), std::string::npos);
}

TEST(Subtitles, AreReadBackWithTheSameWordsAndNames) {
  const std::vector<Line> lines{{"Ada & <Bo>", "a < b > c & d &amp; e &lt; f"},
                                {"Ada & <Bo>", "<i>not a tag</i> {\\an8} {b} --> there"},
                                {"Cléo", "2017"},
                                {"Cléo", "[Rires] bien sûr"},
                                {"Cléo", "Note: it is late"},
                                {"Cléo", "Note: it is later"},
                                {"Dr. No", "[Applause]"},
                                {"Dr. No", "50\u00A0% <3 R&D"},
                                {"Dr. <v", "Bo> and <s>so</s> {\\pos(1,2)} <v Bo> <br/> <c.red>"},
                                {"Dr. No", "<font <i> <00:00:01.000> <three> {b <b and c>"},
                                {"Dr. No", "&Eacute; &comma; &#150; &eacute &amp;uuml;"},
                                {"Cléo", "0:01 -> 0:02"},
                                {"Cléo", "0:01 --> 0:02"},
                                {"Cléo", "0：01 → 0:02"},
                                {"Cléo", "１ –> 2"},
                                {"Cléo", "- <v Ada>"},
                                {"Cléo", "NOTE 3"},
                                {"Cléo", "今天 が、 สวัสดี ครับ"}};
  const ClipPlan plan = clip_of(lines);
  std::vector<std::string> said;
  for (const Line& line : lines) said.push_back(line.name + ": " + line.text);
  EXPECT_EQ(read_back(captions_as_srt(plan)), said) << captions_as_srt(plan);
  EXPECT_EQ(read_back(captions_as_vtt(plan)), said) << captions_as_vtt(plan);
}

TEST(Subtitles, AreReadBackWhateverIsSaid) {
  std::mt19937 random{7};
  for (int round = 0; round < 300; ++round) {
    std::vector<Line> lines;
    std::vector<std::string> said;
    for (int i = 0; i < 4; ++i) {
      lines.push_back(
          {std::array{"Ada", "Dr. Bo <x>", "Cléo, host"}.at(random() % 3), test::odd_words(random)});
      said.push_back(lines.back().name + ": " + lines.back().text);
    }
    const ClipPlan plan = clip_of(lines);
    ASSERT_EQ(read_back(captions_as_srt(plan)), said) << captions_as_srt(plan);
    ASSERT_EQ(read_back(captions_as_vtt(plan)), said) << captions_as_vtt(plan);
  }
}

TEST(Subtitles, BreakNoWordThatIsNoneInTheCue) {
  ClipPlan plan = clip_of({{"Ada", "きょうは静かです。"}, {"Ada", "See https://ears.example/long now."}});
  plan.subtitles.cards[0].lines = {"きょうは", "静かです。"};
  plan.subtitles.cards[1].lines = {"See https://ears.example/", "long now."};
  const std::vector<std::string> said{"Ada: きょうは静かです。", "Ada: See https://ears.example/long now."};
  EXPECT_EQ(read_back(captions_as_srt(plan)), said);
  EXPECT_EQ(read_back(captions_as_vtt(plan)), said);
}

}  // namespace
}  // namespace cueclip
