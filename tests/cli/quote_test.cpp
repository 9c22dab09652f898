#include <nlohmann/json.hpp>

#include "cli/demo.h"

namespace cueclip {
namespace {

using nlohmann::json;
using test::demo_transcript;
using test::run_demo;

/// The ranges of the plan for a quote.
json ranges_of(const std::vector<std::string>& passage) {
  std::vector<std::string> options{"--no-snap", "--words", "transcript", "--dry-run", "--json"};
  options.insert(options.end(), passage.begin(), passage.end());
  const auto [run, left] = run_demo("render", options);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(left, "");
  if (run.exit_code != 0) return {};
  json ranges = json::parse(run.out)[0]["ranges"];
  for (auto& range : ranges) {
    EXPECT_EQ(range["moved"], json::array({0.0, 0.0}));
    range.erase("moved");
    range.erase("asked");
  }
  return ranges;
}

TEST(QuoteOption, TakesTheCuesThatSayIt) {
  EXPECT_EQ(ranges_of({"--quote", "keep the tram"}),
            json::parse(R"([{"start": 82.974, "end": 85.31, "cues": [19]}])"));
  EXPECT_EQ(ranges_of({"--quote", "LISTENING isnt waiting for your turn"}),
            json::parse(R"([{"start": 71.141, "end": 74.567, "cues": [16]}])"));
}

TEST(QuoteOption, TakesAllBetweenFirstAndLastWords) {
  EXPECT_EQ(ranges_of({"--quote", "from how much sound ... brakes help more"}),
            json::parse(R"([{"start": 21.206, "end": 26.286, "cues": [5, 6]}])"));
}

TEST(QuoteOption, TakesNoNeighbourForANameThatWasCopied) {
  for (const std::string quote : {"Wren: From how much sound?", "[Wren] From how much sound?",
                                  "Wren From how much sound?", "0:21\n\n[Wren] From how much sound?"})
    EXPECT_EQ(ranges_of({"--quote", quote})[0]["cues"], json::parse("[5]")) << quote;
}

TEST(QuoteOption, KeepsItsPlaceAmongPassages) {
  const auto ranges = ranges_of({"--cues", "11", "--quote", "brakes help more", "--time", "0:00-0:01"});
  ASSERT_EQ(ranges.size(), 3u);
  EXPECT_EQ(ranges[1]["cues"], json::parse("[6]"));
}

TEST(QuoteOption, CutsToItsWordsWithExact) {
  const auto ranges = ranges_of({"--quote", "a shutter, a scooter", "--exact"});
  ASSERT_EQ(ranges.size(), 1u);
  EXPECT_GT(ranges[0]["start"], 31.454);
  EXPECT_LT(ranges[0]["end"], 49.928);
  EXPECT_LT(ranges[0]["end"].get<double>() - ranges[0]["start"].get<double>(), 3);
  EXPECT_EQ(ranges[0]["cues"], json::parse("[9]"));
}

TEST(QuoteOption, ListsTheCandidatesOfAnAmbiguousOne) {
  const auto [run, left] = run_demo("render", {"--quote", "the tram", "-o", "clip.mp4"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(run.err.starts_with("cueclip: \"the tram\" is said in more places than one.")) << run.err;
  EXPECT_TRUE(run.err.ends_with(
      "Quote more of it, or name the cues:\n"
      "  --cues 18  1:21-1:21  Wren: … whole sentence – and »the tram« behind it. Keep the …\n"
      "  --cues 19  1:23-1:23  Aurèle Lanvaux: … tram behind it. Keep »the tram«. It had the …\n"))
      << run.err;
  EXPECT_EQ(left, "");
}

TEST(QuoteOption, ListsTheNearestOfOneThatNobodySays) {
  const auto [run, left] =
      run_demo("render", {"--quote", "the elephant sang in the bathroom", "-o", "clip.mp4"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(run.err.starts_with("cueclip: nobody in " + demo_transcript() +
                                  " says \"the elephant sang in the bathroom\"."))
      << run.err;
  EXPECT_NE(run.err.find("the nearest are:\n  --cues "), std::string::npos) << run.err;
  EXPECT_EQ(left, "");
}

TEST(QuoteOption, MendedWordsAreShownAndQuoted) {
  const auto [run, left] = run_demo(
      "render", {"--quote", "keep the bus", "--replace", "tram=bus", "--exact", "--dry-run", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(json::parse(run.out)[0]["captions"][0]["lines"], json::array({"Keep the bus."}));
}

}  // namespace
}  // namespace cueclip
