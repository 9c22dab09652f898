#include <csignal>
#include <regex>
#include <thread>

#include <sys/wait.h>

#include "cli/demo.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

class StudioCommand : public testing::Test {
 protected:
  StudioCommand() {
    for (const auto* name : {"episode.mp3", "episode.srt"})
      std::filesystem::copy_file(test::demo_folder() / name, folder_.path() / name);
  }

  test::Run run(std::vector<std::string> arguments, std::function<void(pid_t)> meanwhile = {}) {
    arguments.insert(arguments.begin(), "studio");
    return test::run_cueclip(arguments, {.folder = folder_.path(), .while_running = std::move(meanwhile)});
  }

  test::TemporaryFolder folder_;
};

/// Once the episode file is there, so is the session.
TEST_F(StudioCommand, PrintsItsAddressAloneAndEndsOnCtrlC) {
  const auto ended = run({"episode.mp3", "episode.srt", "--no-open"}, [&](pid_t program) {
    while (!std::filesystem::exists(folder_.path() / "episode.toml")) std::this_thread::sleep_for(10ms);
    kill(program, SIGINT);
  });
  EXPECT_EQ(ended.exit_code, 130) << ended.err;
  EXPECT_TRUE(std::regex_match(ended.out, std::regex{"http://127\\.0\\.0\\.1:[0-9]+/#[0-9a-f]{64}\n"}))
      << ended.out;
  EXPECT_EQ(ended.err, "");
}

TEST_F(StudioCommand, SaysWhatIsWrongWithItsInputs) {
  EXPECT_EQ(run({"episode.mp3", "--no-open"}).exit_code, 2);
  EXPECT_EQ(run({"episode.mp3", "nosuch.srt", "--no-open"}).exit_code, 4);
  EXPECT_EQ(run({"nosuch.toml", "--no-open"}).exit_code, 4);
  EXPECT_EQ(run({"episode.mp3", "episode.srt", "--port", "0", "--no-open"}).exit_code, 2);
}

}  // namespace
}  // namespace cueclip
