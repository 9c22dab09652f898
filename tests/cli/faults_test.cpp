#include "support/faults.h"

#include <array>
#include <cerrno>
#include <random>

#include "cli/demo.h"

namespace cueclip {
namespace {

using test::Fault;
using test::FaultyRun;

std::vector<std::string> with_demo(const std::string& command, const std::vector<std::string>& options) {
  std::vector<std::string> arguments{command, test::demo_audio(), test::demo_transcript()};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return arguments;
}

/// A run that a fault has hit either says so, with nothing left, or wasn't hurt by it.
void expect_all_or_nothing(const FaultyRun& hit, const FaultyRun& whole, int at) {
  if (hit.run.exit_code == 0) {
    EXPECT_TRUE(hit.files == whole.files) << "fault " << at;
    return;
  }
  EXPECT_EQ(hit.run.exit_code, 4) << "fault " << at << ": " << hit.run.err;
  EXPECT_TRUE(hit.run.err.starts_with("cueclip: ")) << "fault " << at << ": " << hit.run.err;
  EXPECT_EQ(hit.run.out, "") << "fault " << at;
  std::string left;
  for (const auto& [name, content] : hit.files) left += name + " ";
  EXPECT_EQ(left, "") << "fault " << at << ": " << hit.run.err;
}

/// Lets each call on files fail in turn, each by another error.
void expect_faults_survived(const std::vector<std::string>& arguments, int at_least) {
  if (!test::can_have_faults()) GTEST_SKIP() << "a sanitizer is built in";
  constexpr std::array kErrors{ENOSPC, EIO, EACCES};
  const FaultyRun whole = test::run_with_failing_call(arguments, {});
  ASSERT_EQ(whole.run.exit_code, 0) << whole.run.err;
  int refused = 0;
  for (int at = 1;; ++at) {
    const auto hit =
        test::run_with_failing_call(arguments, Fault{at, kErrors[static_cast<std::size_t>(at) % 3]});
    if (hit.mark.empty()) break;
    expect_all_or_nothing(hit, whole, at);
    refused += hit.run.exit_code == 0 ? 0 : 1;
  }
  EXPECT_GE(refused, at_least);  // else the faults hit nothing that matters
  const auto slow = test::run_with_failing_call(arguments, Fault{0, 0, true});
  EXPECT_EQ(slow.run.exit_code, 0) << slow.run.err;
  EXPECT_TRUE(slow.files == whole.files) << "after short writes";
}

TEST(Faults, OfAnyCallLeaveNoVideoAndNothingBesideIt) {
  expect_faults_survived(with_demo("render", {"--time", "0:05-+3", "--shape", "240x240", "--with",
                                              "alt,srt,poster,json", "-o", "clip.mp4"}),
                         20);
}

TEST(Faults, OfAnyCallLeaveNoWebm) {
  expect_faults_survived(with_demo("render", {"--time", "0:05-+1", "--shape", "240x240", "-o", "clip.webm"}),
                         3);
}

TEST(Faults, OfAnyCallLeaveNoGif) {
  expect_faults_survived(with_demo("render", {"--time", "0:05-+1", "--shape", "240x240", "-o", "clip.gif"}),
                         3);
}

TEST(Faults, OfAnyCallLeaveNoSound) {
  for (const char* name : {"clip.wav", "clip.mp3", "clip.opus", "clip.m4a", "clip.flac"})
    expect_faults_survived(with_demo("render", {"--time", "0:05-+3", "-o", name}), 3);
}

TEST(Faults, OfAnyCallLeaveNoStill) {
  expect_faults_survived(
      with_demo("still", {"--time", "0:05-+3", "--shape", "240x240", "--with", "alt", "-o", "frame.png"}), 3);
}

/// What is too large for memory is an error, and no crash. Faults while CLI11 sets the command line up are
/// left out: some of its own steps don't survive them.
void expect_memory_errors(const std::vector<std::string>& arguments, int times) {
  if (!test::can_have_faults()) GTEST_SKIP() << "a sanitizer is built in";
  const FaultyRun whole = test::run_with_failing_new(arguments, 0);
  ASSERT_EQ(whole.run.exit_code, 0) << whole.run.err;
  const int setting_up = std::stoi(test::run_with_failing_new({"--version"}, 0).mark);
  const int count = std::stoi(whole.mark);
  ASSERT_GT(count, setting_up + 1000);
  std::mt19937 random{20};  // NOLINT: the same places each time
  std::uniform_int_distribution<int> place{setting_up + 1, count};
  int refused = 0;
  for (int i = 0; i < times; ++i) {
    const int at = place(random);
    const FaultyRun hit = test::run_with_failing_new(arguments, at);
    expect_all_or_nothing(hit, whole, at);
    refused += hit.run.exit_code == 0 ? 0 : 1;
  }
  EXPECT_GE(refused, times / 2);
}

TEST(Faults, OfMemoryEndARenderWithNothingLeft) {
  expect_memory_errors(with_demo("render", {"--time", "0:05-+3", "--shape", "240x240", "--with", "alt,ass",
                                            "--outro", "1", "-o", "clip.mp4"}),
                       40);
}

TEST(Faults, OfMemoryEndAStillWithNothingLeft) {
  expect_memory_errors(with_demo("still", {"--cues", "8", "--style", "aura", "--shape", "240x240", "--sheet",
                                           "-o", "sheet.png"}),
                       20);
}

}  // namespace
}  // namespace cueclip
