#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/demo.h"

namespace cueclip {
namespace {

using test::demo_transcript;
using test::run_cueclip;

TEST(CuesCommand, PrintsOneLineACueWherePiped) {
  const auto run = run_cueclip({"cues", demo_transcript()});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(std::ranges::count(run.out, '\n'), 19);
  EXPECT_EQ(run.out.find('\x1b'), std::string::npos);
}

TEST(CuesCommand, PrintsNumberTimesNameAndWords) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--time", "0:21-0:27"});
  EXPECT_EQ(run.out,
            "5  0:21.2  0:22.3  Wren               From how much sound?\n"
            "6  0:22.6  0:26.2  Dr. Kofi Tamworth  Eleven seconds. Rain helps. Brakes help more.\n"
            "7  0:26.4  0:27.1  Aurèle Lanvaux     Exactement\u202f!\n");
}

TEST(CuesCommand, FindsWordsAndSpeakers) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--find", "MA SOEUR", "--by", "aurele"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_TRUE(run.out.starts_with("14  0:59.1  1:02.2  Aurèle Lanvaux  Ma sœur")) << run.out;
  EXPECT_EQ(std::ranges::count(run.out, '\n'), 1);
}

TEST(CuesCommand, SaysThatNoneIsLikeThat) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--find", "zebra"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "cueclip: no cue of " + demo_transcript() +
                         " is like that. Leave out --find, --by or --time to see them all.\n");
}

TEST(CuesCommand, PrintsJson) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--json"});
  EXPECT_EQ(run.exit_code, 0);
  auto json = nlohmann::json::parse(run.out);
  ASSERT_EQ(json.size(), 19u);
  EXPECT_EQ(json[4], (nlohmann::json{{"number", 5},
                                     {"start", 21.206},
                                     {"end", 22.353},
                                     {"speaker", "Wren"},
                                     {"text", "From how much sound?"}}));
}

TEST(CuesCommand, PrintsAnEmptyArrayForNone) {
  const auto run = run_cueclip({"cues", demo_transcript(), "--json", "--find", "zebra"});
  EXPECT_EQ(run.out, "[]\n");
  EXPECT_EQ(run.exit_code, 0);
}

TEST(CuesCommand, CannotBeMadeToActOnATerminal) {
  const test::TemporaryFolder folder;
  const auto file =
      folder.write("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n[A\u202e] \u009b31mRed.\n").string();
  const auto run = run_cueclip({"cues", file});
  EXPECT_EQ(run.out.find("\u202e"), std::string::npos);
  EXPECT_EQ(run.out.find("\u009b"), std::string::npos);
}

TEST(StylesCommand, PrintsOneLineAStyleNameFirst) {
  const auto run = run_cueclip({"styles"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_NE(("\n" + run.out).find("\nstudio"), std::string::npos) << run.out;
  EXPECT_EQ(run.err, "");
}

TEST(StylesCommand, PrintsAStyleThatCanBeUsed) {
  const test::TemporaryFolder folder;
  const auto printed = run_cueclip({"styles", "studio"});
  EXPECT_EQ(printed.exit_code, 0);
  folder.write("mine.toml", printed.out);
  EXPECT_EQ(run_cueclip({"styles", "./mine.toml"}, {.folder = folder.path()}).out, printed.out);
  EXPECT_EQ(run_cueclip({"styles", "nosuch"}).exit_code, 2);
}

}  // namespace
}  // namespace cueclip
