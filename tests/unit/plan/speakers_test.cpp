#include "plan/speakers.h"

#include <algorithm>
#include <set>

#include "av/picture.h"
#include "style/colour.h"
#include "support/episodes.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

Transcript episode(const std::vector<std::string>& labels) {
  Transcript result;
  result.file = "episode.srt";
  for (const auto& label : labels)
    result.cues.push_back({static_cast<int>(result.cues.size()) + 1, {}, label, "Words.", 0});
  return result;
}

std::vector<std::string> names(const std::vector<Speaker>& speakers) {
  std::vector<std::string> result;
  for (const Speaker& speaker : speakers) result.push_back(speaker.name);
  return result;
}

TEST(FindSpeakers, StandInOrderOfFirstSpeech) {
  const auto speakers = find_speakers(episode({"", "Bo", "Ada", "Bo", "Cy"}), {}, Style{});
  EXPECT_EQ(names(speakers), (std::vector<std::string>{"Bo", "Ada", "Cy"}));
}

TEST(FindSpeakers, HaveColoursByOrderOfFirstSpeech) {
  const auto few = find_speakers(episode({"Bo", "Ada"}), {}, Style{});
  const auto more = find_speakers(episode({"Xi", "Yu", "Zo", "Xi"}), {}, Style{});
  EXPECT_EQ(few[0].colour, more[0].colour);
  EXPECT_EQ(few[1].colour, more[1].colour);
}

TEST(FindSpeakers, HaveColoursThatDiffer) {
  const auto speakers = find_speakers(episode({"A", "B", "C", "D", "E"}), {}, Style{});
  std::set<std::string> colours;
  for (const auto& speaker : speakers) colours.insert(format_colour(speaker.colour));
  EXPECT_EQ(colours.size(), 5u);
}

TEST(FindSpeakers, StandOutOnEveryGround) {
  for (const char* ground : {"#000000", "#140e18", "#3a1d33", "#7f7f7f", "#ffffff", "#ffe000", "#0000ff"}) {
    Style style;
    style.ground.colour = style.ground.glow = parse_colour(ground);
    const auto speakers = find_speakers(
        episode({"A", "B", "C", "D", "E", "F", "G", "H"}),
        {{"B", "", "", parse_colour("#333333")}, {"C", "", "", parse_colour("#eeeeee")}}, style);
    for (const auto& speaker : speakers)
      EXPECT_GE(contrast(speaker.colour, style.ground.glow), 4.5) << speaker.label << " on " << ground;
  }
}

TEST(FindSpeakers, AreTheSameInEveryClipOfAnEpisode) {
  const auto early = plan_clips(test::demo_options(parse_cues("1"), "square")).at(0).speakers;
  const auto late = plan_clips(test::demo_options(parse_cues("17"), "square")).at(0).speakers;
  ASSERT_EQ(names(early), (std::vector<std::string>{"Wren", "Aurèle Lanvaux", "Dr. Kofi Tamworth"}));
  ASSERT_EQ(names(late), names(early));
  for (std::size_t i = 0; i < early.size(); ++i) EXPECT_EQ(early[i].colour, late[i].colour);
}

TEST(FindSpeakers, AreShownAsAskedFor) {
  const auto speakers = find_speakers(episode({"Bo", "Ada"}),
                                      {parse_speaker("Ada=Ada Byron, mathematician, #ffcc00")}, Style{});
  EXPECT_EQ(speakers[1].label, "Ada");
  EXPECT_EQ(speakers[1].name, "Ada Byron");
  EXPECT_EQ(speakers[1].role, "mathematician");
  EXPECT_EQ(format_colour(speakers[1].colour), "#ffcc00");
  EXPECT_EQ(speakers[0].name, "Bo");
}

TEST(FindSpeakers, KeepTheLabelWhereOnlyARoleOrColourIsGiven) {
  const auto speakers = find_speakers(episode({"Ada"}), {parse_speaker("Ada=#ffcc00")}, Style{});
  EXPECT_EQ(speakers[0].name, "Ada");
  EXPECT_EQ(find_speakers(episode({"Ada"}), {parse_speaker("Ada=, mathematician")}, Style{})[0].name, "Ada");
}

TEST(FindSpeakers, RefuseALabelThatNobodyHas) {
  const auto ended = test::error_of([] {
    (void)find_speakers(episode({"Bo", "Ada"}), {parse_speaker("Eve=Eve")}, Style{});
  });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(ended.text, "nobody in episode.srt is labelled \"Eve\". It names: Bo, Ada.");
  EXPECT_EQ(
      test::error_of([] { (void)find_speakers(episode({""}), {parse_speaker("Eve=Eve")}, Style{}); }).text,
      "nobody in episode.srt is labelled \"Eve\". It names no speakers.");
}

TEST(ParseSpeaker, ReadsNameRoleAndColour) {
  const auto all = parse_speaker(" M. Latombe = Philippe Latombe , Member of Parliament, Vendée , #f80 ");
  EXPECT_EQ(all.label, "M. Latombe");
  EXPECT_EQ(all.name, "Philippe Latombe");
  EXPECT_EQ(all.role, "Member of Parliament, Vendée");
  EXPECT_EQ(all.colour, parse_colour("#ff8800"));

  const auto name = parse_speaker("A=B=C");
  EXPECT_EQ(name.label, "A");
  EXPECT_EQ(name.name, "B=C");
  EXPECT_EQ(name.role, "");
  EXPECT_EQ(name.colour, std::nullopt);
}

TEST(ParseSpeaker, AHashInWordsIsNoColour) {
  EXPECT_EQ(parse_speaker("A=B, writes C# and F#").role, "writes C# and F#");
  EXPECT_EQ(parse_speaker("A=Fan #1").name, "Fan #1");
}

TEST(ParseSpeaker, RefusesWhatNamesNobody) {
  for (const char* text : {"", "Ada", "=", "= , host"}) {
    const auto ended = test::error_of([&] { (void)parse_speaker(text); });
    EXPECT_EQ(ended.failure, Failure::kUsage) << text;
    EXPECT_EQ(ended.text, "\"" + std::string{text} +
                              "\" does not say who a label is. Write --speaker 'LABEL=Name, role', or "
                              "'=Name, role' for who speaks where nobody is named.");
  }
  EXPECT_EQ(test::error_of([] { (void)parse_speaker("A=B, role, #12345"); }).text,
            "\"#12345\" is not a colour. Write it as #rrggbb.");
}

TEST(NoteOnPictures, IsWhereTheStyleShowsNone) {
  Speaker ada{"Ada", "Ada", {}, {}};
  Style style = load_style("studio", "square");
  style.avatar.size = 0;
  EXPECT_EQ(note_on_pictures({ada}, style), std::nullopt) << "nobody has one";
  ada.image = std::make_shared<const Picture>();
  EXPECT_EQ(note_on_pictures({ada}, style),
            "the style studio has no place for pictures of speakers, so that none is shown");
  style.avatar.box = {0.1, 0.1, 0.1, 0.1};
  EXPECT_EQ(note_on_pictures({ada}, style), std::nullopt);
}

}  // namespace
}  // namespace cueclip
