#include <cueclip/render.h>

#include <cmath>
#include <set>

#include "audio/loudness.h"
#include "audio/true_peaks.h"
#include "av/open_media.h"
#include "av/picture.h"
#include "support/episodes.h"

namespace cueclip {
namespace {

using test::MadeEpisode;

constexpr auto kSubrip = "1\n00:00:01,000 --> 00:00:07,000\n[Ada] A word here.\n";

struct Format {
  const char* ending;
  AVCodecID codec;
  std::int64_t click;   ///< how many samples a click may be off
  std::int64_t length;  ///< how many samples the whole may be longer
  bool has_cover;
};

void PrintTo(const Format& format, std::ostream* out) {
  *out << format.ending;
}

class SoundFile : public testing::TestWithParam<Format> {
 protected:
  /// Renders into a file of the format's ending, in the episode's folder.
  static std::filesystem::path render(ClipOptions options, int jobs = 2) {
    options.output = std::filesystem::path{options.output}.replace_extension(GetParam().ending).string();
    const auto plans = plan_clips(options);
    render_clips(plans, {jobs, true, {}, nullptr});
    return plans.front().output;
  }
};

/// Clicks at these seconds from the clip's start, which is at 1.300017 s.
ClipOptions with_clicks(const MadeEpisode& episode) {
  return episode.options({Time{1'300'017}, Time{5'300'017}});
}

Pcm clicking(int rate, int channels) {
  Pcm sound = test::silence(rate, channels, std::int64_t{rate} * 8);
  for (const double at : {0.1, 0.5, 1.0, 2.25, 3.9})
    test::add_clicks(sound, {nearest_sample(Time{1'300'017} + from_seconds(at), rate)}, 0.9f);
  return sound;
}

TEST_P(SoundFile, HoldsTheClipToTheSample) {
  for (const int rate : {22'050, 44'100, 48'000}) {
    const MadeEpisode episode{clicking(rate, 1), kSubrip};
    const Pcm decoded = test::decode_sound(render(with_clicks(episode)));
    EXPECT_EQ(decoded.rate, 48'000);
    EXPECT_EQ(decoded.channels.size(), 1u);
    EXPECT_GE(decoded.length(), 4 * 48'000 - 1);
    EXPECT_LE(decoded.length(), 4 * 48'000 + GetParam().length);
    for (const double at : {0.1, 0.5, 1.0, 2.25, 3.9}) {
      const auto expected = static_cast<std::int64_t>(at * 48'000);
      const auto found = test::loudest_sample(decoded, expected - 4'000, expected + 4'000);
      EXPECT_LE(std::abs(found - expected), GetParam().click) << at << " s, from " << rate << " Hz";
    }
  }
}

TEST_P(SoundFile, HasNoPictureButTheCover) {
  ClipOptions options = test::demo_options(TimeRange{Time{19'000'000}, Time{23'000'000}}, "square");
  const test::TemporaryFolder folder;
  options.output = (folder.path() / "clip.mp4").string();
  options.title = "The title";
  options.show = "The show";
  options.link = "show.example/1";
  const auto file = render(options);
  const av::Demuxer media = av::open_media(file);
  int covers = 0;
  for (unsigned i = 0; i < media->nb_streams; ++i) {
    const AVStream& stream = *media->streams[i];
    if (stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO) continue;
    EXPECT_NE(stream.disposition & AV_DISPOSITION_ATTACHED_PIC, 0);
    ++covers;
  }
  EXPECT_EQ(covers, GetParam().has_cover ? 1 : 0);
  EXPECT_EQ(av::sound_stream(media.get())->codecpar->codec_id, GetParam().codec);
  EXPECT_EQ(av::tag(media.get(), "title"), "The title");
  EXPECT_EQ(av::tag(media.get(), "artist"), "The show");
  EXPECT_EQ(av::tag(media.get(), "comment"), "show.example/1");
  if (GetParam().has_cover) {
    const auto cover = probe_recording({file}).cover;
    ASSERT_NE(cover, nullptr);
    EXPECT_GE(std::min(cover->width, cover->height), 300);
    EXPECT_LE(std::min(cover->width, cover->height), 1000);
  }
}

TEST_P(SoundFile, IsAsLoudAsPlanned) {
  ClipOptions options = test::demo_options(TimeRange{Time{19'000'000}, Time{31'000'000}}, "square");
  const test::TemporaryFolder folder;
  options.output = (folder.path() / "clip.mp4").string();
  const Pcm decoded = test::decode_sound(render(options));
  EXPECT_NEAR(integrated_loudness(decoded), -16, 0.3);
  EXPECT_LE(decibels(find_true_peaks(decoded).highest), -1);
}

TEST_P(SoundFile, IsTheSameWhateverTheNumberOfJobsAndHasNoPath) {
  ClipOptions options = test::demo_options(TimeRange{Time{19'000'000}, Time{23'000'000}}, "square");
  std::set<std::string> contents;
  for (const int jobs : {1, 3}) {
    const test::TemporaryFolder folder;
    options.output = (folder.path() / "clip.mp4").string();
    contents.insert(test::content_of(render(options, jobs)));
    EXPECT_EQ(contents.begin()->find(folder.path().filename().string()), std::string::npos);
  }
  EXPECT_EQ(contents.size(), 1u);
}

TEST(M4a, HasAnEditListThatLeavesOutTheEncodersBeginning) {
  const MadeEpisode episode{clicking(48'000, 1), kSubrip};
  ClipOptions options = with_clicks(episode);
  options.output = (episode.folder.path() / "clip.m4a").string();
  render_clips(plan_clips(options), {1, true, {}, nullptr});
  const std::string content = test::content_of(options.output);
  const auto list = content.find("elst");
  ASSERT_NE(list, std::string::npos);
  const auto number = [&](std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value = value << 8 | static_cast<unsigned char>(content.at(list + at + i));
    return value;
  };
  EXPECT_EQ(number(8), 1u) << "one edit";
  EXPECT_EQ(number(12), 4'000u) << "milliseconds, as the clip's";
  EXPECT_EQ(number(16), 1'024u) << "samples that are not heard";
}

TEST(Mp3, SaysWhoMadeItSoThatItsDelayIsBelieved) {
  const MadeEpisode episode{clicking(48'000, 1), kSubrip};
  ClipOptions options = with_clicks(episode);
  options.output = (episode.folder.path() / "clip.mp3").string();
  render_clips(plan_clips(options), {1, true, {}, nullptr});
  const std::string content = test::content_of(options.output);
  const auto head = content.find("Xing");
  ASSERT_NE(head, std::string::npos);
  constexpr std::size_t kToMaker = 120;  // behind the name: flags, frames, bytes, 100 places, quality
  EXPECT_EQ(content.substr(head + kToMaker, 4), "Lavc");
}

INSTANTIATE_TEST_SUITE_P(Endings, SoundFile,
                         testing::Values(Format{".m4a", AV_CODEC_ID_AAC, 60, 1024, true},
                                         Format{".mp3", AV_CODEC_ID_MP3, 60, 1, true},
                                         Format{".wav", AV_CODEC_ID_PCM_S16LE, 1, 1, false},
                                         Format{".flac", AV_CODEC_ID_FLAC, 1, 1, true},
                                         Format{".opus", AV_CODEC_ID_OPUS, 60, 1, true}),
                         [](const auto& format) { return std::string{format.param.ending + 1}; });

}  // namespace
}  // namespace cueclip
