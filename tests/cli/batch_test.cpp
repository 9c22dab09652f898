#include <algorithm>
#include <chrono>
#include <regex>
#include <set>
#include <thread>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <signal.h>
#include <sys/wait.h>

#include "cli/demo.h"

namespace cueclip {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::content_of;
using test::run_cueclip;
using test::TemporaryFolder;

/// A [[clip]] of one second, from this second of the demo.
std::string clip(const std::string& id, int second, const std::string& more = {}) {
  return fmt::format("[[clip]]\nid = \"{}\"\ntime = \"0:{:02}-+1\"\n{}", id, second, more);
}

/// The head of an episode file for the demo, small and quick.
std::string head(const std::string& more = {}) {
  return fmt::format(
      "audio = \"{}\"\ntranscript = \"{}\"\nshape = \"240x240\"\nfps = 10\npad = 0\nsnap = false\n"
      "loudness = \"off\"\n{}\n",
      test::demo_audio(), test::demo_transcript(), more);
}

test::Run batch(const TemporaryFolder& folder, std::vector<std::string> options, test::RunOptions how = {}) {
  options.insert(options.begin(), "batch");
  how.folder = folder.path();
  return run_cueclip(options, how);
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string bytes(const TemporaryFolder& folder, const std::string& name) {
  return content_of(folder.path() / name);
}

TEST(Batch, MakesEveryClipInEveryShape) {
  const TemporaryFolder folder;
  folder.write("episode.toml", head("out = \"clips\"") + clip("a", 21) +
                                   clip("b", 30, "shape = [\"240x240\", \"240x426\"]\n"));
  const auto run = batch(folder, {"episode.toml", "-j", "1"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "clips/a.mp4\nclips/b-240x240.mp4\nclips/b-240x426.mp4\n");
  EXPECT_TRUE(contains(run.err, "\n  b  made") && contains(run.err, "cueclip: 2 clips: 2 made\n")) << run.err;
  for (const char* name : {"clips/a.json", "clips/b-240x240.json", "clips/b-240x426.json"}) {
    const auto plan = nlohmann::json::parse(bytes(folder, name));
    ASSERT_EQ(plan.size(), 1u) << name;
    EXPECT_EQ(plan[0].at("fingerprint").get<std::string>().size(), 32u) << name;
    EXPECT_EQ(fs::path{plan[0].at("output").get<std::string>()}.replace_extension(".json"), name);
  }
}

TEST(Batch, BytesAreThoseOfRenderWhateverTheJobs) {
  const TemporaryFolder folder;
  std::string clips;
  for (int i = 0; i < 5; ++i) clips += clip(fmt::format("c{}", i), 20 + i);
  folder.write("episode.toml", head() + clips);
  ASSERT_EQ(batch(folder, {"episode.toml", "-j", "1"}).exit_code, 0);
  std::vector<std::string> alone;
  for (int i = 0; i < 5; ++i) alone.push_back(bytes(folder, fmt::format("c{}.mp4", i)));
  ASSERT_EQ(batch(folder, {"episode.toml", "-j", "3", "--force"}).exit_code, 0);
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(alone[i] == bytes(folder, fmt::format("c{}.mp4", i))) << i;
  const auto render = run_demo(folder, "render",
                               {"--time", "0:20-+1", "--shape", "240x240", "--fps", "10", "--no-snap",
                                "--loudness", "off", "-o", "render.mp4"});
  ASSERT_EQ(render.exit_code, 0) << render.err;
  EXPECT_TRUE(alone[0] == bytes(folder, "render.mp4"));
}

TEST(Batch, WhatIsUpToDateIsLeftAlone) {
  const TemporaryFolder folder;
  folder.write("episode.toml", head() + clip("a", 21) + clip("b", 30));
  ASSERT_EQ(batch(folder, {"episode.toml"}).exit_code, 0);
  auto run = batch(folder, {"episode.toml"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "  a  up to date\n  b  up to date\ncueclip: 2 clips: 2 up to date\n");

  folder.write("episode.toml", head() + clip("a", 21) + clip("b", 30, "title = \"Another\"\n"));
  EXPECT_EQ(batch(folder, {"episode.toml"}).out, "b.mp4\n");
  fs::remove(folder.path() / "a.mp4");
  EXPECT_EQ(batch(folder, {"episode.toml"}).out, "a.mp4\n");
  run = batch(folder, {"episode.toml", "--force", "-j", "1"});
  EXPECT_EQ(run.out, "a.mp4\nb.mp4\n");
  EXPECT_EQ(batch(folder, {"episode.toml"}).out, "");
}

TEST(Batch, ANewTranscriptMakesClipsAnewAndAMovedFolderDoesNot) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "one");
  fs::copy(test::demo_transcript(), folder.path() / "one/t.srt");
  folder.write("one/episode.toml", head("") + "[[clip]]\nid = \"a\"\ntime = \"0:21-+1\"\n");
  folder.write("one/episode.toml",
               std::regex_replace(bytes(folder, "one/episode.toml"), std::regex{"transcript = .*"},
                                  "transcript = \"t.srt\""));
  ASSERT_EQ(batch(folder, {"one/episode.toml"}).out, "one/a.mp4\n");
  fs::rename(folder.path() / "one", folder.path() / "two");
  EXPECT_EQ(batch(folder, {"two/episode.toml"}).out, "");
  folder.write("two/t.srt", bytes(folder, "two/t.srt") + "\n");
  EXPECT_EQ(batch(folder, {"two/episode.toml"}).out, "two/a.mp4\n");
}

TEST(Batch, AClipThatFailsLeavesTheOthersAlone) {
  const TemporaryFolder folder;
  folder.write("episode.toml",
               head() + clip("bad", 21, "captions = \"nosuch.srt\"\n") +
                   "[[clip]]\nid = \"worse\"\nquote = \"words that nobody ever says here\"\n" +
                   clip("wrong", 21, "colour = \"red\"\n") + clip("good", 30));
  const auto run = batch(folder, {"episode.toml"});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(run.out, "good.mp4\n");
  EXPECT_EQ(folder.listing(), "episode.toml good.json good.mp4");
  EXPECT_TRUE(contains(run.err, "cueclip: bad: reading nosuch.srt: it cannot be opened")) << run.err;
  EXPECT_TRUE(contains(run.err, "cueclip: worse: ")) << run.err;
  EXPECT_TRUE(contains(run.err, "cueclip: wrong: episode.toml:")) << run.err;
  EXPECT_TRUE(contains(run.err, "\n  worse  failed\n")) << run.err;
  EXPECT_TRUE(contains(run.err, "cueclip: 4 clips: 1 made, 3 failed\n")) << run.err;
  EXPECT_EQ(batch(folder, {"episode.toml", "--only", "worse,good"}).exit_code, 3);
}

TEST(Batch, AnEpisodeFileThatIsBrokenLeavesTheOthersAlone) {
  const TemporaryFolder folder;
  folder.write("bad.toml", "audio = \n");
  folder.write("good.toml", head() + clip("good", 30));
  const auto run = batch(folder, {"bad.toml", "good.toml"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_EQ(run.out, "good.mp4\n");
  EXPECT_TRUE(contains(run.err, "cueclip: bad.toml:1: reading bad.toml: this is not TOML")) << run.err;
}

TEST(Batch, TwoClipsAreNeverWrittenIntoOneFile) {
  const TemporaryFolder folder;
  folder.write("one.toml", head() + clip("a", 21));
  folder.write("two.toml", head() + clip("a", 30));
  const auto run = batch(folder, {"one.toml", "two.toml"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_EQ(run.out, "a.mp4\n");
  EXPECT_TRUE(contains(run.err, "cueclip: two.toml a: two.toml:")) << run.err;
}

TEST(Batch, WhatIsNotItsOwnIsLeftAlone) {
  const TemporaryFolder folder;
  folder.write("a.mp4", "precious");
  folder.write("episode.toml", head() + clip("a", 21));
  const auto run = batch(folder, {"episode.toml"});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_TRUE(contains(run.err, "a.mp4: it is there already")) << run.err;
  EXPECT_EQ(bytes(folder, "a.mp4"), "precious");
  EXPECT_EQ(folder.listing(), "a.mp4 episode.toml");
  EXPECT_EQ(batch(folder, {"episode.toml", "--force"}).exit_code, 0);
  EXPECT_NE(bytes(folder, "a.mp4"), "precious");
}

TEST(Batch, OnlyTakesClipsById) {
  const TemporaryFolder folder;
  folder.write("episode.toml", head() + clip("a", 21) + clip("b", 30) + clip("c", 40));
  EXPECT_EQ(batch(folder, {"episode.toml", "--only", "a,c", "-j", "1"}).out, "a.mp4\nc.mp4\n");
  const auto run = batch(folder, {"episode.toml", "--only", "d"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err, "cueclip: no clip has the id \"d\". There are: a, b, c.\n");
}

TEST(Batch, SharesTogetherAreAllClipsEachOnce) {
  const TemporaryFolder folder;
  std::set<std::string> all;
  for (const std::string episode : {"one", "two"}) {
    fs::create_directory(folder.path() / episode);
    std::string clips;
    for (int i = 0; i < 8; ++i) clips += clip(fmt::format("c{}", i), 10 + i);
    folder.write(episode + "/episode.toml", head() + clips);
    for (int i = 0; i < 8; ++i) all.insert(fmt::format("{}/c{}.mp4", episode, i));
  }
  std::set<std::string> seen;
  int with_any = 0;
  for (int share = 1; share <= 3; ++share) {
    const auto run = batch(folder, {"one/episode.toml", "two/episode.toml", "--dry-run", "--json", "--shard",
                                    fmt::format("{}/3", share)});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    const auto plans = nlohmann::json::parse(run.out);
    with_any += plans.empty() ? 0 : 1;
    for (const auto& plan : plans) EXPECT_TRUE(seen.insert(plan.at("output")).second) << plan.at("output");
  }
  EXPECT_EQ(seen, all);
  EXPECT_EQ(with_any, 3);
  for (const char* wrong : {"0/3", "4/3", "3", "a/b", "1/0"})
    EXPECT_EQ(batch(folder, {"one/episode.toml", "--shard", wrong}).exit_code, 2) << wrong;
}

TEST(Batch, ADryRunWritesNothing) {
  const TemporaryFolder folder;
  folder.write("episode.toml", head() + clip("a", 21) + clip("b", 30, "shape = \"240x240,240x426\"\n"));
  const auto run = batch(folder, {"episode.toml", "--dry-run", "--json"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto plans = nlohmann::json::parse(run.out);
  ASSERT_EQ(plans.size(), 3u);
  EXPECT_EQ(plans[2].at("output"), "b-240x426.mp4");
  EXPECT_TRUE(contains(run.err, "  a  to be made")) << run.err;
  EXPECT_EQ(folder.listing(), "episode.toml");
}

TEST(Batch, OptionsThatAreTypedHoldOverTheFile) {
  const TemporaryFolder folder;
  folder.write("episode.toml", head("title = \"file\"") + clip("a", 21));
  const auto run = batch(
      folder, {"episode.toml", "--title", "typed", "--shape", "240x426", "--snap", "--dry-run", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto plan = nlohmann::json::parse(run.out).at(0);
  EXPECT_EQ(plan.at("title"), "typed");
  EXPECT_EQ(plan.at("shape"), "240x426");
  EXPECT_EQ(batch(folder, {"episode.toml", "--shape", "round"}).exit_code, 2);
  EXPECT_EQ(batch(folder, {"episode.toml", "--style", "nosuch"}).exit_code, 2);
}

/// A new option of render has to be a row of src/episode/clip_keys.cpp.
TEST(Batch, EveryOptionOfRenderIsAKey) {
  const std::set<std::string> of_the_command{"help", "quote", "cues", "time",  "split",  "output",
                                             "jobs", "force", "json", "quiet", "verbose"};
  const std::string help = run_cueclip({"render", "--help"}).out;
  const std::regex option{R"(--([a-z]+(-[a-z]+)*))"};
  std::set<std::string> names;
  for (std::sregex_iterator at{help.begin(), help.end(), option}, end; at != end; ++at)
    names.insert((*at)[1]);
  EXPECT_GT(names.size(), 20u);
  const std::string batch_help = run_cueclip({"batch", "--help"}).out;
  EXPECT_NE(batch_help.find("\nOptions of `cueclip render`, over what the files say:"), std::string::npos);
  for (const auto& name : names)
    EXPECT_TRUE(of_the_command.contains(name) || contains(batch_help, "--" + name)) << name;
}

bool has_ended(pid_t program) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(program), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
         info.si_pid != 0;
}

/// Runs a batch of three clips that is sent the signal once the first of them is there, then again; and
/// expects what an undisturbed run gives.
void expect_finished_after(int signal, int exit_code) {
  std::string clips;
  for (int i = 0; i < 3; ++i)
    clips += fmt::format("[[clip]]\nid = \"c{}\"\ntime = \"0:{:02}-+10\"\nshape = \"480x480\"\n", i, 10 * i);
  const TemporaryFolder disturbed;
  disturbed.write("episode.toml", head() + clips);
  const auto send = [&](pid_t program) {
    while (!contains(disturbed.listing(), "c0.mp4") && !has_ended(program)) std::this_thread::sleep_for(1ms);
    kill(program, signal);
  };
  const auto stopped = batch(disturbed, {"episode.toml", "-j", "1"}, {.folder = {}, .while_running = send});
  EXPECT_EQ(stopped.exit_code, exit_code) << stopped.err;
  EXPECT_FALSE(contains(disturbed.listing(), "c2.mp4"));
  EXPECT_TRUE(signal == SIGKILL || !contains(disturbed.listing(), ".cueclip-")) << disturbed.listing();
  const auto again = batch(disturbed, {"episode.toml"});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_FALSE(contains(again.out, "c0.mp4"));
  EXPECT_FALSE(contains(disturbed.listing(), ".cueclip-")) << disturbed.listing();

  const TemporaryFolder whole;
  whole.write("episode.toml", head() + clips);
  ASSERT_EQ(batch(whole, {"episode.toml"}).exit_code, 0);
  for (const char* name : {"c0.mp4", "c1.mp4", "c2.mp4", "c0.json", "c1.json", "c2.json"})
    EXPECT_TRUE(bytes(disturbed, name) == bytes(whole, name)) << name;
}

TEST(Batch, StoppedByCtrlCItIsFinishedByTheNextRun) {
  expect_finished_after(SIGINT, 130);
}

TEST(Batch, KilledItIsFinishedByTheNextRun) {
  expect_finished_after(SIGKILL, -SIGKILL);
}

}  // namespace
}  // namespace cueclip
