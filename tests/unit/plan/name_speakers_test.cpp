#include <cueclip/plan.h>

#include <gtest/gtest.h>

#include "plan/speakers.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using std::chrono::seconds;
using Names = std::vector<std::string>;

/// Cues 1, 2, 2b, 3 and 4; Ada says the first, and nobody is named for the others.
Transcript talk() {
  Transcript made;
  made.file = "talk.srt";
  for (int i = 0; i < 5; ++i) made.cues.push_back({i, {seconds{i}, seconds{i + 1}}, "", "Words.", 0});
  made.cues[0].speaker = "Ada";
  made.cues[0].number = 1;
  made.cues[1].number = 2;
  made.cues[2].part = 2;
  made.cues[4].text = "[Music]";
  return made;
}

Names named(const Names& said_by, const Names& speakers = {}) {
  Transcript transcript = talk();
  std::vector<SaidBy> said;
  std::vector<SpeakerOption> options;
  for (const auto& text : said_by) said.push_back(parse_said_by(text));
  for (const auto& text : speakers) options.push_back(parse_speaker(text));
  name_speakers(transcript, said, options);
  Names result;
  for (const Cue& cue : transcript.cues) result.push_back(cue.speaker);
  return result;
}

TEST(NameSpeakers, SaidByNamesWhoSpeaksInTheseCues) {
  EXPECT_EQ(named({"2-3=Ben Holt"}), (Names{"Ada", "Ben Holt", "Ben Holt", "Ben Holt", ""}));
  EXPECT_EQ(named({"1,3=Ben"}), (Names{"Ben", "", "", "Ben", ""}));
  EXPECT_EQ(named({"2b=Ben"}), (Names{"Ada", "", "Ben", "", ""}));
  EXPECT_EQ(named({"2-4=Ben", "3=Cy"}), (Names{"Ada", "Ben", "Ben", "Cy", "Ben"})) << "the later one holds";
}

TEST(NameSpeakers, AnEmptyLabelIsWhoeverSpeaksWhereNobodyIsNamed) {
  EXPECT_EQ(named({}, {"=Ben Holt, guest"}), (Names{"Ada", "Ben Holt", "Ben Holt", "Ben Holt", ""}))
      << "a sound is said by nobody";
  EXPECT_EQ(named({"3=Cy"}, {"=Ben"}), (Names{"Ada", "Ben", "Ben", "Cy", ""}));
}

TEST(NameSpeakers, SaidByHasToNameCuesThatThereAre) {
  const auto ended = test::error_of([] { (void)named({"3-9=Ben"}); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_TRUE(ended.text.starts_with("there is no cue 9: talk.srt has 4 cues")) << ended.text;
}

TEST(ParseSaidBy, IsCuesAndAName) {
  EXPECT_EQ(parse_said_by("12-15,20=Ada Brook, host").speaker.label, "Ada Brook");
  EXPECT_EQ(parse_said_by("12-15,20=Ada Brook, host").speaker.role, "host");
  EXPECT_EQ(parse_said_by("12-15,20=Ada").cues, parse_cues("12-15,20"));
  for (const char* text : {"", "12", "=Ada", "12=", "12= ", "Ada=12"})
    EXPECT_EQ(test::error_of([&] { (void)parse_said_by(text); }).failure, Failure::kUsage) << text;
}

TEST(FindSpeakers, HaveTheRoleThatTheTranscriptGives) {
  Transcript transcript = talk();
  transcript.roles["Ada"] = "host";
  const Style style = load_style("studio", parse_shape("square").family);
  EXPECT_EQ(find_speakers(transcript, {}, style)[0].role, "host");
  EXPECT_EQ(find_speakers(transcript, {parse_speaker("Ada=Ada, author")}, style)[0].role, "author");
}

TEST(NoteOnUnnamed, TellsHowToNameWhoSpeaks) {
  Transcript transcript = talk();
  EXPECT_EQ(note_on_unnamed(transcript), std::nullopt);
  transcript.cues[0].speaker.clear();
  const auto note = note_on_unnamed(transcript);
  ASSERT_TRUE(note);
  EXPECT_NE(note->find("--speaker '=Name, role'"), std::string::npos) << *note;
  EXPECT_NE(note->find("--said-by '12-15,20=Name'"), std::string::npos) << *note;
}

}  // namespace
}  // namespace cueclip
