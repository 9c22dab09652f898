#include "plan/edited_captions.h"

#include <fmt/format.h>

#include "support/episodes.h"
#include "support/painted.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::error_of;
using test::MadeEpisode;

constexpr auto kScriptHead =
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

MadeEpisode episode() {
  return {test::hum(8000, 8000 * 12),
          "1\n00:00:00,000 --> 00:00:03,000\n[Ada] The loom is set.\n\n"
          "2\n00:00:03,000 --> 00:00:06,000\n[Bo] And the cards are cut.\n"};
}

/// A script for a clip of these six seconds, with what a person has written in place of its events.
struct Edited {
  MadeEpisode made = episode();
  ClipOptions options = made.options({0s, 6s});

  explicit Edited(const std::string& events) {
    std::string script = test::script_of(options);
    script.replace(script.find(kScriptHead) + std::string_view{kScriptHead}.size(), std::string::npos,
                   events);
    give(script);
  }
  void give(const std::string& script) { options.captions_file = made.folder.write("edited.ass", script); }
  [[nodiscard]] ClipPlan plan() const { return plan_clips(options).front(); }
};

/// The cards as `10-20 Ada: one / two`, in frames.
std::vector<std::string> shown_on(const ClipPlan& plan) {
  std::vector<std::string> cards;
  for (const Card& card : plan.captions.cards) {
    std::string lines;
    for (const auto& line : card.lines) lines += (lines.empty() ? "" : " / ") + line;
    cards.push_back(fmt::format(
        "{}-{} {}: {}", card.frames.first, card.frames.end,
        card.speaker < 0 ? "-" : plan.speakers[static_cast<std::size_t>(card.speaker)].name, lines));
  }
  return cards;
}

using Shown = std::vector<std::string>;

TEST(EditedCaptions, TheLinesAreThePersonsOwn) {
  const Edited edited{
      "Dialogue: 0,0:00:00.00,0:00:02.00,Words,Ada,0,0,0,,{\\an8}The loom\\N{\\i1}is{\\i0} set,\n"
      "Dialogue: 0,0:00:02.00,0:00:06.00,Other,Bo,0,0,0,,{\\fad(100,100)}and a line that would be much too "
      "long "
      "for one, were it not written so\n"};
  EXPECT_EQ(shown_on(edited.plan()),
            (Shown{"0-60 Ada: The loom / is set,",
                   "60-180 Bo: and a line that would be much too long for one, were it not written so"}));
}

TEST(EditedCaptions, AreUpOnTheFramesThatShowThem) {
  const Edited edited{
      "Dialogue: 0,0:00:01.01,0:00:02.03,Words,Ada,0,0,0,,One.\n"   // frame 30 is at 1.000, 61 at 2.033
      "Dialogue: 0,0:00:02.04,0:00:02.06,Words,Ada,0,0,0,,None.\n"  // 61 at 2.033, 62 at 2.067
      "Dialogue: 0,0:00:05.00,0:00:09.00,Words,Ada,0,0,0,,Last.\n"};
  EXPECT_EQ(shown_on(edited.plan()), (Shown{"31-61 Ada: One.", "150-180 Ada: Last."}));
}

TEST(EditedCaptions, WordsShareTheirLinesTime) {
  const Edited edited{"Dialogue: 0,0:00:01.00,0:00:03.00,Words,Ada,0,0,0,,Loom\\Nloom\n"};
  const auto words = edited.plan().captions.cards.at(0).words;
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words[0].text, "Loom");
  EXPECT_EQ(words[0].time, (TimeRange{1s, 2s}));
  EXPECT_EQ(words[1].time, (TimeRange{2s, 3s}));
}

TEST(EditedCaptions, TwoMayStandAtOnce) {
  const Edited edited{
      "Dialogue: 0,0:00:02.00,0:00:04.00,Words,Bo,0,0,0,,Second.\n"
      "Dialogue: 0,0:00:00.00,0:00:03.00,Words,Ada,0,0,0,,First.\n"
      "Dialogue: 0,0:00:00.50,0:00:01.00,Words,,0,0,0,,(A bell.)\n"
      "Dialogue: 0,0:00:05.00,0:00:06.00,Words,,0,0,0,,Who?\n"};
  // A line that names nobody is no other's while somebody's stands.
  EXPECT_EQ(shown_on(edited.plan()),
            (Shown{"0-90 Ada: First.", "15-30 Ada: (A bell.)", "60-120 Bo: Second.", "150-180 -: Who?"}));
}

TEST(EditedCaptions, WhatSaysNothingIsNoCard) {
  const Edited edited{
      "Dialogue: 0,0:00:00.00,0:00:03.00,Words,Ada,0,0,0,,\n"
      "Dialogue: 0,0:00:00.00,0:00:03.00,Words,Ada,0,0,0,,{\\p1}m 0 0 l 9 9 9 0\n"
      "Comment: 0,0:00:00.00,0:00:03.00,Words,Ada,0,0,0,,A remark.\n"
      "Dialogue: 0,0:00:03.00,0:00:06.00,Words,Ada,0,0,0,,One.\n"};
  EXPECT_EQ(shown_on(edited.plan()), (Shown{"90-180 Ada: One."}));
}

TEST(EditedCaptions, WithoutAnyWordsAreRefused) {
  const Edited edited{"Dialogue: 0,0:00:00.00,0:00:03.00,Words,Ada,0,0,0,,\n"};
  const auto ended = error_of([&] { (void)edited.plan(); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_NE(ended.text.find("it holds no cue with words"), std::string::npos) << ended.text;
}

TEST(EditedCaptions, ANewNameIsShownInAColourOfItsOwn) {
  Edited edited{
      "Dialogue: 0,0:00:00.00,0:00:03.00,Words,Ada Byron,0,0,0,,One.\n"
      "Dialogue: 0,0:00:03.00,0:00:06.00,Words,Cy,0,0,0,,Two.\n"};
  edited.options.speakers = {{"Ada", "Byron, Ada", {}, {}}};
  const ClipPlan plan = edited.plan();
  EXPECT_EQ(shown_on(plan), (Shown{"0-90 Ada Byron: One.", "90-180 Cy: Two."}));
  ASSERT_EQ(plan.speakers.size(), 4u);
  EXPECT_EQ(plan.speakers[0].name, "Byron, Ada");  // those of the transcript keep their colours
  EXPECT_EQ(plan.speakers[1].name, "Bo");
  for (int i = 0; i < 3; ++i)
    EXPECT_NE(plan.speakers[static_cast<std::size_t>(i)].colour, plan.speakers[3].colour);
}

TEST(EditedCaptions, ANameIsKnownAgain) {
  Edited edited{
      "Dialogue: 0,0:00:00.00,0:00:03.00,Words,Byron Ada,0,0,0,,One.\n"
      "Dialogue: 0,0:00:03.00,0:00:06.00,Words,Ada,0,0,0,,By her label.\n"};
  edited.options.speakers = {{"Ada", "Byron, Ada", {}, {}}};
  EXPECT_EQ(shown_on(edited.plan()), (Shown{"0-90 Byron, Ada: One.", "90-180 Byron, Ada: By her label."}));
}

TEST(EditedCaptions, WordsAreNotReadAsNamesNorMended) {
  Edited edited{"Dialogue: 0,0:00:00.00,0:00:03.00,Words,,0,0,0,,Note: the loom\n"};
  edited.options.replacements = {{"loom", "machine"}};
  EXPECT_EQ(shown_on(edited.plan()), (Shown{"0-90 -: Note: the loom"}));
}

TEST(EditedCaptions, BelongToTheirPassage) {
  Edited edited{"Dialogue: 0,0:00:00.00,0:00:03.00,Words,Ada,0,0,0,,One.\n"};
  const auto text = [&] { return error_of([&] { (void)edited.plan(); }); };
  EXPECT_EQ(text().text, "");
  edited.options.passages = {TimeRange{1s, 6s}, TimeRange{0s, 1s}};
  EXPECT_EQ(text().failure, Failure::kInput);
  EXPECT_EQ(text().text,
            fmt::format("{} was written for the sound of 0:00-0:06, and this clip's is 0:01-0:06 and "
                        "0:00-0:01. Name the same passage, with the same --pad; or give --captions a "
                        "transcript, whose times are the recording's.",
                        edited.options.captions_file->string()));
  edited.options.passages = {TimeRange{0s, 6s}};
  edited.options.pad_tail = 500ms;
  EXPECT_EQ(text().failure, Failure::kInput);
}

TEST(EditedCaptions, AreReadInWhateverEncodingTheEditorWrites) {
  Edited edited{""};
  std::string utf16{"\xFF\xFE"};
  for (const char byte : test::script_of(episode().options({0s, 6s}))) (utf16 += byte) += '\0';
  edited.give(utf16);
  const ClipPlan plan = edited.plan();
  EXPECT_EQ(shown_on(plan), (Shown{"0-90 Ada: The loom is set.", "90-180 Bo: And the cards / are cut."}));
  EXPECT_TRUE(plan.edited_captions.starts_with("[Script Info]\n"));
}

TEST(EditedCaptions, OfAnotherShapeAreSaidToBe) {
  Edited edited{"Dialogue: 0,0:00:00.00,0:00:03.00,Words,Ada,0,0,0,,One.\n"};
  edited.options.shapes = {parse_shape("320x320"), parse_shape("640x640"), parse_shape("320x568")};
  edited.options.offset = Time{0};  // a hum has no pauses to compare
  edited.options.output = (edited.made.folder.path() / "clip.mp4").string();
  const auto plans = plan_clips(edited.options);
  EXPECT_EQ(plans[0].notes, std::vector<std::string>{});
  EXPECT_EQ(plans[1].notes, std::vector<std::string>{});  // only larger
  EXPECT_EQ(
      plans[2].notes,
      std::vector{fmt::format(
          "{} was written for a frame of 320x320, and this clip's is 320x568: its words may be too large, or "
          "not where this layout has room; edit one that --with ass writes for this shape",
          edited.options.captions_file->string())});
}

TEST(EditedCaptions, KeepTheirLanguage) {
  Edited edited{""};
  ClipOptions options = edited.options;
  options.captions_file.reset();
  options.language = "fr-CA";
  edited.give(test::script_of(options));
  EXPECT_EQ(edited.plan().language, "fr-CA");
}

TEST(EditedCaptions, AScriptOfAnotherToolIsATranscript) {
  Edited edited{""};
  edited.give("[Events]\nDialogue: 0,0:00:03.00,0:00:06.00,Words,Ada,0,0,0,,Spoken at three.\n");
  const ClipPlan plan = edited.plan();
  EXPECT_EQ(plan.edited_captions, "");
  EXPECT_EQ(shown_on(plan), (Shown{"90-180 Ada: Spoken at three."}));
}

}  // namespace
}  // namespace cueclip
