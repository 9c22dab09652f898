#include <cueclip/error.h>
#include <cueclip/network.h>
#include <cueclip/render.h>

#include "support/episodes.h"

namespace cueclip {
namespace {

std::string render(const std::string& name, const test::TemporaryFolder& folder, int jobs) {
  ClipOptions options =
      test::demo_options(TimeRange{std::chrono::seconds{20}, std::chrono::milliseconds{23'040}}, "320x240");
  options.output = (folder.path() / name).string();
  render_clips(plan_clips(options), {jobs, true, {}, nullptr});
  return options.output;
}

TEST(Webm, IsVp9AndOpusInClosedGroups) {
  const test::TemporaryFolder folder;
  const MediaFacts facts = read_media_facts(render("clip.webm", folder, 2));
  EXPECT_EQ(facts.container, "webm");
  EXPECT_EQ(facts.video, "vp9");
  EXPECT_EQ(facts.audio, "opus");
  EXPECT_EQ(facts.width, 320);
  EXPECT_EQ(facts.height, 240);
  EXPECT_EQ(facts.fps, 30);
  EXPECT_NEAR(seconds(facts.length), 3.067, 0.04);
  EXPECT_EQ(facts.colours, "bt709, limited");
  EXPECT_EQ(facts.closed_groups, true);
  EXPECT_NEAR(seconds(facts.longest_group), 3.067, 0.002) << "one second alone is no group";
}

TEST(Webm, HasTheSameBytesWhateverTheJobs) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(test::content_of(render("one.webm", folder, 1)), test::content_of(render("two.webm", folder, 2)));
}

TEST(Gif, IsSilentAndTwelveAndAHalfFramesASecond) {
  const test::TemporaryFolder folder;
  const MediaFacts facts = read_media_facts(render("clip.gif", folder, 2));
  EXPECT_EQ(facts.container, "gif");
  EXPECT_EQ(facts.audio, "");
  EXPECT_EQ(facts.width, 320);
  EXPECT_EQ(facts.fps, (FrameRate{25, 2}));
  EXPECT_TRUE(facts.constant_rate);
  EXPECT_EQ(facts.length, Time{3'040'000}) << "38 frames of 8 hundredths";
}

TEST(Gif, HasAShapeOfItsOwn) {
  ClipOptions options =
      test::demo_options(TimeRange{std::chrono::seconds{20}, std::chrono::seconds{23}}, "square");
  options.shapes.clear();
  options.output = "clip.gif";
  const auto plan = plan_clips(options).front();
  EXPECT_EQ(plan.shape.width, 480);
  EXPECT_EQ(plan.format, OutputFormat::kGif);
}

TEST(MadeForANetwork, IsNotKeptWhereItDoesNotFit) {
  const test::TemporaryFolder folder;
  ClipOptions options =
      test::demo_options(TimeRange{std::chrono::seconds{20}, std::chrono::seconds{22}}, "320x240");
  options.output = (folder.path() / "clip.mp4").string();
  options.network = find_network("mastodon");
  auto plans = plan_clips(options);
  plans.front().network->takes.size = 1000;  // less than was planned for
  try {
    render_clips(plans, {1, false, {}, nullptr});
    FAIL() << "it is too large";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kNetwork);
    EXPECT_NE(std::string{error.what()}.find("doesn't fit Mastodon and isn't kept: size: "),
              std::string::npos)
        << error.what();
  }
  EXPECT_EQ(folder.listing(), "");
}

}  // namespace
}  // namespace cueclip
