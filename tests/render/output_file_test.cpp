#include "video/output_file.h"

#include <cueclip/error.h>

#include <fstream>

#include "support/temporary_folder.h"

namespace cueclip {
namespace {

void write(const std::filesystem::path& file, std::string_view text) {
  std::ofstream{file} << text;
}

TEST(OutputFile, AppearsWholeWhenItIsCommitted) {
  const test::TemporaryFolder folder;
  OutputFile output{folder.path() / "clip.mp4", false};
  write(output.temporary(), "all of it");
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "clip.mp4"));
  output.commit();
  EXPECT_EQ(test::content_of(folder.path() / "clip.mp4"), "all of it");
  EXPECT_EQ(folder.listing(), "clip.mp4");
}

TEST(OutputFile, LeavesNothingWithoutCommit) {
  const test::TemporaryFolder folder;
  {
    const OutputFile output{folder.path() / "clip.mp4", false};
    write(output.temporary(), "half of");
    EXPECT_NE(folder.listing(), "");
  }
  EXPECT_EQ(folder.listing(), "");
}

TEST(OutputFile, DoesNotWriteOverWithoutForce) {
  const test::TemporaryFolder folder;
  folder.write("clip.mp4", "old");
  EXPECT_THROW((OutputFile{folder.path() / "clip.mp4", false}), Error);
  OutputFile output{folder.path() / "clip.mp4", true};
  write(output.temporary(), "new");
  EXPECT_EQ(test::content_of(folder.path() / "clip.mp4"), "old");
  output.commit();
  EXPECT_EQ(test::content_of(folder.path() / "clip.mp4"), "new");
}

TEST(OutputFile, DoesNotWriteOverWhatCameMeanwhile) {
  const test::TemporaryFolder folder;
  OutputFile output{folder.path() / "clip.mp4", false};
  write(output.temporary(), "ours");
  folder.write("clip.mp4", "theirs");
  EXPECT_THROW(output.commit(), Error);
  EXPECT_EQ(test::content_of(folder.path() / "clip.mp4"), "theirs");
}

TEST(OutputFile, DoesNotFollowALink) {
  const test::TemporaryFolder folder;
  const auto target = folder.write("target", "untouched");
  std::filesystem::create_symlink(target, folder.path() / "clip.mp4");
  EXPECT_THROW((OutputFile{folder.path() / "clip.mp4", false}), Error);
  OutputFile output{folder.path() / "clip.mp4", true};
  write(output.temporary(), "new");
  output.commit();
  EXPECT_EQ(test::content_of(target), "untouched");
  EXPECT_FALSE(std::filesystem::is_symlink(folder.path() / "clip.mp4"));
}

}  // namespace
}  // namespace cueclip
