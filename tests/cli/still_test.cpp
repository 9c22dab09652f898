#include <map>
#include <set>

#include "av/picture.h"
#include "cli/demo.h"

namespace cueclip {
namespace {

using test::run_demo;

TEST(StillCommand, WritesAPngOfTheShapesSize) {
  const test::TemporaryFolder folder;
  const auto run = run_demo(folder, "still", {"--cues", "5", "--shape", "320x240", "-o", "frame.png"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "frame.png\n");
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(folder.listing(), "frame.png");
  const auto picture = read_picture(folder.path() / "frame.png");
  EXPECT_EQ(picture->width, 320);
  EXPECT_EQ(picture->height, 240);
}

TEST(StillCommand, ShowsTheMomentAsked) {
  const test::TemporaryFolder folder;
  for (const auto& [at, name] : std::map<std::string, std::string>{{"0", "0"}, {"0:05", "5"}, {"0m5s", "5s"}})
    EXPECT_EQ(run_demo(folder, "still",
                       {"--cues", "5-6", "--shape", "320x320", "--at", at, "-o", "at" + name + ".png"})
                  .exit_code,
              0);
  EXPECT_EQ(folder.listing(), "at0.png at5.png at5s.png");
  const auto picture = [&](const char* name) { return read_picture(folder.path() / name)->pixels; };
  EXPECT_NE(picture("at0.png"), picture("at5.png"));
  EXPECT_EQ(picture("at5.png"), picture("at5s.png"));
}

TEST(StillCommand, BeyondTheClipThereIsNoFrame) {
  const std::vector<std::string> passage{"--time",  "0:21+2", "--no-snap", "--shape",
                                         "320x320", "-o",     "frame.png"};
  const auto at = [&](const std::string& moment) {
    std::vector<std::string> options{passage};
    options.insert(options.end(), {"--at", moment});
    return run_demo("still", options);
  };
  for (const std::string moment : {"0:45", "2.1"}) {
    const auto [run, left] = at(moment);
    EXPECT_EQ(run.exit_code, 3) << run.err;
    EXPECT_EQ(run.err, "cueclip: there is no frame at " + std::string{moment == "2.1" ? "0:02.100" : moment} +
                           ": the clip is 0:02 long. Name a moment of the clip, counted from its start.\n");
    EXPECT_EQ(left, "");
  }
  EXPECT_EQ(at("2").run.exit_code, 0) << "its end is its last frame";
  const auto before = at("-1").run;
  EXPECT_EQ(before.exit_code, 2);
  EXPECT_TRUE(before.err.starts_with("cueclip: --at -1 is no position: a clip begins at 0. ")) << before.err;
}

TEST(StillCommand, BeyondOneOfSeveralClipsThereIsNone) {
  const auto [run, left] = run_demo("still", {"--time", "0:21+4", "--time", "0:30+2", "--split", "--no-snap",
                                              "--shape", "320x320", "--at", "3", "-o", "frame.png"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_NE(run.err.find("there is no frame at 0:03: the clip is 0:02 long"), std::string::npos) << run.err;
  EXPECT_EQ(left, "");
}

TEST(StillCommand, DrawsTheWaveformAsked) {
  const test::TemporaryFolder folder;
  std::set<std::vector<std::uint32_t>> pictures;
  for (const std::string kind : {"bars", "spectrum", "line", "overview", "ring", "dots", "level"}) {
    const auto run = run_demo(folder, "still",
                              {"--cues", "5", "--shape", "320x240", "--waveform", kind, "-o", kind + ".png"});
    EXPECT_EQ(run.exit_code, 0) << kind << run.err;
    pictures.insert(read_picture(folder.path() / (kind + ".png"))->pixels);
  }
  EXPECT_EQ(pictures.size(), 7u);
}

TEST(StillCommand, RefusesWhatIsNoMoment) {
  const auto [run, left] = run_demo("still", {"--cues", "5", "--at", "noon"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err,
            "cueclip: --at noon is no position. Write seconds from the clip's start, or mm:ss: 12.5, 0:12.5, "
            "12.5s.\n");
  EXPECT_EQ(left, "");
}

TEST(StillCommand, LeavesWhatIsThereAlone) {
  const test::TemporaryFolder folder;
  folder.write("frame.png", "precious");
  const auto run = run_demo(folder, "still", {"--cues", "5", "--shape", "320x320", "-o", "frame.png"});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(run.err,
            "cueclip: writing frame.png: it is there already. Write over it with --force, or choose another "
            "name with -o.\n");
  EXPECT_EQ(test::content_of(folder.path() / "frame.png"), "precious");
}

TEST(StillCommand, WritesNoVideo) {
  const auto [run, left] = run_demo("still", {"--cues", "5", "-o", "frame.mp4"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err,
            "cueclip: frame.mp4 has the ending .mp4, and what is written is .png. Name it frame.png.\n");
}

TEST(StillCommand, TellsItsPlanWhereAsked) {
  const auto made = run_demo("still", {"--cues", "9", "-v", "-o", "frame.png"});
  EXPECT_EQ(made.run.exit_code, 0);
  EXPECT_EQ(made.run.out, "frame.png\n");
  EXPECT_NE(made.run.err.find("  sound 0:"), std::string::npos) << made.run.err;
  EXPECT_NE(made.run.err.find("captions: "), std::string::npos) << made.run.err;
}

}  // namespace
}  // namespace cueclip
