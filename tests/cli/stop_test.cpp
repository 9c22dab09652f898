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

/// Renders all of the demo, and sends the signal once the file that it writes to is there.
test::FolderRun stopped_by(int signal) {
  const test::TemporaryFolder folder;
  const auto send = [&](pid_t program) {
    while (!folder.listing().starts_with(".cueclip-") && !has_ended(program))
      std::this_thread::sleep_for(1ms);
    kill(program, signal);
  };
  auto run =
      run_demo(folder, "render", {"--time", "0:00-1:20", "--shape", "1280x720", "-j", "1", "-o", "clip.mp4"},
               {.folder = {}, .while_running = send});
  return {std::move(run), folder.listing()};
}

TEST(Stop, CtrlCLeavesNothing) {
  const auto [run, left] = stopped_by(SIGINT);
  EXPECT_EQ(run.exit_code, 130);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err,
            "cueclip: rendering clip.mp4: stopped before the clip was whole: nothing of it is kept.\n");
  EXPECT_EQ(left, "");
}

TEST(Stop, SigtermLeavesNothing) {
  const auto [run, left] = stopped_by(SIGTERM);
  EXPECT_EQ(run.exit_code, 143);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(left, "");
}

}  // namespace
}  // namespace cueclip
