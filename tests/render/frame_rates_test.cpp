#include <cueclip/network.h>
#include <cueclip/render.h>

#include <cstdlib>

#include <fmt/format.h>

#include "av/check.h"
#include "av/open_media.h"
#include "support/episodes.h"

namespace cueclip {
namespace {

constexpr Time kLength{5'554'445};
constexpr AVRational kMillisecond{1, 1000};

/// What there is to be seen of a stream, packet by packet.
struct Timing {
  AVRational base{};
  std::vector<std::int64_t> starts;  ///< in the time base, as durations are
  std::vector<std::int64_t> durations;
  std::vector<std::size_t> keys;

  [[nodiscard]] double end() const {
    return static_cast<double>(starts.back() + durations.back()) * av_q2d(base);
  }
};

Timing timing_of(AVFormatContext* media, AVMediaType type) {
  const int index = av_find_best_stream(media, type, -1, -1, nullptr, 0);
  Timing timing;
  timing.base = media->streams[index]->time_base;
  av_seek_frame(media, index, 0, AVSEEK_FLAG_BACKWARD);
  const av::Packet packet = av::new_packet();
  while (av_read_frame(media, packet.get()) >= 0) {
    if (packet->stream_index == index) {
      if ((packet->flags & AV_PKT_FLAG_KEY) != 0) timing.keys.push_back(timing.starts.size());
      timing.starts.push_back(packet->pts);
      timing.durations.push_back(packet->duration);
    }
    av_packet_unref(packet.get());
  }
  return timing;
}

/// As the H.264 stream itself says.
AVRational rate_in_stream(AVFormatContext* media) {
  const av::Codec codec{av::made(avcodec_alloc_context3(avcodec_find_decoder(AV_CODEC_ID_H264)))};
  av::check(avcodec_parameters_to_context(codec.get(), media->streams[0]->codecpar), "opening the decoder");
  codec->thread_count = 1;
  av::check(avcodec_open2(codec.get(), nullptr, nullptr), "opening the decoder");
  av_seek_frame(media, 0, 0, AVSEEK_FLAG_BACKWARD);
  const av::Packet packet = av::new_packet();
  av::check(av_read_frame(media, packet.get()), "reading a packet");
  av::check(avcodec_send_packet(codec.get(), packet.get()), "decoding a frame");
  return codec->framerate;
}

void expect_rate(const AVRational& found, FrameRate rate) {
  EXPECT_EQ(av_cmp_q(found, {rate.numerator(), rate.denominator()}), 0) << found.num << "/" << found.den;
}

class FrameRates : public testing::TestWithParam<FrameRate> {
 protected:
  std::string render(const std::string& name, VideoEncoding encoder = VideoEncoding::kBands) const {
    Pcm sound = test::silence(44'100, 1, 44'100 * 8);
    test::add_tone(sound, 220, 0.3f, 0, 44'100 * 8);
    const test::MadeEpisode episode{sound, "1\n00:00:01,000 --> 00:00:05,000\n[Ada] A word here.\n"};
    ClipOptions options = episode.options({Time{1'234'567}, Time{1'234'567} + kLength});
    options.output = (folder_.path() / name).string();
    options.fps = GetParam();
    options.encoder = encoder;
    render_clips(plan_clips(options), {2, true, {}, nullptr});
    return options.output;
  }

 private:
  test::TemporaryFolder folder_;
};

TEST_P(FrameRates, AnMp4sFramesAreWhereTheyBelongToTheTick) {
  const FrameRate rate = GetParam();
  const AVRational one{rate.denominator(), rate.numerator()};
  for (const VideoEncoding encoder : {VideoEncoding::kBands, VideoEncoding::kWhole}) {
    const av::Demuxer media = av::open_media(render("clip.mp4", encoder));
    expect_rate(media->streams[0]->avg_frame_rate, rate);
    expect_rate(media->streams[0]->r_frame_rate, rate);
    expect_rate(rate_in_stream(media.get()), rate);
    const Timing video = timing_of(media.get(), AVMEDIA_TYPE_VIDEO);
    const Timing sound = timing_of(media.get(), AVMEDIA_TYPE_AUDIO);
    ASSERT_EQ(std::ssize(video.starts), frames_covering(kLength, rate));
    for (std::size_t n = 0; n < video.starts.size(); ++n) {
      ASSERT_EQ(av_compare_ts(video.starts[n], video.base, static_cast<std::int64_t>(n), one), 0) << n;
      ASSERT_EQ(av_compare_ts(video.durations[n], video.base, 1, one), 0) << n;
    }
    EXPECT_EQ(sound.starts.front(), 0);
    EXPECT_GE(video.end(), seconds(kLength)) << "no sound is without a picture";
    EXPECT_LT(video.end(), seconds(kLength) + av_q2d(one));
    EXPECT_NEAR(sound.end(), seconds(kLength), 0.0005);
  }
}

/// Of this length they are two, equally long.
TEST_P(FrameRates, AGroupIsOfTwoSecondsOrLittleMore) {
  const FrameRate rate = GetParam();
  const av::Demuxer media = av::open_media(render("clip.mp4"));
  const Timing video = timing_of(media.get(), AVMEDIA_TYPE_VIDEO);
  ASSERT_EQ(video.keys.size(), 2u);
  EXPECT_EQ(video.keys[0], 0u);
  EXPECT_EQ(static_cast<std::int64_t>(video.keys[1]), frames_covering(kLength, rate) / 2);
}

TEST_P(FrameRates, AWebmsFramesAreWhereTheyBelongToTheMillisecond) {
  const FrameRate rate = GetParam();
  const AVRational one{rate.denominator(), rate.numerator()};
  const std::string file = render("clip.webm");
  const av::Demuxer media = av::open_media(file);
  expect_rate(media->streams[0]->avg_frame_rate, rate);
  expect_rate(media->streams[0]->r_frame_rate, rate);
  const Timing video = timing_of(media.get(), AVMEDIA_TYPE_VIDEO);
  ASSERT_EQ(std::ssize(video.starts), frames_covering(kLength, rate));
  ASSERT_EQ(av_cmp_q(video.base, kMillisecond), 0);
  // Opus begins 6.5 ms before what it is to be heard of it, and no time is below zero.
  EXPECT_LE(video.starts[0], 7);
  for (std::size_t n = 0; n < video.starts.size(); ++n) {
    const std::int64_t due = av_rescale_q(static_cast<std::int64_t>(n), one, kMillisecond);
    ASSERT_LE(std::abs(video.starts[n] - video.starts[0] - due), 1) << n;
  }
  EXPECT_GE(video.end() + 0.001, seconds(kLength));
  EXPECT_TRUE(read_media_facts(file).constant_rate);
}

TEST_P(FrameRates, AreMeasuredAsAsked) {
  const MediaFacts facts = read_media_facts(render("clip.mp4"));
  EXPECT_EQ(facts.fps, GetParam());
  EXPECT_TRUE(facts.constant_rate);
}

INSTANTIATE_TEST_SUITE_P(Asked, FrameRates,
                         testing::Values(FrameRate{25}, FrameRate{24'000, 1001}, FrameRate{30'000, 1001},
                                         FrameRate{25, 2}),
                         [](const auto& rate) {
                           return fmt::format("{}In{}", rate.param.numerator(), rate.param.denominator());
                         });

}  // namespace
}  // namespace cueclip
