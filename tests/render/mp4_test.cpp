#include <cueclip/render.h>

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "av/open_media.h"
#include "draw/rect.h"
#include "support/episodes.h"
#include "support/pictures.h"

namespace cueclip {
namespace {

using test::MadeEpisode;

constexpr auto kSubrip =
    "1\n00:00:01,000 --> 00:00:03,000\n[Ada] A word here.\n\n2\n00:00:03,500 --> 00:00:09,000\n[Bo] And one "
    "there.\n";

Pcm speech_like(int rate, int channels, int seconds_long) {
  Pcm sound = test::silence(rate, channels, std::int64_t{rate} * seconds_long);
  for (int i = 0; i + 1 < seconds_long; i += 2)
    test::add_tone(sound, 220, 0.3f, std::int64_t{rate} * i, std::int64_t{rate} * (i + 1));
  return sound;
}

std::filesystem::path render(const ClipOptions& options, int jobs = 2) {
  const auto plans = plan_clips(options);
  render_clips(plans, {jobs, true, {}, nullptr});
  return plans.front().output;
}

struct StreamFacts {
  std::int64_t packets = 0;
  std::int64_t first = -1;  ///< as timed, in the stream's time base
  double end = 0;           ///< seconds
  std::vector<std::int64_t> keys;
};

StreamFacts facts_of(AVFormatContext* media, AVMediaType type) {
  StreamFacts facts;
  const int index = av_find_best_stream(media, type, -1, -1, nullptr, 0);
  const av::Packet packet{av_packet_alloc()};
  av_seek_frame(media, index, 0, AVSEEK_FLAG_BACKWARD);
  while (av_read_frame(media, packet.get()) >= 0) {
    if (packet->stream_index == index) {
      if (facts.packets == 0) facts.first = packet->pts;
      EXPECT_EQ(packet->pts, packet->dts) << "no picture is shown out of order";
      if ((packet->flags & AV_PKT_FLAG_KEY) != 0) facts.keys.push_back(facts.packets);
      facts.end =
          static_cast<double>(packet->pts + packet->duration) * av_q2d(media->streams[index]->time_base);
      ++facts.packets;
    }
    av_packet_unref(packet.get());
  }
  return facts;
}

/// The names of the file's outermost boxes, in order.
std::string boxes_of(const std::string& content) {
  std::string names;
  for (std::size_t at = 0; at + 8 <= content.size();) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i) size = size << 8 | static_cast<unsigned char>(content[at + i]);
    names += (names.empty() ? "" : " ") + content.substr(at + 4, 4);
    if (size < 8) break;
    at += size;
  }
  return names;
}

TEST(Mp4, HasExactlyTheFramesOfThePlanAndBeginsAtZero) {
  const MadeEpisode episode{speech_like(44'100, 1, 10), kSubrip};
  const auto file = render(episode.options({Time{1'234'567}, Time{6'789'012}}));
  const av::Demuxer media = av::open_media(file);
  const auto video = facts_of(media.get(), AVMEDIA_TYPE_VIDEO);
  const auto sound = facts_of(media.get(), AVMEDIA_TYPE_AUDIO);
  EXPECT_EQ(video.packets, 167);  // 5.554445 s at 30 fps, rounded up
  EXPECT_EQ(video.first, 0);
  EXPECT_EQ(sound.first, 0);
  EXPECT_NEAR(sound.end, 5.554445, 0.0005);
  EXPECT_LE(std::abs(video.end - sound.end), 1.0 / 30);
  EXPECT_EQ(video.keys, (std::vector<std::int64_t>{0, 83})) << "closed groups of two seconds and more";
}

TEST(Mp4, FitsTheProfileThatEveryNetworkTakes) {
  const MadeEpisode episode{speech_like(44'100, 2, 4), kSubrip};
  ClipOptions options = episode.options({Time{0}, Time{2'000'000}});
  options.title = "The title";
  options.show = "The show";
  options.link = "show.example/1";
  const auto file = render(options);
  const av::Demuxer media = av::open_media(file);
  const AVCodecParameters& video = *media->streams[0]->codecpar;
  const AVCodecParameters& sound = *media->streams[1]->codecpar;
  EXPECT_EQ(video.codec_id, AV_CODEC_ID_H264);
  EXPECT_STREQ(avcodec_profile_name(video.codec_id, video.profile), "High");
  EXPECT_EQ(video.format, AV_PIX_FMT_YUV420P);
  EXPECT_EQ(video.video_delay, 0);
  EXPECT_EQ(video.color_space, AVCOL_SPC_BT709);
  EXPECT_EQ(video.color_primaries, AVCOL_PRI_BT709);
  EXPECT_EQ(video.color_trc, AVCOL_TRC_BT709);
  EXPECT_EQ(video.color_range, AVCOL_RANGE_MPEG);
  EXPECT_EQ(av_cmp_q(media->streams[0]->r_frame_rate, {30, 1}), 0);
  EXPECT_EQ(sound.codec_id, AV_CODEC_ID_AAC);
  EXPECT_STREQ(avcodec_profile_name(sound.codec_id, sound.profile), "LC");
  EXPECT_EQ(sound.sample_rate, 48'000);
  EXPECT_EQ(sound.ch_layout.nb_channels, 2);
  EXPECT_EQ(av::tag(media.get(), "title"), "The title");
  EXPECT_EQ(av::tag(media.get(), "artist"), "The show");
  EXPECT_EQ(av::tag(media.get(), "comment"), "show.example/1");
}

TEST(Mp4, SaysItsSoundsLanguageAndItsWordsWhereAsked) {
  const MadeEpisode episode{speech_like(44'100, 1, 10), kSubrip};
  ClipOptions options = episode.options({Time{0}, Time{5'000'000}});
  options.snap = false;
  options.language = "fr-CA";
  EXPECT_FALSE(av::tag(av::open_media(render(options)).get(), "lyrics"));
  options.tag_words = true;
  const av::Demuxer media = av::open_media(render(options));
  EXPECT_EQ(av::tag(media.get(), "lyrics"), "Ada\u00A0: A word here.\nBo\u00A0: And");
  EXPECT_STREQ(av_dict_get(media->streams[1]->metadata, "language", nullptr, 0)->value, "fra");
}

TEST(Mp4, SaysNothingOfWhereItWasMade) {
  const MadeEpisode episode{speech_like(44'100, 1, 3), kSubrip};
  const auto file = render(episode.options({Time{0}, Time{2'000'000}}));
  const std::string content = test::content_of(file);
  EXPECT_EQ(content.find(episode.folder.path().string()), std::string::npos);
  EXPECT_EQ(content.find("Lavf"), std::string::npos);
}

TEST(Mp4, HasItsIndexFirstAndNoEditLists) {
  const MadeEpisode episode{speech_like(48'000, 1, 3), kSubrip};
  const std::string content = test::content_of(render(episode.options({Time{0}, Time{2'500'000}})));
  EXPECT_EQ(boxes_of(content), "ftyp moov free mdat");
  const std::string index = content.substr(0, content.find("mdat"));
  EXPECT_EQ(index.find("elst"), std::string::npos);
  EXPECT_EQ(index.find("edts"), std::string::npos);
}

TEST(Mp4, AMonoRecordingStaysMono) {
  const MadeEpisode episode{speech_like(22'050, 1, 3), kSubrip};
  const av::Demuxer media = av::open_media(render(episode.options({Time{0}, Time{1'000'000}})));
  EXPECT_EQ(av::sound_stream(media.get())->codecpar->ch_layout.nb_channels, 1);
}

class Clicks : public testing::TestWithParam<int> {};

TEST_P(Clicks, AreHeardInTheirPlace) {
  const int rate = GetParam();
  Pcm sound = test::silence(rate, 1, std::int64_t{rate} * 8);
  const std::vector<double> heard{0.1, 0.5, 1.0, 2.25, 3.9};  // seconds from the clip's start
  const Time start{1'300'017};
  for (const double at : heard)
    test::add_clicks(sound, {nearest_sample(start + from_seconds(at), rate)}, 0.9f);
  const MadeEpisode episode{sound, kSubrip};
  const Pcm decoded = test::decode_sound(render(episode.options({start, start + Time{4'000'000}})));
  for (const double at : heard) {
    const auto expected = static_cast<std::int64_t>(at * 48'000);
    const auto found =
        test::loudest_sample(decoded, std::max<std::int64_t>(0, expected - 4'000), expected + 4'000);
    EXPECT_LE(std::abs(found - expected), 60) << at << " s: more than 1.25 ms off";
  }
}

INSTANTIATE_TEST_SUITE_P(Rates, Clicks, testing::Values(8'000, 22'050, 44'100, 48'000, 96'000));

TEST(Mp4, PassagesAreJoinedInTheOrderGiven) {
  Pcm sound = test::silence(48'000, 1, 48'000 * 8);
  test::add_clicks(sound, {48'000 * 2 + 24'000}, 0.9f);  // half a second into the second range
  test::add_clicks(sound, {48'000 * 6 + 12'000}, 0.9f);  // a quarter into the first
  const MadeEpisode episode{sound, kSubrip};
  ClipOptions options = episode.options({Time{6'000'000}, Time{7'000'000}});
  options.passages.emplace_back(TimeRange{Time{2'000'000}, Time{3'000'000}});
  const Pcm decoded = test::decode_sound(render(options));
  EXPECT_NEAR(static_cast<double>(test::loudest_sample(decoded, 2'000, 48'000)), 12'000, 60);
  EXPECT_NEAR(static_cast<double>(test::loudest_sample(decoded, 50'000, 96'000)), 48'000 - 2'880 + 24'000,
              60);
}

TEST(Mp4, ABrandsColourComesBack) {
  const MadeEpisode episode{speech_like(48'000, 1, 3), kSubrip};
  for (const std::string colour :
       {"#0b3d2e", "#ff0066", "#1e90ff", "#f7c948", "#808080", "#ffffff", "#000000", "#6d28d9"}) {
    const auto style = episode.folder.write(
        "brand.toml",
        fmt::format(
            "extends = \"studio\"\nground = {{ colour = \"{0}\", glow = \"{0}\", from_cover = false }}\n",
            colour));
    ClipOptions options = episode.options({Time{0}, Time{1'000'000}});
    options.style = style.string();
    const Picture frame = test::frame_of_video(render(options), 20);
    const std::uint32_t pixel = frame.pixels[4 * 320 + 4];
    const std::uint32_t wanted = static_cast<std::uint32_t>(std::stoul(colour.substr(1), nullptr, 16));
    for (const unsigned shift : {16u, 8u, 0u})
      EXPECT_NEAR(static_cast<int>(pixel >> shift & 0xFF), static_cast<int>(wanted >> shift & 0xFF), 2)
          << colour;
  }
}

/// How far, at most, a channel of any pixel of an area is off a colour.
int most_off(const Picture& picture, const Rect& area, const Colour& colour) {
  Picture wanted{area.width, area.height, {}};
  Picture found{area.width, area.height, {}};
  const auto byte = [](double part) { return static_cast<std::uint32_t>(std::lround(part * 255)); };
  for (int y = area.y; y < area.bottom(); ++y) {
    for (int x = area.x; x < area.right(); ++x) {
      found.pixels.push_back(picture.pixels[static_cast<std::size_t>(y * picture.width + x)]);
      wanted.pixels.push_back(byte(colour.red) << 16 | byte(colour.green) << 8 | byte(colour.blue));
    }
  }
  return test::difference(found, wanted).most;
}

TEST(Mp4, GroundAndPanelOfAStyleComeBack) {
  const MadeEpisode episode{speech_like(48'000, 1, 3), kSubrip};
  constexpr int kSide = 320;
  constexpr int kEdge = 12;  // narrower than any style's margin
  for (const std::string style : {"editorial", "signal", "whisper", "bulletin"}) {
    ClipOptions options = episode.options({Time{1'000'000}, Time{2'500'000}});
    options.style = style;
    const Style look = load_style(style, "square", {false});
    const Picture frame = test::frame_of_video(render(options), 40);
    // A panel takes the lower edge of the frame, and all of it is one colour.
    const bool has_panel = !look.panel.box.empty();
    const Colour colour = has_panel ? look.panel.colour : look.ground.colour;
    EXPECT_LE(most_off(frame, {0, kSide - kEdge, kSide, kEdge}, colour), 2) << style;
    EXPECT_LE(most_off(frame, {0, 0, has_panel ? 0 : kEdge, kSide}, colour), 2) << style;
  }
}

TEST(Mp4, BandsLookLikeWholeFrames) {
  ClipOptions options = test::demo_options(TimeRange{Time{26'000'000}, Time{29'000'000}}, "480x480");
  const test::TemporaryFolder folder;
  std::vector<Picture> frames;
  for (const VideoEncoding encoder : {VideoEncoding::kBands, VideoEncoding::kWhole}) {
    options.encoder = encoder;
    options.output =
        (folder.path() / (encoder == VideoEncoding::kBands ? "bands.mp4" : "whole.mp4")).string();
    frames.push_back(test::frame_of_video(render(options), 75));
  }
  const auto difference = test::difference(frames[0], frames[1]);
  EXPECT_GT(difference.most, 0) << "one way was taken twice";
  EXPECT_LT(difference.mean, 0.9);
}

TEST(Mp4, TheNumberOfJobsDoesNotChangeABit) {
  ClipOptions options = test::demo_options(TimeRange{Time{19'000'000}, Time{28'000'000}}, "480x480");
  const test::TemporaryFolder folder;
  options.output = (folder.path() / "clip.mp4").string();
  std::set<std::string> contents;
  for (const int jobs : {1, 2, 5}) contents.insert(test::content_of(render(options, jobs)));
  EXPECT_EQ(contents.size(), 1u);
}

}  // namespace
}  // namespace cueclip
