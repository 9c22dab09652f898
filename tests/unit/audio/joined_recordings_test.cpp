#include "support/read_range.h"
#include "support/signals.h"
#include "support/temporary_folder.h"
#include "support/write_sound.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr Time kFirstPart = 8s;
constexpr Time kSecondPart = 14s;
constexpr std::int64_t kAfter = 300;  // milliseconds from a whole second to its click

/// A hum with a click in every second, the first one higher.
Pcm clicks(int rate, Time length) {
  Pcm sound = test::silence(rate, 1, nearest_sample(length, rate));
  test::add_tone(sound, 220, 0.05f, 0, sound.length());
  for (Time at{}; at < length; at += 1s) {
    const std::int64_t first = nearest_sample(at + std::chrono::milliseconds{kAfter}, rate);
    for (int i = 0; i < 8; ++i) test::add_clicks(sound, {first + i}, i == 0 ? 0.9f : 0.1f);
  }
  return sound;
}

struct Joined {
  std::string name;
  test::SoundFormat first;
  test::SoundFormat second;
  int second_rate = 48'000;
  double allowed = 0.002;  ///< seconds
};

void PrintTo(const Joined& one, std::ostream* out) {
  *out << one.name;
}

class JoinedRecordings : public testing::TestWithParam<Joined> {
 protected:
  void SetUp() override {
    const auto& [name, first, second, second_rate, allowed] = GetParam();
    test::write_sound(clicks(48'000, kFirstPart), folder_.path() / ("a." + first.extension), first);
    test::write_sound(clicks(second_rate, kSecondPart), folder_.path() / ("b." + second.extension), second);
    file_ = folder_.write("joined." + first.extension,
                          test::content_of(folder_.path() / ("a." + first.extension)) +
                              test::content_of(folder_.path() / ("b." + second.extension)));
  }

  test::TemporaryFolder folder_;
  std::filesystem::path file_;
};

TEST_P(JoinedRecordings, AreHeardWhereAPlayerIsThatPlaysThemThrough) {
  const double allowed = GetParam().allowed;
  for (const Time second : {2s, 6s, 8s, 9s, 15s, 20s}) {
    const TimeRange range{second + 50ms, second + 800ms};
    const auto sound = test::read_range(file_, range);
    EXPECT_TRUE(sound.faults.missing.empty());
    const Time click =
        range.start + time_of_sample(test::loudest_sample(sound, 0, sound.length()), sound.rate);
    EXPECT_NEAR(seconds(click), seconds(second) + 0.001 * kAfter,
                second < kFirstPart ? 0.03 : 0.03 + allowed);
  }
}

/// A click of each part is as far from the others as it was before they were joined.
TEST_P(JoinedRecordings, HaveNothingLostOrTwiceAtTheJoin) {
  const auto sound = test::read_range(file_, {7s, 9s});
  ASSERT_EQ(sound.length(), 2 * std::int64_t{sound.rate});
  const auto before = test::loudest_sample(sound, 0, sound.rate);
  const auto behind = test::loudest_sample(sound, sound.rate, sound.length());
  EXPECT_NEAR(seconds(time_of_sample(behind - before, sound.rate)), 1, GetParam().allowed);
}

TEST_P(JoinedRecordings, AreAsLongAsAllOfThem) {
  EXPECT_NEAR(seconds(probe_recording({file_}).duration), seconds(kFirstPart + kSecondPart),
              0.03 + GetParam().allowed);
}

TEST_P(JoinedRecordings, AreReadTheSameWayByWhoKnowsTheirLayout) {
  const RecordingInfo info = probe_recording({file_});
  for (const TimeRange& range : {TimeRange{3s, 4s}, TimeRange{7500ms, 9s}, TimeRange{17s, 18s}})
    EXPECT_EQ(test::read_range(info.source, range).channels, test::read_range(file_, range).channels);
}

const test::SoundFormat kVorbis{
    "libvorbis", "ogg", {{"flags", "+qscale"}, {"global_quality", "354"}, {"fflags", "bitexact"}}, {}};
const test::SoundFormat kOtherVorbis{
    "libvorbis",
    "ogg",
    {{"flags", "+qscale"}, {"global_quality", "354"}, {"fflags", "bitexact"}, {"serial_offset", "7"}},
    {}};
const test::SoundFormat kOpus{"libopus", "opus", {{"b", "48k"}}, {}};
const test::SoundFormat kFlac{"flac", "ogg", {}, {}};
const test::SoundFormat kTransport{"aac", "ts", {{"b", "96k"}}, {}};
const test::SoundFormat kLaterTransport{"aac", "ts", {{"b", "96k"}, {"output_ts_offset", "3600"}}, {}};

// An AAC encoder's first frame is heard before each part in a transport stream, which tells no one to skip
// it.
constexpr double kFrame = 0.045;

INSTANTIATE_TEST_SUITE_P(All, JoinedRecordings,
                         testing::Values(Joined{"Vorbis", kVorbis, kOtherVorbis},
                                         Joined{"VorbisOfOneSerialNumber", kVorbis, kVorbis},
                                         Joined{"VorbisOfAnotherRate", kVorbis, kOtherVorbis, 22'050},
                                         Joined{"Opus", kOpus, kOpus}, Joined{"FlacInOgg", kFlac, kFlac},
                                         Joined{"OpusBehindVorbis", kVorbis, kOpus},
                                         Joined{"TransportStreams", kTransport, kTransport, 48'000, kFrame},
                                         Joined{"TransportStreamsAnHourApart", kTransport, kLaterTransport,
                                                48'000, kFrame}),
                         [](const auto& made) { return made.param.name; });

TEST(ChainedOgg, ALinkWithoutSoundTakesNoTime) {
  const test::TemporaryFolder folder;
  test::write_sound(clicks(48'000, 4s), folder.path() / "a.ogg", kVorbis);
  const std::string whole = test::content_of(folder.path() / "a.ogg");
  // The heads: the first page begins the stream, and the pages up to the first with a time hold the rest.
  std::size_t end = 0;
  for (int page = 0; page < 2; ++page) {
    const auto segments = static_cast<unsigned char>(whole[end + 26]);
    std::size_t length = 27u + segments;
    for (std::size_t i = 0; i < segments; ++i) length += static_cast<unsigned char>(whole[end + 27 + i]);
    end += length;
  }
  const auto file = folder.write("joined.ogg", whole + whole.substr(0, end) + whole);
  EXPECT_NEAR(seconds(probe_recording({file}).duration), 8, 0.01);
}

}  // namespace
}  // namespace cueclip
