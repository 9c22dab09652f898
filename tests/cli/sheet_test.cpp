#include "av/picture.h"
#include "cli/demo.h"

namespace cueclip {
namespace {

using test::run_demo;
using test::TemporaryFolder;

TEST(Sheet, HasAPictureForEachCardAndForTheClosingCard) {
  const TemporaryFolder folder;
  const auto run =
      run_demo(folder, "still", {"--cues", "5", "--sheet", "--shape", "320x320", "-o", "one.png"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "one.png\n");
  EXPECT_EQ(run.err, "");
  const auto one = read_picture(folder.path() / "one.png");
  EXPECT_GE(one->height, 480);
  EXPECT_LT(one->width, 2 * 480) << "one card, one picture";

  // Cue 5 and cue 6 are a card each; with the closing card there are three.
  EXPECT_EQ(run_demo(folder, "still",
                     {"--cues", "5-6", "--sheet", "--outro", "2", "--shape", "320x320", "-o", "three.png"})
                .exit_code,
            0);
  const auto three = read_picture(folder.path() / "three.png");
  EXPECT_EQ(three->height, one->height);
  EXPECT_GT(three->width, 3 * 480);
  EXPECT_LT(three->width, 4 * 480);
  EXPECT_EQ(folder.listing(), "one.png three.png");
}

TEST(Sheet, GoesOnInRows) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_demo(folder, "still", {"--cues", "8-9", "--sheet", "--shape", "320x320", "-o", "rows.png"})
                .exit_code,
            0);
  const auto rows = read_picture(folder.path() / "rows.png");
  EXPECT_GT(rows->height, 2 * 480);
  EXPECT_LT(rows->width, 2400);
}

TEST(Sheet, IsNoSingleMoment) {
  const auto [run, left] = run_demo("still", {"--cues", "5", "--sheet", "--at", "1"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(left, "");
}

TEST(Sheet, LeavesWhatIsThereAlone) {
  const TemporaryFolder folder;
  folder.write("sheet.png", "precious");
  const auto run = run_demo(folder, "still", {"--cues", "5", "--sheet", "-o", "sheet.png"});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(test::content_of(folder.path() / "sheet.png"), "precious");
  EXPECT_EQ(folder.listing(), "sheet.png");
}

TEST(Gallery, ShowsEachStyleInFourShapes) {
  const TemporaryFolder folder;
  const auto run = test::run_cueclip({"styles", "--gallery", "all.png"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "all.png\n");
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(folder.listing(), "all.png");
  const auto picture = read_picture(folder.path() / "all.png");
  // A style a row, of one landscape, one square, one 4:5 and one portrait picture, 480 pixels high.
  EXPECT_GT(picture->height, 8 * 480);
  EXPECT_LT(picture->height, 8 * 600);
  EXPECT_GT(picture->width, 853 + 480 + 384 + 270);
  EXPECT_LT(picture->width, 853 + 480 + 384 + 270 + 250);
}

TEST(Gallery, LeavesWhatIsThereAlone) {
  const TemporaryFolder folder;
  folder.write("all.png", "precious");
  const auto run = test::run_cueclip({"styles", "--gallery", "all.png"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(
      run.err,
      "cueclip: writing all.png: it is there already. Write over it with --force, or choose another name "
      "with -o.\n");
  EXPECT_EQ(test::content_of(folder.path() / "all.png"), "precious");
  EXPECT_EQ(folder.listing(), "all.png");
}

TEST(Gallery, IsAPng) {
  const TemporaryFolder folder;
  const auto run = test::run_cueclip({"styles", "--gallery", "all.jpg"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "cueclip: --gallery all.jpg doesn't end in .png. Name it OUT.png.\n");
  EXPECT_EQ(folder.listing(), "");
}

TEST(Gallery, NeedsItsFolder) {
  const TemporaryFolder folder;
  const auto run = test::run_cueclip({"styles", "--gallery", "none/all.png"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(folder.listing(), "");
}

}  // namespace
}  // namespace cueclip
