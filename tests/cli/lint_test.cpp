#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/demo.h"
#include "support/run_on_terminal.h"

namespace cueclip {
namespace {

using test::demo_transcript;
using test::run_cueclip;
using test::run_demo;

constexpr auto kHarbour = R"(1
00:00:01,000 --> 00:00:03,000
[Marit] The tide is out.

2
00:00:03,000 --> 00:00:04,000
[Odile] Then we can walk over to the island.

3
00:00:05,000 --> 00:00:07,000
[Marit] So we can, [Odile] with a rope.

4
00:00:06,500 --> 00:00:09,000
[Odile] A long one.
)";

/// A transcript in a folder of its own, and what a run in there prints.
struct Harbour {
  test::TemporaryFolder folder;
  Harbour() { folder.write("a.srt", kHarbour); }
  [[nodiscard]] test::Run run(std::vector<std::string> options = {}) const {
    options.insert(options.begin(), {"cues", "a.srt", "--lint"});
    return run_cueclip(options, {.folder = folder.path()});
  }
};

TEST(CuesLint, PrintsALineAFindingForEditorsToJumpTo) {
  const auto run = Harbour{}.run();
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out,
            "a.srt:6: cue 2: fast: 36 characters a second, over 21; 18.0 if it lasted until cue 3\n"
            "a.srt:10: cue 3: label: \"[Odile]\" is among the words\n"
            "a.srt:14: cue 4: overlap: begins 0.5 s before cue 3 ends\n");
}

TEST(CuesLint, SumsUpByRuleWithLimitAndSource) {
  EXPECT_EQ(Harbour{}.run().err,
            "4 cues, 3 to look at\n"
            "   1  fast       read faster than 21 characters a second (Netflix: 20 in\n"
            "                 English, 17 in French, spaces and punctuation counted)\n"
            "                 To mend: let the cue last into the pause behind it, or leave\n"
            "                 out what doesn't matter.\n"
            "   1  overlap    begun before an earlier one's end, by more than 0.04 s (two\n"
            "                 cards never show at once; a frame at 25 a second is let pass)\n"
            "                 To mend: end the earlier cue where this one begins, unless\n"
            "                 both speak at once.\n"
            "   1  label      with a speaker's label among the words (a card never mixes two\n"
            "                 speakers)\n"
            "                 To mend: give what this speaker says a cue of its own.\n");
}

TEST(CuesLint, LooksOnlyAtTheCuesAskedFor) {
  const Harbour harbour;
  EXPECT_EQ(harbour.run({"--by", "odile"}).out,
            "a.srt:6: cue 2: fast: 36 characters a second, over 21; 18.0 if it lasted until cue 3\n"
            "a.srt:14: cue 4: overlap: begins 0.5 s before cue 3 ends\n");
  EXPECT_EQ(harbour.run({"--time", "0:08-0:09"}).out,
            "a.srt:14: cue 4: overlap: begins 0.5 s before cue 3 ends\n");
  EXPECT_EQ(harbour.run({"--find", "rope"}).out, "a.srt:10: cue 3: label: \"[Odile]\" is among the words\n");
}

TEST(CuesLint, SaysThatThereIsNothingToMend) {
  const auto run = Harbour{}.run({"--find", "tide"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "1 cue, nothing to mend\n");
}

TEST(CuesLint, RefusesAFilterThatNoCuePasses) {
  EXPECT_EQ(Harbour{}.run({"--find", "zebra"}).exit_code, 3);
}

TEST(CuesLint, PrintsJson) {
  const Harbour harbour;
  const auto run = harbour.run({"--json", "--by", "odile"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(nlohmann::json::parse(run.out), nlohmann::json::parse(R"([
    {"cue": 2, "line": 6, "rule": "fast", "value": 36.0, "limit": 21.0, "unit": "characters a second",
     "source": "Netflix: 20 in English, 17 in French, spaces and punctuation counted",
     "text": "36 characters a second, over 21; 18.0 if it lasted until cue 3"},
    {"cue": 4, "line": 14, "rule": "overlap", "value": 0.5, "limit": 0.04, "unit": "s",
     "source": "two cards never show at once; a frame at 25 a second is let pass",
     "text": "begins 0.5 s before cue 3 ends"}])"));
  EXPECT_EQ(harbour.run({"--json", "--find", "tide"}).out, "[]\n");
}

TEST(CuesLint, HoldsCuesToWhatTheTableMarks) {
  const auto table = run_cueclip({"cues", demo_transcript()}).out;
  const auto findings =
      nlohmann::json::parse(run_cueclip({"cues", demo_transcript(), "--lint", "--json"}).out);
  const auto fast =
      std::ranges::count_if(findings, [](const auto& finding) { return finding["rule"] == "fast"; });
  EXPECT_GT(fast, 0);
  std::ptrdiff_t marked = 0;
  for (auto at = table.find(" ! "); at != std::string::npos; at = table.find(" ! ", at + 1)) ++marked;
  EXPECT_EQ(marked, fast);
}

TEST(CuesLint, ShowsThePeopleAtATerminalTheSummaryAndTheCues) {
  const Harbour harbour;
  const auto file = (harbour.folder.path() / "a.srt").string();
  EXPECT_EQ(test::shown_on_terminal({"cues", file, "--lint", "--by", "marit"}),
            "2 cues, 1 to look at\n"
            "   1  \x1b[1mlabel     \x1b[0m with a speaker's label among the words (a card never mixes two\n"
            "                 speakers)\n"
            "                 To mend: give what this speaker says a cue of its own.\n"
            "\n"
            "3  0:05.0  0:07.0   \x1b[36mMarit\x1b[0m  So we can, [Odile] with a rope.\n"
            "      \x1b[1mlabel     \x1b[0m \"[Odile]\" is among the words\n");
}

TEST(CuesLint, ShowsOnATerminalOnlyTheWorst) {
  std::string subrip;
  for (int i = 1; i <= 7; ++i)
    subrip += fmt::format("{}\n00:00:0{},000 --> 00:00:0{},000\nRow {}.\n\n", i, i, i + 1,
                          std::string(static_cast<std::size_t>(18 + 4 * i % 7), 'x'));
  const test::TemporaryFolder folder;
  const auto file = folder.write("a.srt", subrip).string();
  const auto shown = test::shown_on_terminal({"cues", file, "--lint"});
  std::vector<std::size_t> places;
  const auto place_of = [&](int speed) { return shown.find(fmt::format(" {} characters", speed)); };
  EXPECT_LT(place_of(27), place_of(28)) << shown;
  EXPECT_LT(place_of(28), place_of(25)) << shown;
  EXPECT_LT(place_of(25), place_of(29)) << shown;
  EXPECT_LT(place_of(29), place_of(26)) << shown;
  EXPECT_NE(place_of(26), std::string::npos) << shown;
  EXPECT_EQ(place_of(24), std::string::npos) << shown;
  EXPECT_EQ(place_of(23), std::string::npos) << shown;
  EXPECT_TRUE(
      shown.ends_with("\nThese are the worst; piped, `cueclip cues " + file + " --lint` lists all 7.\n"))
      << shown;
}

TEST(RenderVerbose, SaysWhatToMendInTheClipsCues) {
  const auto [run, left] = run_demo("render", {"--cues", "14", "--words", "transcript", "--dry-run", "-v"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err, "captions: 1 card, 1 cue read faster than 21 characters a second (cue 14: 21.8)\n");
}

TEST(RenderVerbose, SaysThatAllIsWellInEachShape) {
  const auto [run, left] =
      run_demo("render", {"--cues", "9", "--shape", "square,portrait", "--dry-run", "-v"});
  EXPECT_EQ(run.err,
            "captions in square: 5 cards, nothing to mend\n"
            "captions in portrait: 6 cards, nothing to mend\n");
  EXPECT_EQ(run_demo("render", {"--cues", "14", "--captions", "off", "--dry-run", "-v"}).run.err, "");
  EXPECT_EQ(run_demo("render", {"--cues", "14", "--dry-run"}).run.err, "");
}

TEST(RenderVerbose, IsAboutTheWordsThatAreShown) {
  const test::TemporaryFolder folder;
  folder.write("fr.srt", "1\n00:00:21,206 --> 00:00:22,206\nÀ partir de combien de son ?\n");
  const auto run = run_demo(folder, "render", {"--cues", "5", "--captions", "fr.srt", "--dry-run", "-v"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err, "captions: 1 card, 1 cue read faster than 21 characters a second (cue 1: 28)\n");
}

TEST(RenderVerbose, SaysItBehindThePlan) {
  const auto [run, left] =
      run_demo("render", {"--cues", "11", "-v", "--shape", "320x320", "--fps", "10", "-o", "clip.mp4"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto plan = run.err.find("clip.mp4: 320x320");
  const auto captions = run.err.find("captions: 1 card, nothing to mend\n");
  const auto taken = run.err.find("times real time");
  EXPECT_NE(plan, std::string::npos) << run.err;
  EXPECT_LT(plan, captions);
  EXPECT_LT(captions, taken);
  EXPECT_EQ(run.out, "clip.mp4\n");
}

}  // namespace
}  // namespace cueclip
