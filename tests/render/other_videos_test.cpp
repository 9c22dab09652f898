#include <cueclip/error.h>
#include <cueclip/network.h>
#include <cueclip/render.h>

#include "av/open_media.h"
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

TEST(Webm, PictureAndSoundBeginAtZero) {
  const test::TemporaryFolder folder;
  const av::Demuxer media = av::open_media(render("clip.webm", folder, 2));
  const AVStream* const sound = av::sound_stream(media.get());
  const av::Packet packet{av_packet_alloc()};
  std::vector<std::int64_t> times;  // of the sound, in milliseconds
  std::optional<std::int64_t> picture;
  for (; av_read_frame(media.get(), packet.get()) >= 0; av_packet_unref(packet.get())) {
    if (packet->stream_index == sound->index) {
      times.push_back(packet->pts);
    } else if (!picture) {
      picture = packet->pts;
    }
  }
  EXPECT_EQ(picture, 0);
  ASSERT_GT(times.size(), 10u);
  const double unheard = 1000.0 * sound->codecpar->initial_padding / sound->codecpar->sample_rate;
  EXPECT_NEAR(unheard, 6.5, 0.1) << "of libopus";
  EXPECT_NEAR(static_cast<double>(times[0]) + unheard, 0, 0.6);
  for (std::size_t i = 2; i < times.size(); ++i) EXPECT_EQ(times[i] - times[i - 1], 20) << i;
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
