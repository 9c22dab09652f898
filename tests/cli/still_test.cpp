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
  for (const std::string at : {"0", "0:06", "99"})
    EXPECT_EQ(run_demo(folder, "still",
                       {"--cues", "5-6", "--shape", "320x320", "--at", at, "-o",
                        "at" + at.substr(0, 1) + at.substr(at.size() - 1) + ".png"})
                  .exit_code,
              0);
  EXPECT_EQ(folder.listing(), "at00.png at06.png at99.png");
  EXPECT_NE(read_picture(folder.path() / "at00.png")->pixels,
            read_picture(folder.path() / "at06.png")->pixels);
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
  EXPECT_EQ(
      run.err,
      "cueclip: --at noon is no position. Write seconds from the clip's start, or mm:ss: 12.5, 0:12.5.\n");
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

}  // namespace
}  // namespace cueclip
