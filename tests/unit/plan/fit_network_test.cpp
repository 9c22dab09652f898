#include <cueclip/plan.h>

#include <chrono>

#include "plan/predict_size.h"
#include "support/episodes.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using std::chrono::seconds;
using test::demo_options;
using test::error_of;

ClipOptions options_for(const Network& network, const Passage& passage = CueSelection{{3, 6}}) {
  ClipOptions options = demo_options(passage, "square");
  options.shapes.clear();
  options.network = network;
  return options;
}

Network made_up() {
  Network network;
  network.name = "small";
  network.title = "Small";
  network.takes.containers = {"mp4"};
  return network;
}

TEST(FitNetwork, PicksTheShapeUnlessGiven) {
  auto options = options_for(find_network("reels"));
  EXPECT_EQ(plan_clips(options).front().shape.name, "portrait");
  options.shapes = {parse_shape("square")};
  EXPECT_EQ(plan_clips(options).front().shape.name, "square");
}

TEST(FitNetwork, PicksTheQualityUnlessGiven) {
  EXPECT_EQ(plan_clips(options_for(find_network("mastodon"))).front().quality, Quality::kGood);
  auto options = options_for(find_network("reels"));
  EXPECT_EQ(plan_clips(options).front().quality, Quality::kBest) << "it encodes the clip once more";
  options.quality = Quality::kDraft;
  EXPECT_EQ(plan_clips(options).front().quality, Quality::kDraft);
}

TEST(FitNetwork, RefusesAWebmThatWouldBeReencoded) {
  auto options = options_for(find_network("mastodon"));
  options.output = "clip.webm";
  const auto ended = error_of([&] { (void)plan_clips(options); });
  EXPECT_EQ(ended.failure, Failure::kNetwork);
  EXPECT_NE(ended.text.find("Name it with the ending .mp4."), std::string::npos) << ended.text;
}

TEST(FitNetwork, GoesWithThePlan) {
  const auto plan = plan_clips(options_for(find_network("mastodon"))).front();
  ASSERT_TRUE(plan.network);
  EXPECT_EQ(plan.network->text.post, 500);
  EXPECT_GT(plan.predicted_size, 100'000);
  EXPECT_EQ(plan.coarser, 0) << "there is room enough";
}

TEST(FitNetwork, RefusesWhatIsTooLongAndSaysWhatFits) {
  Network network = made_up();
  network.takes.length = seconds{10};
  const auto ended = error_of([&] { (void)plan_clips(options_for(network, CueSelection{{1, 19}})); });
  EXPECT_EQ(ended.failure, Failure::kNetwork);
  EXPECT_NE(ended.text.find(", and Small takes at most 0:10: "), std::string::npos) << ended.text;
  EXPECT_NE(ended.text.find(" too much. --cues 1-"), std::string::npos) << ended.text;
  EXPECT_NE(ended.text.find(" would fit; or mastodon, "), std::string::npos) << ended.text;
}

TEST(FitNetwork, WhatItSaysWouldFitDoes) {
  Network network = made_up();
  network.takes.length = seconds{20};
  const std::string said = error_of([&] {
                             (void)plan_clips(options_for(network, CueSelection{{1, 19}}));
                           }).text;
  const auto from = said.find("--cues ") + 7;
  const std::string cues = said.substr(from, said.find(' ', from) - from);
  const auto plan = plan_clips(options_for(network, parse_cues(cues))).front();
  EXPECT_LE(plan.duration, seconds{20});
}

TEST(FitNetwork, ComesBeforeTheLongestLength) {
  Network network = made_up();
  network.takes.length = seconds{10};
  auto options = options_for(network, CueSelection{{1, 19}});
  options.max_length = seconds{5};
  EXPECT_EQ(error_of([&] { (void)plan_clips(options); }).failure, Failure::kNetwork);
}

TEST(FitNetwork, CountsTheClosingCard) {
  Network network = made_up();
  auto options = options_for(network, TimeRange{seconds{20}, seconds{25}});
  options.network->takes.length = seconds{6};
  EXPECT_NO_THROW((void)plan_clips(options));
  options.outro = seconds{3};
  EXPECT_EQ(error_of([&] { (void)plan_clips(options); }).failure, Failure::kNetwork);
}

TEST(FitNetwork, RefusesWhatIsTooShort) {
  const auto ended = error_of([&] {
    (void)plan_clips(options_for(find_network("reels"), TimeRange{seconds{20}, seconds{21}}));
  });
  EXPECT_EQ(ended.failure, Failure::kNetwork);
  EXPECT_NE(ended.text.find("and Instagram Reels takes no less than 3 s"), std::string::npos) << ended.text;
}

TEST(FitNetwork, RefusesAShapeThatIsNotTaken) {
  auto options = options_for(find_network("shorts"));
  options.shapes = {parse_shape("landscape")};
  const auto ended = error_of([&] { (void)plan_clips(options); });
  EXPECT_EQ(ended.failure, Failure::kNetwork);
  EXPECT_NE(ended.text.find("Leave --shape out: portrait suits YouTube Shorts."), std::string::npos)
      << ended.text;
}

TEST(FitNetwork, IsForVideos) {
  auto options = options_for(find_network("mastodon"));
  options.output = "clip.mp3";
  EXPECT_EQ(error_of([&] { (void)plan_clips(options); }).failure, Failure::kUsage);
  options.output = "clip.png";
  options.output_ending = ".png";
  EXPECT_NO_THROW((void)plan_clips(options));
}

TEST(FitNetwork, CodesMoreCoarselyToMeetASize) {
  Network network = made_up();
  const std::int64_t usual = plan_clips(options_for(network)).front().predicted_size;
  network.takes.size = usual * 2 / 3;
  const auto plan = plan_clips(options_for(network)).front();
  EXPECT_GT(plan.coarser, 0);
  EXPECT_LE(plan.predicted_size, *network.takes.size);
  EXPECT_GT(predicted_size(plan, plan.coarser - 1), *network.takes.size) << "no coarser than it has to be";
}

TEST(FitNetwork, RefusesASizeThatNoQualityMeets) {
  Network network = made_up();
  network.takes.size = 50'000;
  const auto ended = error_of([&] { (void)plan_clips(options_for(network)); });
  EXPECT_EQ(ended.failure, Failure::kNetwork);
  EXPECT_NE(ended.text.find("and Small takes at most 0.1 MB"), std::string::npos) << ended.text;
  EXPECT_NE(ended.text.find(" would fit; or name a smaller --shape, or fewer --fps"), std::string::npos);
}

}  // namespace
}  // namespace cueclip
