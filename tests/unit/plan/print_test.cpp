#include <cueclip/plan.h>

#include <cmath>

#include <nlohmann/json.hpp>

#include "support/episodes.h"

namespace cueclip {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

ClipPlan plan() {
  ClipPlan result;
  result.output = "quote.mp4";
  result.shape = parse_shape("1280x720");
  result.fps = 25;
  result.frames = 50;
  result.duration = 1'990ms;
  result.ranges = {{{10s, 11'500ms}, {10s, 11s}, {4, 5}}, {{20s, 20'490ms}, {20s, 20'490ms}, {}}};
  result.speakers = {{"A", "Ada Byron", "", {}}};
  result.captions.cards = {{4,
                            0,
                            {0, 25},
                            {"Hello", "world."},
                            {{"Hello", {0s, 500ms}, TimeSource::kSound, 0.875F}, {"world.", {500ms, 1s}}},
                            1},
                           {5, -1, {25, 50}, {"(Laughs)"}, {{"(Laughs)", {1s, 1'500ms}}}, 1}};
  return result;
}

TEST(PlansAsJson, HasTheKeysThatPeopleScriptAgainst) {
  const json expected = json::parse(R"json({
    "output": "quote.mp4", "shape": "1280x720", "width": 1280, "height": 720, "fps": 25, "frames": 50, "duration": 1.99,
    "ranges": [{"start": 10.0, "end": 11.5, "cues": [4, 5], "asked": [10.0, 11.0], "moved": [0.0, 0.5]},
               {"start": 20.0, "end": 20.49, "cues": [], "asked": [20.0, 20.49], "moved": [0.0, 0.0]}],
    "captions": [
      {"start": 0.0, "end": 1.0, "cue": 4, "speaker": "Ada Byron", "lines": ["Hello", "world."],
       "words": [{"text": "Hello", "start": 0.0, "end": 0.5, "from": "sound", "sure": 0.88},
                 {"text": "world.", "start": 0.5, "end": 1.0, "from": "share"}]},
      {"start": 1.0, "end": 2.0, "cue": 5, "speaker": "", "lines": ["(Laughs)"],
       "words": [{"text": "(Laughs)", "start": 1.0, "end": 1.5, "from": "share"}]}]})json");
  json printed = json::parse(plans_as_json({plan()}));
  ASSERT_TRUE(printed.is_array());
  ASSERT_EQ(printed.size(), 1u);
  for (const auto& [key, value] : expected.items()) EXPECT_EQ(printed[0][key], value) << key;
}

TEST(PlansAsJson, HasABrokenRateAsItsName) {
  ClipPlan broken = plan();
  broken.fps = {30'000, 1001};
  EXPECT_NE(plans_as_json({broken}).find("\"fps\": 29.97,"), std::string::npos) << plans_as_json({broken});
  EXPECT_EQ(json::parse(plans_as_json({broken}))[0]["captions"][0]["end"], 0.834167) << "25 frames";
  EXPECT_NE(plans_as_json({plan()}).find("\"fps\": 25,"), std::string::npos) << "a whole number stays one";
  broken.format = OutputFormat::kGif;
  EXPECT_NE(plans_as_json({broken}).find("\"fps\": 12.5,"), std::string::npos);
}

TEST(PlansAsJson, HasTheLoudness) {
  ClipPlan levelled = plan();
  EXPECT_TRUE(json::parse(plans_as_json({levelled}))[0].at("loudness").is_null());
  levelled.loudness = ClipLoudness{-21.504, -16.02, -3.1, -2, 5.5, true, ""};
  EXPECT_EQ(
      json::parse(plans_as_json({levelled}))[0]["loudness"],
      json::parse(R"({"before": -21.5, "after": -16.02, "gain": 5.5, "peak_before": -3.1, "peak_after": -2.0,
                            "limited": true, "note": ""})"));
  levelled.loudness->before = -HUGE_VAL;
  EXPECT_TRUE(json::parse(plans_as_json({levelled}))[0]["loudness"]["before"].is_null());
}

TEST(PlansAsText, HasALineOnTheLoudness) {
  ClipPlan levelled = plan();
  EXPECT_EQ(plans_as_text({levelled}).find("LUFS"), std::string::npos);
  levelled.loudness = ClipLoudness{-21.504, -16.02, -3.1, -2, 5.5, true, ""};
  EXPECT_NE(
      plans_as_text({levelled})
          .find("\n  loudness -21.5 LUFS, -3.1 dBTP; gain +5.5 dB and a limiter: -16.0 LUFS, -2.0 dBTP\n"),
      std::string::npos)
      << plans_as_text({levelled});
  levelled.loudness = ClipLoudness{-21.5, -21.5, -3.1, -3.1, 0, false, "left as it is"};
  EXPECT_NE(plans_as_text({levelled}).find("\n  loudness -21.5 LUFS, -3.1 dBTP; left as it is\n"),
            std::string::npos)
      << plans_as_text({levelled});
}

TEST(PlansAsJson, HasAnElementAFile) {
  EXPECT_EQ(json::parse(plans_as_json({plan(), plan()})).size(), 2u);
  EXPECT_EQ(plans_as_json({}), "[]\n");
}

TEST(PlansAsJson, KeepsItsTypesWhereThereIsNothing) {
  ClipPlan empty;
  empty.shape = parse_shape("square");
  json printed = json::parse(plans_as_json({empty}))[0];
  EXPECT_TRUE(printed["ranges"].is_array());
  EXPECT_TRUE(printed["captions"].is_array());
  EXPECT_TRUE(printed["duration"].is_number_float());
}

TEST(PlansAsJson, IsValidWhateverTheNames) {
  ClipPlan odd = plan();
  odd.output = "caf\xe9\n.mp4";
  odd.captions.cards[0].lines = {"\"quoted\" \\ \x1b"};
  EXPECT_TRUE(json::accept(plans_as_json({odd})));
}

TEST(PlansAsText, ShowsWhatAPersonAsks) {
  EXPECT_EQ(plans_as_text({plan()}),
            "quote.mp4: 1280x720, 25 fps, 50 frames, 0:01.990\n"
            "  sound 0:10-0:11.500, cues 4-5 (asked for 0:10-0:11: +0.000 s, +0.500 s)\n"
            "  sound 0:20-0:20.490\n"
            "       0:00-0:01      Ada Byron: Hello / world.\n"
            "       0:01-0:02      : (Laughs)\n");
}

TEST(PlansAsText, ShowsABrokenRateAsItsName) {
  ClipPlan broken = plan();
  broken.fps = {24'000, 1001};
  EXPECT_TRUE(plans_as_text({broken}).starts_with("quote.mp4: 1280x720, 23.976 fps, 50 frames, "))
      << plans_as_text({broken});
}

TEST(PlansAsText, CantActOnTheTerminal) {
  ClipPlan odd = plan();
  odd.captions.cards[0].lines = {"\x1b[2J"};
  odd.speakers[0].name = "A\x1b]0;B";
  EXPECT_EQ(plans_as_text({odd}).find('\x1b'), std::string::npos);
}

TEST(CaptionsInShort, SaysThatAllIsWell) {
  EXPECT_EQ(captions_in_short(plan()), "2 cards, nothing to mend");
}

TEST(CaptionsInShort, SaysHowManyCuesAndTheWorst) {
  ClipPlan mended = plan();
  mended.captions.cards.pop_back();
  mended.findings = {{4, 14, &kReadFast, 21.8, ""},
                     {5, 18, &kReadFast, 23.4, ""},
                     {6, 22, &kReadFast, 22, ""},
                     {6, 22, &kOverlap, 0.5, ""},
                     {7, 26, &kNoSpeaker, 0, ""}};
  EXPECT_EQ(
      captions_in_short(mended),
      "1 card, 3 cues read faster than 21 characters a second (at worst cue 5: 23.4), 1 cue begun before "
      "an earlier one's end, by more than 0.04 s (cue 6: 0.5), 1 cue without a speaker (cue 7)");
}

}  // namespace
}  // namespace cueclip
