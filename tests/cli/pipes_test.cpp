#include <chrono>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/demo.h"

/// Inputs that are no files, and outputs that nobody reads.
namespace cueclip {
namespace {

using test::run_cueclip;
using test::run_demo;
using test::TemporaryFolder;

/// `sh -c` with cueclip as $C, the demo as $A and $T.
test::Run piped(const TemporaryFolder& folder, const std::string& script) {
  return test::run_program("env",
                           {fmt::format("C={}", CUECLIP_PROGRAM), fmt::format("A={}", test::demo_audio()),
                            fmt::format("T={}", test::demo_transcript()), "sh", "-c", script},
                           {.folder = folder.path()});
}

std::string pipe_in(const TemporaryFolder& folder) {
  const auto pipe = folder.path() / "pipe";
  EXPECT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  return pipe.string();
}

bool is_over(pid_t program) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(program), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
         info.si_pid != 0;
}

TEST(Pipes, ATranscriptMayComeAndGoThroughPipes) {
  const TemporaryFolder folder;
  const auto run = piped(folder, R"("$C" cues - -o - --by Wren < "$T")");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_TRUE(run.out.starts_with("WEBVTT\n")) << run.out.substr(0, 100);
  const auto again = piped(folder, R"("$C" cues "$T" -o - | "$C" cues - --json)");
  EXPECT_EQ(again.out, run_cueclip({"cues", test::demo_transcript(), "--json"}).out);
}

TEST(Pipes, ARecordingHasToBeAFile) {
  const TemporaryFolder folder;
  pipe_in(folder);
  auto run =
      run_cueclip({"render", "pipe", test::demo_transcript(), "--cues", "5"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(
      run.err,
      "cueclip: reading the recording pipe: it is a pipe, and is read more than once. Save what comes out of "
      "it as a file, and name that.\n");
  run =
      run_cueclip({"render", "/dev/zero", test::demo_transcript(), "--cues", "5"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("it is a device"), std::string::npos) << run.err;
  run = run_cueclip({"render", "-", test::demo_transcript(), "--cues", "5"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_NE(run.err.find("Save it as a file"), std::string::npos) << run.err;
  EXPECT_EQ(run_cueclip({"check", "pipe", "--for", "mastodon"}, {.folder = folder.path()}).exit_code, 4);
  EXPECT_EQ(folder.listing(), "pipe");
}

TEST(Pipes, SoHasWhateverIsReadMoreThanOnce) {
  const TemporaryFolder folder;
  pipe_in(folder);
  for (const std::vector<std::string>& options : {std::vector<std::string>{"--cover", "pipe"},
                                                  {"--logo", "pipe"},
                                                  {"--style", "./pipe"},
                                                  {"--captions", "pipe"},
                                                  {"--captions", "-"}}) {
    std::vector<std::string> all{"--cues", "5", "-o", "clip.mp4"};
    all.insert(all.end(), options.begin(), options.end());
    const auto run = run_demo(folder, "render", all);
    EXPECT_TRUE(run.exit_code == 4 || run.exit_code == 2) << options[0] << run.err;
    EXPECT_NE(run.err.find("pipe"), std::string::npos) << run.err;
    EXPECT_NE(run.err.find("as a file"), std::string::npos) << run.err;
  }
  const auto run = run_cueclip({"batch", "pipe"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("it is a pipe"), std::string::npos) << run.err;
  EXPECT_EQ(folder.listing(), "pipe");
}

TEST(Pipes, ATranscriptMayComeByStandardInput) {
  const TemporaryFolder folder;
  EXPECT_EQ(piped(folder, R"("$C" cues - <"$T")").out, piped(folder, R"("$C" cues "$T")").out);
  EXPECT_EQ(piped(folder, R"(cat "$T" | "$C" cues - --json)").out,
            piped(folder, R"("$C" cues "$T" --json)").out);
  const std::string plan = " --cues 5 --cues 8 --split --shape square,portrait --dry-run --json -o clip.mp4";
  const auto usual = piped(folder, R"("$C" render "$A" "$T")" + plan);
  const auto run = piped(folder, R"(cat "$T" | "$C" render "$A" -)" + plan);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, usual.out);
  const auto still = piped(folder, R"("$C" still "$A" - --cues 5 --shape 240x240 -o frame.png <"$T")");
  EXPECT_EQ(still.exit_code, 0) << still.err;
  EXPECT_EQ(folder.listing(), "frame.png");
}

TEST(Pipes, WhatIsWrongInStandardInputIsSaidOfIt) {
  const TemporaryFolder folder;
  const auto run = piped(folder, R"(echo "Once upon a time" | "$C" cues -)");
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_TRUE(run.err.starts_with("cueclip: stdin:1: ")) << run.err;
}

TEST(Pipes, AReaderThatWentAwayEndsAListingQuietly) {
  const TemporaryFolder folder;
  // Both ends are opened, and the reader has gone before anything is written.
  const std::string script = R"(mkfifo gone; (exec 3<gone) & exec 3>gone; wait; "$C" %s >&3; echo $?)";
  for (const char* command : {R"(cues "$T")", "styles", R"(cues "$T" --json)"}) {
    const TemporaryFolder own;
    std::string all = script;
    all.replace(all.find("%s"), 2, command);
    const auto run = piped(own, all);
    EXPECT_EQ(run.out, "141\n") << command;
    EXPECT_EQ(run.err.find("cueclip"), std::string::npos) << run.err;
  }
}

TEST(Pipes, CtrlCWhilePlanningSaysThatItWasStopped) {
  for (const auto& [signal, code] : {std::pair{SIGINT, 130}, std::pair{SIGTERM, 143}}) {
    const TemporaryFolder folder;
    const std::string pipe = pipe_in(folder);
    int writer = -1;
    const auto stop = [&, sent = signal](pid_t program) {
      while (writer < 0 && !is_over(program)) {  // until the transcript is being read
        writer = open(pipe.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
      }
      kill(program, sent);
    };
    const auto run = run_cueclip({"render", test::demo_audio(), pipe, "--cues", "5", "-o", "clip.mp4"},
                                 {.folder = folder.path(), .while_running = stop});
    close(writer);
    EXPECT_EQ(run.exit_code, code);
    EXPECT_EQ(run.err, "cueclip: stopped before anything was made.\n");
    EXPECT_EQ(folder.listing(), "pipe");
  }
}

TEST(Addresses, AreToldToBeDownloaded) {
  const TemporaryFolder folder;
  const std::string url = "https://low.example/1.mp3?a=1&b=2";
  const std::vector<std::vector<std::string>> commands{
      {"render", url, test::demo_transcript(), "--cues", "5"},
      {"still", test::demo_audio(), url, "--cues", "5"},
      {"render", test::demo_audio(), test::demo_transcript(), "--cues", "5", "--cover", url},
      {"cues", url},
      {"feed", url},
      {"check", url, "--for", "mastodon"}};
  for (const auto& command : commands) {
    const auto run = run_cueclip(command, {.folder = folder.path()});
    EXPECT_EQ(run.exit_code, 4) << command[0];
    EXPECT_NE(run.err.find("Download it first, and name the file: curl -LO '" + url + "'."),
              std::string::npos)
        << run.err;
  }
  folder.write("e.toml", fmt::format("audio = \"{}\"\ntranscript = \"{}\"\n[[clip]]\nid = \"a\"\ncues = 5\n",
                                     url, test::demo_transcript()));
  const auto run = run_cueclip({"batch", "e.toml"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("curl -LO '" + url + "'"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace cueclip
