#include <chrono>
#include <thread>

#include <signal.h>
#include <sys/wait.h>

#include "cli/demo.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

bool has_ended(pid_t program) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(program), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
         info.si_pid != 0;
}

/// Runs a command on the demo, and sends the signal once the file that it writes to is there.
test::FolderRun stopped_by(int signal, const std::string& command, const std::vector<std::string>& options) {
  const test::TemporaryFolder folder;
  const auto send = [&](pid_t program) {
    while (!folder.listing().starts_with(".cueclip-") && !has_ended(program))
      std::this_thread::sleep_for(1ms);
    kill(program, signal);
  };
  auto run = run_demo(folder, command, options, {.folder = {}, .while_running = send});
  return {std::move(run), folder.listing()};
}

test::FolderRun render_stopped_by(int signal) {
  return stopped_by(signal, "render",
                    {"--time", "0:00-1:20", "--shape", "1280x720", "-j", "1", "-o", "clip.mp4"});
}

/// The largest picture there is, so that there is time to stop it.
test::FolderRun still_stopped_by(int signal) {
  return stopped_by(signal, "still", {"--time", "0:00-1:20", "--shape", "3840x2160", "-o", "frame.png"});
}

TEST(Stop, CtrlCLeavesNothing) {
  const auto [run, left] = render_stopped_by(SIGINT);
  EXPECT_EQ(run.exit_code, 130);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err,
            "cueclip: rendering clip.mp4: stopped before the clip was whole: nothing of it is kept.\n");
  EXPECT_EQ(left, "");
}

TEST(Stop, SigtermLeavesNothing) {
  const auto [run, left] = render_stopped_by(SIGTERM);
  EXPECT_EQ(run.exit_code, 143);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(left, "");
}

TEST(Stop, CtrlCLeavesNothingOfTheFilesBeside) {
  const auto [run, left] = stopped_by(
      SIGINT, "render",
      {"--time", "0:00-1:20", "--shape", "1280x720", "-j", "1", "--with", "ass", "-o", "clip.mp4"});
  EXPECT_EQ(run.exit_code, 130);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(left, "");
}

TEST(Stop, CtrlCLeavesNothingOfAStill) {
  const auto [run, left] = still_stopped_by(SIGINT);
  EXPECT_EQ(run.exit_code, 130);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(run.err.starts_with("cueclip: ") && run.err.find("stopped before") != std::string::npos)
      << run.err;
  EXPECT_EQ(left, "");
}

TEST(Stop, SigtermLeavesNothingOfAStill) {
  const auto [run, left] = still_stopped_by(SIGTERM);
  EXPECT_EQ(run.exit_code, 143);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(left, "");
}

}  // namespace
}  // namespace cueclip
