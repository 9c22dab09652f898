#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <thread>

#include <fmt/format.h>
#include <signal.h>

#include "cli/demo.h"
#include "support/faults.h"

namespace cueclip {
namespace {

using Files = std::map<std::string, std::string>;

int count_temporaries(const Files& files) {
  return static_cast<int>(
      std::ranges::count_if(files, [](const auto& file) { return file.first.starts_with(".cueclip-"); }));
}

/// A command in a folder, its undisturbed result, and how many files it has in the making at once.
struct Stopped {
  std::vector<std::string> arguments;
  Files given;
  int most_temporaries = 1;
};

void write_all(const test::TemporaryFolder& folder, const Files& files) {
  for (const auto& [name, content] : files) folder.write(name, content);
}

/// What is there is whole, and there is nothing else.
void expect_whole(const Files& files, const Files& whole) {
  for (const auto& [name, content] : files) {
    if (name.starts_with(".cueclip-")) continue;
    ASSERT_TRUE(whole.contains(name)) << name;
    EXPECT_TRUE(content == whole.at(name)) << name;
  }
}

/// Stops the command `times` times, each at another moment, by each signal in turn; and lets it run through
/// afterwards.
void expect_stops_leave_nothing(const Stopped& command, int times) {
  const test::TemporaryFolder undisturbed;
  write_all(undisturbed, command.given);
  const auto begin = std::chrono::steady_clock::now();
  const auto run = test::run_cueclip(command.arguments, {.folder = undisturbed.path()});
  const auto taken = std::chrono::steady_clock::now() - begin;
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const Files whole = test::files_in(undisturbed.path());
  std::mt19937 random{9};  // NOLINT: the moments differ all the same
  std::uniform_real_distribution<double> share{0, 1};
  for (int i = 0; i < times; ++i) {
    const int signal = std::array{SIGINT, SIGTERM, SIGKILL}[static_cast<std::size_t>(i) % 3];
    const auto delay = std::chrono::duration_cast<std::chrono::microseconds>(taken * share(random));
    SCOPED_TRACE(fmt::format("signal {} after {} us of {}", signal, delay.count(),
                             std::chrono::duration_cast<std::chrono::microseconds>(taken).count()));
    const test::TemporaryFolder folder;
    write_all(folder, command.given);
    const auto stop = [&](pid_t program) {
      std::this_thread::sleep_for(delay);
      kill(program, signal);
    };
    const auto stopped =
        test::run_cueclip(command.arguments, {.folder = folder.path(), .while_running = stop});
    // Ended by the signal itself while it starts; a shell shows that as the same code.
    EXPECT_TRUE(stopped.exit_code == 0 || stopped.exit_code == -signal ||
                (signal != SIGKILL && stopped.exit_code == 128 + signal))
        << stopped.exit_code << stopped.err;
    const Files left = test::files_in(folder.path());
    expect_whole(left, whole);
    EXPECT_LE(count_temporaries(left), signal == SIGKILL ? command.most_temporaries : 0);
    const auto again = test::run_cueclip(command.arguments, {.folder = folder.path()});
    EXPECT_EQ(again.exit_code, 0) << again.err;
    EXPECT_TRUE(test::files_in(folder.path()) == whole);
  }
}

TEST(RandomStop, OfARenderLeavesAllOrNothing) {
  expect_stops_leave_nothing({{"render", test::demo_audio(), test::demo_transcript(), "--time", "0:05-+6",
                               "--shape", "240x240", "--force", "-o", "clip.mp4"},
                              {},
                              1},
                             24);
}

TEST(RandomStop, OfARenderWithFilesBesideItToo) {
  expect_stops_leave_nothing({{"render", test::demo_audio(), test::demo_transcript(), "--time", "0:05-+3",
                               "--shape", "240x240", "--with", "alt,srt", "--force", "-o", "clip.mp4"},
                              {},
                              3},
                             6);
}

TEST(RandomStop, OfABatchIsMadeGoodByTheNextRun) {
  std::string episode = fmt::format("audio = '{}'\ntranscript = '{}'\nshape = '240x240'\n",
                                    test::demo_audio(), test::demo_transcript());
  for (int i = 0; i < 3; ++i) episode += fmt::format("[[clip]]\nid = 'c{}'\ntime = '0:{:02}-+3'\n", i, 9 * i);
  expect_stops_leave_nothing({{"batch", "episode.toml", "-j", "2"}, {{"episode.toml", episode}}, 4}, 20);
}

}  // namespace
}  // namespace cueclip
