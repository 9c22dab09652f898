#include <nlohmann/json.hpp>

#include "cli/demo.h"

namespace cueclip {
namespace {

using test::content_of;
using test::TemporaryFolder;

constexpr auto kNote =
    "cueclip: warning: cue 2 (\"Mm-hm.\") is said inside cue 1 and left out of the picture: there is no room "
    "for it; it is in the files beside.\n";

/// A fast answer, during which somebody says a word.
class FastAnswer {
 public:
  FastAnswer() {
    folder_.write(
        "talk.srt",
        "1\n00:00:00,000 --> 00:00:08,000\nMaren Holt: So the tide is out and we can walk over the "
        "sand to the island, and when we come back in the evening the harbour will be full of boats "
        "that have been out for herring since four o'clock.\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\nIvo Brandt: Mm-hm.\n\n"
        "3\n00:00:09,000 --> 00:00:11,000\nIvo Brandt: We shall have wet feet.\n");
  }

  test::Run run(const std::string& command, std::vector<std::string> more) {
    std::vector<std::string> arguments{
        command, test::demo_audio(), "talk.srt", "--no-snap", "--pad",     "0", "--fps",
        "10",    "--shape",          "320x320",  "--words",   "transcript"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    test::RunOptions how;
    how.folder = folder_.path();
    return test::run_cueclip(arguments, how);
  }

  [[nodiscard]] std::string file(const std::string& name) const { return content_of(folder_.path() / name); }

 private:
  TemporaryFolder folder_;
};

TEST(SaidAtOnceCommand, WhatThePictureHasNoRoomForIsWarnedOf) {
  FastAnswer answer;
  const auto run = answer.run("render", {"--cues", "1-3", "--dry-run", "--json", "-o", "x.mp4"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.err, kNote);
  const auto plan = nlohmann::json::parse(run.out);
  ASSERT_FALSE(plan[0]["captions"].empty());
  for (const auto& card : plan[0]["captions"]) EXPECT_NE(card["cue"], 2);
}

TEST(SaidAtOnceCommand, TheFilesBesideHaveItAtItsTime) {
  FastAnswer answer;
  const auto run = answer.run("still", {"--cues", "1-3", "--with", "alt,srt,vtt,ass", "-o", "x.png"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(answer.file("x.srt").find("00:00:02,000 --> 00:00:03,000\n[Ivo Brandt] Mm-hm.\n"),
            std::string::npos)
      << answer.file("x.srt");
  EXPECT_NE(answer.file("x.vtt").find("00:00:02.000 --> 00:00:03.000\n<v Ivo Brandt>Mm-hm.\n"),
            std::string::npos);
  EXPECT_NE(answer.file("x.alt.txt").find("Mm-hm."), std::string::npos);
}

TEST(SaidAtOnceCommand, AScriptHasItAsACommentThatNoPlayerDraws) {
  FastAnswer answer;
  for (const std::string captions : {"on", "off"}) {
    const auto run = answer.run(
        "still", {"--cues", "1-3", "--with", "ass", "--captions", captions, "-o", "x.png", "--force"});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(run.err, captions == "on" ? kNote : "");
    const std::string script = answer.file("x.ass");
    const auto at = script.find("Mm-hm.");
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(script.find("Mm-hm.", at + 1), std::string::npos);
    const auto line = script.rfind('\n', at) + 1;
    EXPECT_TRUE(script.substr(line).starts_with("Comment: 1,0:00:02.00,0:00:03.00,Words,Ivo Brandt,"))
        << script.substr(line);
  }
}

TEST(SaidAtOnceCommand, APassageMayBeginInTheMiddle) {
  FastAnswer answer;
  const auto run = answer.run("render", {"--time", "2.4-7", "--dry-run", "--json", "-o", "x.mp4"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  double reached = 0;
  const auto plan = nlohmann::json::parse(run.out);
  for (const auto& card : plan[0]["captions"]) {
    EXPECT_EQ(card["start"], reached);
    EXPECT_GE(card["end"].get<double>() - reached, 0.8);
    reached = card["end"];
  }
  EXPECT_NEAR(reached, 4.6, 0.1);
}

}  // namespace
}  // namespace cueclip
