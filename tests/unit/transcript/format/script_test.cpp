#include "transcript/format/script.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

Script read(const std::string& text) {
  return read_script(source_text("clip.ass", text));
}

/// The lines of one Dialogue with this text.
std::vector<std::string> lines_of(const std::string& text) {
  return read("[Events]\nDialogue: 0,0:00:01.00,0:00:02.50,Words,Ada,0,0,0,," + text + "\n")
      .lines.at(0)
      .lines;
}

using Lines = std::vector<std::string>;

TEST(Script, ALineHasItsTimeNameAndWords) {
  const Script script = read("[Events]\nDialogue: 0,0:00:01.00,0:00:02.50,Words,Ada Byron,0,0,0,,Yes, no.\n");
  ASSERT_EQ(script.lines.size(), 1u);
  EXPECT_EQ(script.lines[0].time, (TimeRange{1s, 2500ms}));
  EXPECT_EQ(script.lines[0].name, "Ada Byron");
  EXPECT_EQ(script.lines[0].lines, (Lines{"Yes, no."}));
  EXPECT_EQ(script.lines[0].line, 2u);
}

TEST(Script, LinesEndWhereTheyAreBroken) {
  EXPECT_EQ(lines_of("{\\an8\\pos(1,2)}One\\Ntwo {\\i1}three{\\i0}\\nfour\\h\\hfive"),
            (Lines{"One", "two three", "four five"}));
  EXPECT_EQ(lines_of("\\N\\NOne\\N"), (Lines{"One"}));
}

TEST(Script, WhatDrawsOrSaysNothingHasNoLines) {
  EXPECT_EQ(lines_of(""), Lines{});
  EXPECT_EQ(lines_of("{\\fad(1,1)} \\h"), Lines{});
  EXPECT_EQ(lines_of("{\\p1}m 0 0 l 9 0 9 9"), Lines{});
  EXPECT_EQ(lines_of("{\\p1}m 0 0 l 9 0{\\p0}Drawn"), (Lines{"Drawn"}));
}

TEST(Script, MarksThatCueclipWritesAreNoWords) {
  EXPECT_EQ(lines_of("\u200f\u0645\u0631\\N\u200eNoa"), (Lines{"\u0645\u0631", "Noa"}));
  EXPECT_EQ(lines_of("\\{\\\u2060b1\\}C:\\\u2060new"), (Lines{"{\\b1}C:\\new"}));
}

TEST(Script, ItsHeadSaysWhatItIsOf) {
  const std::vector<TimeRange> ranges{{1500ms, 2500ms}, {Time{3'000'001}, 4s}};
  const Script script = read("[Script Info]\n" + write_passage(ranges) +
                             "\nLanguage: fr-CA\nPlayResX: 1080\nPlayResY:1920\n[Events]\n");
  EXPECT_EQ(script.passage, ranges);
  EXPECT_EQ(script.width, 1080);
  EXPECT_EQ(script.height, 1920);
  EXPECT_EQ(script.language, "fr-CA");
}

TEST(Script, AnotherToolsHeadNamesNoPassage) {
  for (const char* head :
       {"", "Cueclip Passage: all of it\n", "Cueclip Passage: 2-1\n", "PlayResX: wide\n"}) {
    const Script script = read(std::string{"[Script Info]\n"} + head + "[Events]\n");
    EXPECT_EQ(script.passage, std::vector<TimeRange>{}) << head;
    EXPECT_EQ(script.width, 0) << head;
  }
}

TEST(ScriptField, CannotEndItself) {
  EXPECT_EQ(script_field("Byron, Ada\r\nKing"), "Byron Ada King");
  EXPECT_EQ(script_field(" Zoë "), "Zoë");
}

}  // namespace
}  // namespace cueclip
