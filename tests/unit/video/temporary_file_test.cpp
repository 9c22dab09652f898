#include "video/temporary_file.h"

#include <cueclip/error.h>

#include <chrono>
#include <fstream>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/temporary_folder.h"

namespace cueclip {
namespace {

/// What a run leaves that is killed while it writes to this place.
std::filesystem::path left_by_a_killed_run(const std::filesystem::path& place) {
  int pipe_ends[2];
  EXPECT_EQ(pipe(pipe_ends), 0);
  const pid_t run = fork();
  if (run == 0) {
    const TemporaryFile file{place};
    const std::string name = file.path().string();
    (void)!write(pipe_ends[1], name.data(), name.size());
    _exit(0);  // without its destructor
  }
  waitpid(run, nullptr, 0);
  close(pipe_ends[1]);
  std::string name(4096, '\0');
  name.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::read(pipe_ends[0], name.data(), name.size()))));
  close(pipe_ends[0]);
  return name;
}

TEST(TemporaryFile, LiesBesideItsPlaceAndIsRemovedAtTheEnd) {
  const test::TemporaryFolder folder;
  {
    const TemporaryFile file{folder.path() / "clip.mp4"};
    EXPECT_EQ(file.path().parent_path(), folder.path());
    EXPECT_EQ(file.path().extension(), ".mp4");
    EXPECT_TRUE(folder.listing().starts_with(".cueclip-")) << folder.listing();
  }
  EXPECT_EQ(folder.listing(), "");
}

TEST(TemporaryFile, CanBeReadByWhomOtherFilesCan) {
  const test::TemporaryFolder folder;
  const auto other = folder.write("other", "");
  const TemporaryFile file{folder.path() / "clip.mp4"};
  struct stat ours {};
  struct stat theirs {};
  ASSERT_EQ(stat(file.path().c_str(), &ours), 0);
  ASSERT_EQ(stat(other.c_str(), &theirs), 0);
  EXPECT_EQ(ours.st_mode, theirs.st_mode);
}

TEST(TemporaryFile, RemovesWhatAKilledRunLeftForItsPlace) {
  const test::TemporaryFolder folder;
  const auto left = left_by_a_killed_run(folder.path() / "clip.mp4");
  ASSERT_TRUE(std::filesystem::exists(left));
  const TemporaryFile file{folder.path() / "clip.mp4"};
  EXPECT_FALSE(std::filesystem::exists(left));
  EXPECT_TRUE(std::filesystem::exists(file.path()));
}

TEST(TemporaryFile, LeavesWhatIsInUse) {
  const test::TemporaryFolder folder;
  const TemporaryFile one{folder.path() / "clip.mp4"};
  const TemporaryFile other{folder.path() / "clip.mp4"};
  EXPECT_TRUE(std::filesystem::exists(one.path()));
  EXPECT_TRUE(std::filesystem::exists(other.path()));
}

TEST(TemporaryFile, LeavesWhatIsForAnotherPlaceUntilItIsADayOld) {
  const test::TemporaryFolder folder;
  const auto left = left_by_a_killed_run(folder.path() / "other.mp4");
  { const TemporaryFile file{folder.path() / "clip.mp4"}; }
  EXPECT_TRUE(std::filesystem::exists(left));
  using std::chrono::hours;
  std::filesystem::last_write_time(left, std::filesystem::file_time_type::clock::now() - hours{25});
  { const TemporaryFile file{folder.path() / "clip.mp4"}; }
  EXPECT_FALSE(std::filesystem::exists(left));
}

TEST(TemporaryFile, NeverRemovesWhatIsNoFileOfItsOwn) {
  const test::TemporaryFolder folder;
  const auto target = folder.write("precious", "kept");
  const auto left = left_by_a_killed_run(folder.path() / "clip.mp4");
  std::filesystem::remove(left);
  std::filesystem::create_symlink(target, left);
  { const TemporaryFile file{folder.path() / "clip.mp4"}; }
  EXPECT_TRUE(std::filesystem::is_symlink(left));
  EXPECT_EQ(test::content_of(target), "kept");
}

}  // namespace
}  // namespace cueclip
