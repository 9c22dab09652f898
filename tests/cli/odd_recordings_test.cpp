#include <limits>

#include <nlohmann/json.hpp>

#include "av/check.h"
#include "av/open_media.h"
#include "cli/demo.h"
#include "support/signals.h"
#include "support/talk.h"
#include "support/write_sound.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

class OddRecordings : public testing::Test {
 protected:
  OddRecordings() { folder_.write("talk.srt", test::subrip_of(talk_)); }

  test::Run run(const std::string& command, const std::string& audio, std::vector<std::string> options) {
    options.insert(options.begin(), {command, audio, "talk.srt"});
    return test::run_cueclip(options, {.folder = folder_.path()});
  }

  /// The plan of its first second.
  nlohmann::json plan_of(const std::string& audio, std::vector<std::string> options = {}) {
    options.insert(options.end(), {"--time", "0:01-0:05", "--dry-run", "--json"});
    last_ = run("render", audio, std::move(options));
    EXPECT_EQ(last_.exit_code, 0) << last_.err;
    return nlohmann::json::parse(last_.out, nullptr, false).at(0);
  }

  /// The beginning of the talk.
  [[nodiscard]] Pcm talking(Time length) const {
    Pcm sound = test::sound_of(talk_, 48'000, 12s);
    sound.channels[0].resize(static_cast<std::size_t>(nearest_sample(length, sound.rate)));
    return sound;
  }

  test::TemporaryFolder folder_;
  Transcript talk_ = test::talk_of(12s, 4);
  test::Run last_;
};

/// Copies the sound of several files into one as its tracks.
void write_tracks(const std::vector<std::filesystem::path>& files, const std::filesystem::path& out) {
  AVFormatContext* raw = nullptr;
  av::check(avformat_alloc_output_context2(&raw, nullptr, nullptr, out.c_str()), "choosing a container");
  const av::Muxer muxer{raw};
  av::check(avio_open(&raw->pb, out.c_str(), AVIO_FLAG_WRITE), "opening the file");
  std::vector<av::Demuxer> media;
  for (const auto& file : files) {
    media.push_back(av::open_media(file));
    AVStream* stream = av::made(avformat_new_stream(raw, nullptr));
    av::check(avcodec_parameters_copy(stream->codecpar, media.back()->streams[0]->codecpar), "parameters");
    stream->codecpar->codec_tag = 0;
    av_dict_set(&stream->metadata, "language", files.size() > 1 && stream->index == 1 ? "eng" : "fra", 0);
  }
  av::check(avformat_write_header(raw, nullptr), "the header");
  const av::Packet packet = av::new_packet();
  for (std::size_t i = 0; i < media.size(); ++i)
    while (av_read_frame(media[i].get(), packet.get()) >= 0) {
      packet->stream_index = static_cast<int>(i);
      av_packet_rescale_ts(packet.get(), media[i]->streams[0]->time_base, raw->streams[i]->time_base);
      av::check(av_interleaved_write_frame(raw, packet.get()), "writing");
    }
  av::check(av_write_trailer(raw), "the trailer");
}

TEST_F(OddRecordings, AnOldTagInLatin1IsReadAsItWasMeant) {
  test::write_sound(talking(12s), folder_.path() / "talk.mp3",
                    {"libmp3lame", "mp3", {{"b", "64k"}, {"id3v2_version", "0"}}, {}});
  std::string tag = "TAGLe caf\xE9 de l\x92\xE9t\xE9";
  tag.resize(127);
  tag += '\xFF';
  folder_.write("tagged.mp3", test::content_of(folder_.path() / "talk.mp3") + tag);
  EXPECT_EQ(plan_of("tagged.mp3").at("title"), "Le café de l’été");
}

TEST_F(OddRecordings, OneSampleThatIsFarTooLoudMakesNothingQuiet) {
  Pcm sound = talking(12s);
  sound.channels[0][3 * 48'000] = 17'000;
  test::write_sound(sound, folder_.path() / "spike.wav", {"pcm_f32le", "wav", {}, {}});
  const auto plan = plan_of("spike.wav");
  EXPECT_NEAR(plan.at("loudness").at("after").get<double>(), -16, 0.7);
  EXPECT_NE(last_.err.find("spike.wav holds samples more than 12 dB louder than full scale, first at 0:03"),
            std::string::npos)
      << last_.err;
}

TEST_F(OddRecordings, SamplesThatAreNoNumbersAreSilentAndTold) {
  Pcm sound = talking(12s);
  for (int i = 0; i < 10; ++i) sound.channels[0][3 * 48'000 + i] = std::numeric_limits<float>::quiet_NaN();
  test::write_sound(sound, folder_.path() / "nan.wav", {"pcm_f32le", "wav", {}, {}});
  last_ = run("render", "nan.wav", {"--time", "0:01-0:05", "-o", "clip.m4a"});
  EXPECT_EQ(last_.exit_code, 0) << last_.err;
  EXPECT_NE(last_.err.find("nan.wav holds samples that are no numbers, first at 0:03"), std::string::npos)
      << last_.err;
}

TEST_F(OddRecordings, OfSeveralTracksOneIsTakenOrChosen) {
  test::write_sound(talking(12s), folder_.path() / "long.mka", {"flac", "mka", {}, {}});
  write_tracks({folder_.path() / "long.mka", folder_.path() / "long.mka"}, folder_.path() / "two.mka");
  (void)plan_of("two.mka");
  EXPECT_NE(last_.err.find("two.mka has 2 sound tracks: 1 (fra), 2 (eng); number 1 is taken, and --track N "
                           "takes another"),
            std::string::npos)
      << last_.err;
  (void)plan_of("two.mka", {"--track", "2"});
  EXPECT_EQ(last_.err.find("sound tracks"), std::string::npos) << last_.err;

  last_ = run("render", "two.mka", {"--time", "0:01-0:05", "--track", "3", "--dry-run"});
  EXPECT_EQ(last_.exit_code, 3);
  EXPECT_NE(last_.err.find("it has no sound track 3: there are 2. Name one"), std::string::npos) << last_.err;
  EXPECT_EQ(run("render", "two.mka", {"--time", "0:01-0:05", "--track", "0"}).exit_code, 2);
}

TEST_F(OddRecordings, WhereATrackEndsBeforeThePassageAnotherIsPointedOut) {
  test::write_sound(talking(3s), folder_.path() / "short.mka", {"aac", "mka", {{"b", "64k"}}, {}});
  test::write_sound(talking(12s), folder_.path() / "long.mka", {"aac", "mka", {{"b", "64k"}}, {}});
  for (const auto* name : {"tracks.mka", "tracks.mp4"}) {
    write_tracks({folder_.path() / "short.mka", folder_.path() / "long.mka"}, folder_.path() / name);
    last_ = run("render", name, {"--time", "0:06-0:08", "--track", "1", "--dry-run"});
    EXPECT_EQ(last_.exit_code, 3);
    EXPECT_NE(last_.err.find("--track"), std::string::npos) << last_.err;
    last_ = run("render", name, {"--time", "0:06-0:08", "--track", "2", "--dry-run"});
    EXPECT_EQ(last_.exit_code, 0) << last_.err;
  }
}

TEST_F(OddRecordings, AnM4aThatIsCutShortPlaysAsFarAsItGoes) {
  const auto file = folder_.path() / "talk.m4a";
  test::write_sound(talking(12s), file, {"aac", "m4a", {{"b", "64k"}, {"movflags", "+faststart"}}, {}});
  const std::string whole = test::content_of(file);
  folder_.write("cut.m4a", whole.substr(0, whole.size() * 2 / 3));
  EXPECT_EQ(run("render", "cut.m4a", {"--time", "0:02-0:05", "--dry-run"}).exit_code, 0);
  last_ = run("render", "cut.m4a", {"--time", "0:09.5-0:11", "--dry-run"});
  EXPECT_EQ(last_.exit_code, 3);
  EXPECT_NE(last_.err.find("the sound stops at 0:0"), std::string::npos) << last_.err;
}

TEST_F(OddRecordings, AnM4aWithoutItsIndexIsSaidToBeCutShort) {
  const auto file = folder_.path() / "talk.m4a";
  test::write_sound(talking(12s), file, {"aac", "m4a", {{"b", "64k"}}, {}});
  folder_.write("cut.m4a", test::content_of(file).substr(0, 60'000));
  last_ = run("render", "cut.m4a", {"--time", "0:02-0:05", "--dry-run"});
  EXPECT_EQ(last_.exit_code, 3);
  EXPECT_NE(last_.err.find("its index is missing"), std::string::npos) << last_.err;
}

TEST_F(OddRecordings, ACoverThatCannotBeShownIsTold) {
  const std::string frame = std::string{"\0image/jpeg\0\3\0", 14} + "\xFF\xD8\xFF\xE0 and no more";
  std::string tag =
      "APIC" + std::string{"\0\0\0", 3} + static_cast<char>(frame.size()) + std::string(2, '\0') + frame;
  test::write_sound(talking(12s), folder_.path() / "talk.mp3",
                    {"libmp3lame", "mp3", {{"b", "64k"}, {"id3v2_version", "0"}}, {}});
  folder_.write("talk2.mp3", std::string{"ID3\3\0\0\0\0\0", 9} + static_cast<char>(tag.size()) + tag +
                                 test::content_of(folder_.path() / "talk.mp3"));
  (void)plan_of("talk2.mp3");
  EXPECT_NE(last_.err.find("the cover inside of talk2.mp3 can't be shown: it is cut short; --cover IMAGE"),
            std::string::npos)
      << last_.err;
}

}  // namespace
}  // namespace cueclip
