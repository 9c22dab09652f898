#include "cli/demo.h"
#include "support/image_files.h"

namespace cueclip {
namespace {

using test::run_demo;
using test::TemporaryFolder;

/// Expects that a still with this cover is refused, and leaves nothing.
void expect_refused(const TemporaryFolder& folder, const std::string& cover, int code,
                    const std::string& text) {
  const std::string before = folder.listing();
  const auto run = run_demo(folder, "still", {"--cues", "5", "--cover", cover, "-o", "a.png"});
  EXPECT_EQ(run.exit_code, code);
  EXPECT_EQ(run.err, "cueclip: reading the picture " + text + "\n");
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(folder.listing(), before);
}

TEST(Pictures, ACoverThatCannotBeShownIsRefusedByName) {
  const TemporaryFolder folder;
  folder.write("cut.jpg", test::written_jpeg(test::kYuv).substr(0, 150));
  expect_refused(folder, "cut.jpg", 3,
                 "cut.jpg: it is cut short. Copy or download it once more, or give another picture.");
  folder.write("phone.jpg", {"\0\0\0\x18"
                             "ftypheic\0\0\0\0mif1heic",
                             24});
  expect_refused(folder, "phone.jpg", 3, "phone.jpg: it is a HEIC picture. Convert it to PNG or JPEG.");
  expect_refused(folder, "none.png", 4,
                 "none.png: it cannot be opened: No such file or directory. Check its name and permissions.");
}

TEST(Pictures, ACoverIsShownWhateverItsNameSays) {
  const TemporaryFolder folder;
  folder.write("cover.png", test::written_jpeg(test::kYuv, {.exif = test::exif_of(6)}));
  const auto run = run_demo(folder, "still", {"--cues", "5", "--cover", "cover.png", "-o", "a.png"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(folder.listing(), "a.png cover.png");
}

}  // namespace
}  // namespace cueclip
