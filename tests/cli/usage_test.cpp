#include "cli/demo.h"

namespace cueclip {
namespace {

using test::run_cueclip;
using test::run_demo;

/// Expects that a render of the demo is refused with this code and text, and leaves nothing.
void expect_refused(const std::vector<std::string>& options, int code, const std::string& text) {
  const auto [run, left] = run_demo("render", options);
  EXPECT_EQ(run.exit_code, code);
  EXPECT_EQ(run.err, text + "\n");
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(left, "");
}

TEST(Usage, VersionNamesTheLibraries) {
  const auto run = run_cueclip({"--version"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_TRUE(run.out.starts_with("cueclip ")) << run.out;
  for (const char* library : {"libavformat", "libavcodec", "libass"})
    EXPECT_NE(run.out.find(library), std::string::npos) << run.out;
  EXPECT_EQ(run.err, "");
}

TEST(Usage, EveryCommandHasHelpWithAnExample) {
  const auto all = run_cueclip({"--help"});
  EXPECT_EQ(all.exit_code, 0);
  for (const std::string command : {"cues", "render", "still", "batch", "check", "styles", "feed"}) {
    EXPECT_NE(all.out.find("\n  " + command), std::string::npos) << all.out;
    const auto run = run_cueclip({command, "--help"});
    EXPECT_EQ(run.exit_code, 0) << command;
    EXPECT_NE(run.out.find("Example:\n  cueclip " + command + " "), std::string::npos) << run.out;
    EXPECT_EQ(run.err, "") << command;
  }
}

TEST(Usage, WithoutACommandItSaysHow) {
  const auto run = run_cueclip({});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "cueclip: A subcommand is required. `cueclip --help` shows how it is used.\n");
  EXPECT_EQ(run.out, "");
}

TEST(Usage, RefusesAnUnknownOption) {
  const auto [run, left] = run_demo("render", {"--cues", "5", "--colour", "red"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "cueclip: there is no option --colour. `cueclip render --help` shows how it is used.\n");
  EXPECT_EQ(left, "");
}

TEST(Usage, RefusesAnUnknownCommand) {
  const auto run = run_cueclip({"rendre"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("`cueclip --help` shows how it is used.\n"), std::string::npos) << run.err;
}

TEST(Usage, RefusesAFrameRate) {
  for (const std::string fps : {"0", "121", "fast", "0.99", "120.01", "30000/", "29,97", "1/0", "-30/-1"}) {
    const auto [run, left] = run_demo("render", {"--cues", "5", "--fps=" + fps});
    EXPECT_EQ(run.exit_code, 2) << fps;
    EXPECT_EQ(run.err, "cueclip: --fps " + fps +
                           " is not a number of frames a second from 1 to 120. Write a whole number, a "
                           "decimal of few places or a fraction: 25, 29.97 or 30000/1001.\n");
    EXPECT_EQ(left, "");
  }
}

TEST(Usage, RefusesNoPassage) {
  const auto [run, left] = run_demo("render", {});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err,
            "cueclip: no passage is named. Name one by --quote, --cues 88-92 or --time 8:14-8:44.\n");
}

TEST(Usage, RefusesAnUnknownStyle) {
  const auto [run, left] = run_demo("render", {"--cues", "5", "--style", "nosuch"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_TRUE(run.err.starts_with("cueclip: there is no style \"nosuch\". There are: ")) << run.err;
  EXPECT_TRUE(run.err.ends_with("; or give the path of a .toml file.\n")) << run.err;
}

TEST(Usage, RefusesAnUnknownShape) {
  expect_refused(
      {"--cues", "5", "--shape", "round"}, 2,
      "cueclip: there is no shape \"round\". There are square, portrait, landscape and 4:5, or a size "
      "such as 1280x720.");
  expect_refused({"--cues", "5", "--shape", "square,101x100"}, 2,
                 "cueclip: a frame can't be 101 by 100 pixels. Both sides are even, at least 240, and at "
                 "most 3840 by 2160.");
}

TEST(Usage, RefusesAnUnknownWaveform) {
  expect_refused({"--cues", "5", "--waveform", "wave"}, 2,
                 "cueclip: there is no waveform \"wave\". There are bars, spectrum, line, overview, ring, "
                 "dots and level.");
}

TEST(Usage, RefusesARangeThatEndsBeforeItStarts) {
  expect_refused({"--cues", "7-5"}, 2,
                 "cueclip: the cues 7-5 end before they start. Name the earlier cue first; several spans may "
                 "come in any order: 140,125-131.");
  expect_refused({"--time", "0:20-0:10"}, 2,
                 "cueclip: the range 0:20-0:10 ends before it starts. "
                 "Write start and end: 8:14-8:32.5, 8m14s-8m32s, or as an .srt does, 00:08:14,000 --> "
                 "00:08:32,500; or a start and a length: 8:14+18.");
}

TEST(Usage, RefusesJsonWithoutAPlan) {
  expect_refused({"--cues", "5", "--json"}, 2, "cueclip: --json works only with --dry-run. Add --dry-run.");
}

TEST(Usage, RefusesAnEndingThatIsNotWritten) {
  expect_refused({"--cues", "5", "-o", "clip.avi"}, 2,
                 "cueclip: clip.avi has the ending .avi, and what is written is .mp4, .webm, .gif, or for "
                 "the sound alone .m4a, .mp3, .wav, .flac, .opus. Name it clip.mp4.");
}

TEST(Usage, RefusesNumbersThatAreNone) {
  expect_refused(
      {"--cues", "5", "--pad", "1,x"}, 2,
      "cueclip: --pad 1,x is not two lengths from 0 to 30 seconds. Write --pad HEAD,TAIL: 0.15,0.35.");
  expect_refused({"--cues", "5", "--loudness", "loud"}, 2,
                 "cueclip: --loudness loud is no loudness. Write a number of LUFS from -70 to -5, or off.");
  expect_refused({"--cues", "5", "--accent", "red"}, 2,
                 "cueclip: \"red\" is not a colour. Write it as #rrggbb.");
}

}  // namespace
}  // namespace cueclip
