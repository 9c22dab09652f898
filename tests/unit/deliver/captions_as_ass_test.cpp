#include "deliver/captions_as_ass.h"

#include <cueclip/plan.h>

#include <cmath>
#include <fstream>
#include <random>

#include <fmt/format.h>

#include "caption/spaced_text.h"
#include "caption/words_look.h"
#include "draw/layout.h"
#include "plan/edited_captions.h"
#include "support/episodes.h"
#include "support/odd_words.h"
#include "support/painted.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::MadeEpisode;
using test::script_of;

/// Twelve seconds in which these cues are said, each three seconds long.
MadeEpisode episode(const std::vector<std::string>& cues) {
  std::string subrip;
  int at = 0;
  for (const auto& cue : cues) {
    subrip += fmt::format("{}\n00:00:{:02},000 --> 00:00:{:02},000\n{}\n\n", at / 3 + 1, at, at + 3, cue);
    at += 3;
  }
  return {test::silence(8000, 1, 8000 * 12), subrip};
}

/// Words as SubRip has to have them so that they are said as they are.
std::string as_said(std::string_view words) {
  std::string text;
  for (const char byte : words)
    text += byte == '&' ? "&amp;" : byte == '<' ? "&lt;" : byte == '{' ? "&#123;" : std::string(1, byte);
  return text;
}

std::vector<std::string> lines_with(const std::string& script, const std::string& head) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < script.size();) {
    const auto end = script.find('\n', at);
    if (script.compare(at, head.size(), head) == 0) lines.push_back(script.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> dialogues(const std::string& script) {
  return lines_with(script, "Dialogue: ");
}

Script read(const std::string& script) {
  return read_script(source_text("clip.ass", script));
}

/// The number behind a tag; not a number where there is no such tag.
double number_after(const std::string& text, const std::string& tag) {
  for (auto at = text.find(tag); at != std::string::npos; at = text.find(tag, at + 1))
    if (text.find_first_of("-0123456789", at) == at + tag.size())
      return std::stod(text.substr(at + tag.size()));
  return NAN;
}

TEST(CaptionsAsAss, OpenAsAScriptOfTheFramesSize) {
  const MadeEpisode made = episode({"[Ada] One.", "[Bo] Two."});
  ClipOptions options = made.options({0s, 6s});
  options.shapes = {parse_shape("320x568")};
  options.title = "Hear, here\nand there";
  options.language = "en-GB";
  const std::string script = script_of(options);
  EXPECT_TRUE(script.starts_with("[Script Info]\n")) << script;
  for (const char* line :
       {"ScriptType: v4.00+\n", "PlayResX: 320\n", "PlayResY: 568\n", "Title: Hear, here and there\n",
        "Language: en-GB\n", "Cueclip Passage: 0.000000-6.000000\n", "\n[V4+ Styles]\n", "\n[Events]\n"})
    EXPECT_NE(script.find(line), std::string::npos) << line;
  const auto styles = lines_with(script, "Style: ");
  ASSERT_EQ(styles.size(), 1u);
  EXPECT_EQ(std::ranges::count(styles[0], ','), std::ranges::count(lines_with(script, "Format: ")[0], ','));
}

TEST(CaptionsAsAss, AreReadBackWhateverIsSaid) {
  std::mt19937 random{9};
  for (int round = 0; round < 12; ++round) {
    std::vector<std::string> cues;
    for (int i = 0; i < 4; ++i) cues.push_back("[Ada] " + as_said(test::odd_words(random)));
    const MadeEpisode made = episode(cues);
    ClipOptions options = made.options({0s, 12s});
    options.highlight = round % 2 == 0 ? Highlight::kNone : Highlight::kWord;
    const ClipPlan plan = plan_clips(options).at(0);
    std::u32string shown;
    std::u32string read_back;
    for (const Card& card : plan.captions.cards)
      for (const auto& line : card.lines) shown += spaced_text(line).characters;
    for (const ScriptLine& line : read(script_of(options)).lines) {
      for (const auto& words : line.lines) read_back += spaced_text(words).characters;
      EXPECT_TRUE(line.lines.empty() || line.name == "Ada") << line.name;
    }
    EXPECT_EQ(read_back, shown) << script_of(options);
  }
}

TEST(CaptionsAsAss, AFontsNameCannotEndItsTag) {
  const MadeEpisode made = episode({"[Ada] One, and 静か too."});
  ClipOptions options = made.options({0s, 3s});
  options.style = made.folder.write("s.toml", "font = \"Inter}{\\\\pos(0,0)\"\n").string();
  const std::string script = script_of(options);
  for (const std::string& line : dialogues(script))
    EXPECT_EQ(line.find("\\pos(0,0)"), std::string::npos) << line;
}

TEST(CaptionsAsAss, HaveALineACard) {
  const MadeEpisode made = episode(
      {"[Ada] One, and this is long enough that it can stand on no line alone.", "[Bo] Two.", "[Bo] Three."});
  const ClipOptions options = made.options({0s, 9s});
  const ClipPlan plan = plan_clips(options).front();
  const Script script = read(script_of(options));
  ASSERT_EQ(script.lines.size(), plan.captions.cards.size());
  bool is_any_broken = false;
  for (std::size_t i = 0; i < script.lines.size(); ++i) {
    EXPECT_EQ(script.lines[i].lines, plan.captions.cards[i].lines);
    EXPECT_EQ(script.lines[i].name,
              plan.speakers[static_cast<std::size_t>(plan.captions.cards[i].speaker)].name);
    is_any_broken |= script.lines[i].lines.size() > 1;
  }
  EXPECT_TRUE(is_any_broken);
}

TEST(CaptionsAsAss, TimesAreToTheFrame) {
  const MadeEpisode made = episode({"[Ada] One.", "[Ada] Two.", "[Ada] Three."});
  for (const FrameRate fps :
       {FrameRate{24}, FrameRate{25}, FrameRate{30}, FrameRate{50}, FrameRate{59}, FrameRate{60},
        FrameRate{25, 2}, FrameRate{24'000, 1001}, FrameRate{30'000, 1001}, FrameRate{60'000, 1001}}) {
    ClipOptions options = made.options({140ms, 8770ms});
    options.fps = fps;
    const ClipPlan plan = plan_clips(options).front();
    const auto track = edited_track(read(script_of(options)), plan.speakers, plan.frames, fps);
    ASSERT_EQ(track.cards.size(), plan.captions.cards.size());
    for (std::size_t i = 0; i < track.cards.size(); ++i)
      EXPECT_EQ(track.cards[i].frames, plan.captions.cards[i].frames) << fps.per_second() << " card " << i;
  }
}

TEST(CaptionsAsAss, ANameCannotEndItsField) {
  const MadeEpisode made = episode({"[Ada] One, two."});
  ClipOptions options = made.options({0s, 3s});
  options.speakers = {{"Ada", "Byron, Ada\nKing,, {\\b1}", {}, {}}};
  const std::string script = script_of(options);
  ASSERT_EQ(dialogues(script).size(), 1u);
  const Script given = read(script);
  EXPECT_EQ(given.lines[0].name, "Byron Ada King {\\b1}");
  EXPECT_EQ(given.lines[0].lines, std::vector<std::string>{"One, two."});
  // And it is known again, commas or not.
  const ClipPlan plan = plan_clips(options).front();
  EXPECT_EQ(edited_track(given, plan.speakers, plan.frames, plan.fps).cards[0].speaker, 0);
}

TEST(CaptionsAsAss, WordsAreNoTags) {
  const std::string words = "{\\b1}Bold\\N, C:\\new {x} \\h";
  const MadeEpisode made = episode({"[Ada] " + as_said(words)});
  const ClipOptions options = made.options({0s, 3s});
  const ClipPlan plan = plan_clips(options).front();
  const Script script = read(script_of(options));
  ASSERT_EQ(script.lines.size(), 1u);
  EXPECT_EQ(script.lines[0].lines, plan.captions.cards[0].lines);
  EXPECT_EQ(script.lines[0].lines[0].substr(0, 9), "{\\b1}Bold");
}

TEST(CaptionsAsAss, HaveTheStylesLetterSpacing) {
  const MadeEpisode made = episode({"[Ada] One."});
  ClipOptions options = made.options({0s, 3s});
  const auto style = made.folder.path() / "wide.toml";
  std::ofstream{style} << "extends = \"studio\"\nwords.spacing = 0.05\nwords.grows = 1\n";
  options.style = style.string();
  const ClipPlan plan = plan_clips(options).front();
  const double size = typeface(plan.style, plan.style.words.look, plan.shape).size;
  EXPECT_NEAR(number_after(script_of(options), "\\fsp"), 0.05 * size, 0.01);
}

TEST(CaptionsAsAss, TextThatIsReadFromTheRightStandsThere) {
  const MadeEpisode made = episode({"[Ada] One.", "[Noa] \u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05dd"});
  const auto lines = dialogues(script_of(made.options({0s, 6s})));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_NE(lines[0].find("\\an7"), std::string::npos) << lines[0];
  EXPECT_NE(lines[1].find("\\an9"), std::string::npos) << lines[1];
  EXPECT_LT(number_after(lines[0], "\\pos("), 100);
  EXPECT_GT(number_after(lines[1], "\\pos("), 220);
  EXPECT_NE(lines[1].find("\u200f\u05e9"), std::string::npos) << lines[1];
}

TEST(CaptionsAsAss, OtherScriptsHaveTheirFonts) {
  const MadeEpisode made = episode({"[Ada] One \u0928\u092e\u0938\u094d\u0924\u0947 two."});
  const auto lines = dialogues(script_of(made.options({0s, 3s})));
  const auto from = lines.at(0).find("{\\fnNoto Sans Devanagari\\fs");
  ASSERT_NE(from, std::string::npos) << lines[0];
  EXPECT_LT(lines[0].find("One"), from);
  EXPECT_LT(lines[0].find("{\\fnInter\\fs", from), lines[0].find("two")) << lines[0];
}

TEST(CaptionsAsAss, ACardThatWasShrunkSaysHowLargeItIs) {
  const MadeEpisode made = episode({"[Ada] Donaudampfschifffahrtsgesells!", "[Ada] One."});
  const ClipOptions options = made.options({0s, 6s});
  const ClipPlan plan = plan_clips(options).front();
  ASSERT_LT(plan.captions.cards[0].scale, 1);
  ASSERT_EQ(plan.captions.cards[1].scale, 1.6);
  const std::string script = script_of(options);
  const double size = std::stod(lines_with(script, "Style: Words,Inter,")[0].substr(19));
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string line = dialogues(script)[i];
    EXPECT_NEAR(number_after(line.substr(line.rfind("\\fs")), "\\fs"), size * plan.captions.cards[i].scale,
                0.02)
        << line;
  }
}

TEST(CaptionsAsAss, LinesOfATallFontStandAloneWhereTheyStandInTheClip) {
  const MadeEpisode made =
      episode({"[Nour] \u0627\u0644\u0627\u0633\u062a\u0645\u0627\u0639 \u0644\u064a\u0633 "
               "\u0627\u0646\u062a\u0638\u0627\u0631 "
               "\u062f\u0648\u0631\u0643 \u0641\u064a \u0627\u0644\u0643\u0644\u0627\u0645"});
  const ClipOptions options = made.options({0s, 3s});
  const ClipPlan plan = plan_clips(options).front();
  ASSERT_GT(plan.captions.cards.at(0).lines.size(), 1u);
  Typesetter typesetter;
  const SetText text = lay_out_words(plan, plan.captions.cards[0], typesetter);
  const auto lines = dialogues(script_of(options));
  ASSERT_EQ(lines.size(), text.lines.size());
  const auto top = [](const std::string& line) {
    return std::stod(line.substr(line.find(',', line.find("\\pos(")) + 1));
  };
  EXPECT_NEAR(top(lines[1]) - top(lines[0]), text.lines[1].baseline - text.lines[0].baseline, 0.02);
}

TEST(CaptionsAsAss, AreInTheColoursOfTheClip) {
  const MadeEpisode made = episode({"[Ada] One."});
  ClipOptions options = made.options({0s, 3s});
  const auto style = made.folder.path() / "paper.toml";
  std::ofstream{style} << "extends = \"studio\"\nwords.colour = \"#102030\"\n"
                          "ground = { colour = \"#ffffff\", glow = \"#ffffff\", from_cover = false }\n";
  options.style = style.string();
  EXPECT_EQ(lines_with(script_of(options), "Style: ")[0].find("&H00302010,"),
            std::string{"Style: Words,Inter,24.40,"}.size());
}

TEST(CaptionsAsAss, HaveThePlateThatTheyNeed) {
  const MadeEpisode made = episode({"[Ada] One.", "[Ada] Two."});
  ClipOptions options = made.options({0s, 6s});
  EXPECT_EQ(script_of(options).find("Plate"), std::string::npos);
  test::write_stripes(made.folder.path() / "stripes.png");
  const auto style = made.folder.path() / "busy.toml";
  std::ofstream{style}
      << "extends = \"studio\"\nground = { kind = \"picture\", picture = \"stripes.png\", veil = 0.0 }\n";
  options.style = style.string();
  const auto lines = dialogues(script_of(options));
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_TRUE(lines[0].starts_with("Dialogue: 0,0:00:00.00,0:00:03.00,Plate,,")) << lines[0];
  EXPECT_TRUE(lines[1].starts_with("Dialogue: 1,0:00:00.00,0:00:03.00,Words,Ada,")) << lines[1];
  const ClipPlan plan = plan_clips(options).front();
  EXPECT_EQ(edited_track(read(script_of(options)), plan.speakers, plan.frames, plan.fps).cards.size(), 2u);
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return 'a' <= c && c <= 'z' ? c - 'a' + 'A' : c; });
  return text;
}

TEST(CaptionsAsAss, AWordIsInItsSpeakersColourFromItsFrameToTheNextWords) {
  const MadeEpisode made = episode({"[Ada] One two."});
  ClipOptions options = made.options({0s, 3s});
  options.highlight = Highlight::kWord;
  const std::string script = script_of(options);
  const ClipPlan plan = plan_clips(options).front();
  const Card& card = plan.captions.cards.at(0);
  ASSERT_EQ(card.words.size(), 2u);
  const auto second =
      time_of_frame(nearest_frame(card.words[1].time.start, plan.fps), plan.fps).count() / 1000;
  // The first is at once, without a change that would come a frame late.
  const std::string said = format_colour(plan.speakers.at(0).colour);
  const std::string colour =
      "&H" + upper(said.substr(5, 2) + said.substr(3, 2) + said.substr(1, 2)) + "&";  // blue first
  EXPECT_NE(dialogues(script)[0].find(fmt::format("{{\\1c{1}\\t({0},{0},\\1c&HFFFFFF&)}}One "
                                                  "{{\\1c&HFFFFFF&\\t({0},{0},\\1c{1})}}two.",
                                                  second, colour)),
            std::string::npos)
      << script;
}

TEST(CaptionsAsAss, WhatAPersonHasEditedIsGivenBackAsItIs) {
  const MadeEpisode made = episode({"[Ada] One."});
  ClipOptions options = made.options({0s, 3s});
  const std::string edited = script_of(options) + "; a remark\n";
  options.captions_file = made.folder.write("edited.ass", edited);
  EXPECT_EQ(script_of(options), edited);
}

}  // namespace
}  // namespace cueclip
