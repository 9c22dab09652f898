#include <random>

#include "audio/recording.h"
#include "support/read_range.h"
#include "support/signals.h"
#include "support/temporary_folder.h"
#include "support/write_sound.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

struct Case {
  std::string name;
  test::SoundFormat format;
  int rate = 44'100;
  int channels = 1;
  bool lossless = false;
};

void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name;
}

std::vector<Case> all_cases() {
  const auto coded = [](std::string name, test::SoundFormat format, int rate, int channels) {
    return Case{std::move(name), std::move(format), rate, channels, false};
  };
  std::vector<Case> cases{
      coded("Mp3Constant", {"libmp3lame", "mp3", {{"b", "96k"}}, {}}, 44'100, 2),
      coded("Mp3ConstantWithoutHeader", {"libmp3lame", "mp3", {{"b", "64k"}, {"write_xing", "0"}}, {}},
            22'050, 1),
      coded("Mp3Variable", {"libmp3lame", "mp3", {{"flags", "+qscale"}, {"global_quality", "472"}}, {}},
            48'000, 1),
      coded("Mp3VariableWithoutHeader",
            {"libmp3lame", "mp3", {{"flags", "+qscale"}, {"global_quality", "472"}, {"write_xing", "0"}}, {}},
            44'100, 1),
      coded("Mp3At8000", {"libmp3lame", "mp3", {{"b", "16k"}}, {}}, 8000, 1),
      coded("AacInMp4", {"aac", "m4a", {{"b", "96k"}}, {}}, 44'100, 2),
      coded("AacSurroundInMp4", {"aac", "mp4", {{"b", "256k"}}, {}}, 48'000, 6),
      coded("AacInAdts", {"aac", "aac", {{"b", "64k"}}, {}}, 96'000, 1),
      coded("AacInMatroska", {"aac", "mkv", {{"b", "64k"}}, {}}, 44'100, 1),
      coded("AacThatStartsLater", {"aac", "mp4", {{"b", "64k"}}, 700ms}, 44'100, 1),
      coded("Opus", {"libopus", "opus", {{"b", "48k"}}, {}}, 48'000, 2),
      coded("OpusInMatroska", {"libopus", "mkv", {{"b", "48k"}}, {}}, 48'000, 1),
      coded("Vorbis", {"libvorbis", "ogg", {{"flags", "+qscale"}, {"global_quality", "354"}}, {}}, 44'100, 1),
      coded("VorbisAt22050", {"libvorbis", "ogg", {{"flags", "+qscale"}, {"global_quality", "354"}}, {}},
            22'050, 2),
      // Blocks of bytes, whose head tells no whole number of bytes a second.
      coded("ImaAdpcmInWav", {"adpcm_ima_wav", "wav", {}, {}}, 22'050, 1),
      coded("MicrosoftAdpcmInWav", {"adpcm_ms", "wav", {}, {}}, 44'100, 2),
      coded("YamahaAdpcmInWav", {"adpcm_yamaha", "wav", {}, {}}, 44'100, 1),
      coded("G722InWav", {"g722", "wav", {}, {}}, 16'000, 1),
      coded("ImaAdpcmInW64", {"adpcm_ima_wav", "w64", {}, {}}, 44'100, 1),
      coded("ImaAdpcmInAiff", {"adpcm_ima_qt", "aiff", {}, {}}, 44'100, 1),
      coded("ImaAdpcmInQuickTime", {"adpcm_ima_qt", "mov", {}, {}}, 44'100, 1),
      coded("MicrosoftAdpcmInMatroska", {"adpcm_ms", "mkv", {}, {}}, 44'100, 1),
      coded("Mp3InWav", {"libmp3lame", "wav", {{"b", "96k"}}, {}}, 44'100, 1),
  };
  const auto exact = [&cases](std::string name, test::SoundFormat format, int rate, int channels) {
    cases.push_back({std::move(name), std::move(format), rate, channels, true});
  };
  exact("Flac", {"flac", "flac", {}, {}}, 44'100, 2);
  exact("FlacInMatroska", {"flac", "mkv", {}, {}}, 44'100, 1);
  exact("FlacInMatroskaThatStartsLater", {"flac", "mkv", {}, 1300ms}, 44'100, 1);
  exact("Wav8", {"pcm_u8", "wav", {}, {}}, 8000, 1);
  exact("Wav16", {"pcm_s16le", "wav", {}, {}}, 44'100, 2);
  exact("Wav24", {"pcm_s24le", "wav", {}, {}}, 96'000, 1);
  exact("Wav32", {"pcm_s32le", "wav", {}, {}}, 48'000, 1);
  exact("WavFloat", {"pcm_f32le", "wav", {}, {}}, 48'000, 6);
  exact("WavInRf64", {"pcm_s16le", "wav", {{"rf64", "always"}}, {}}, 44'100, 1);
  exact("WavInMatroska", {"pcm_s16le", "mkv", {}, {}}, 44'100, 1);
  return cases;
}

constexpr int kSeconds = 20;

/// Speech-like bursts of a tone with a click every while, never at a whole frame of any codec.
struct Clicks {
  Pcm sound;
  std::vector<std::int64_t> at;
};

Clicks clicks(int rate, int channels) {
  Clicks made{test::silence(rate, channels, rate * std::int64_t{kSeconds}), {}};
  for (int second = 0; second < kSeconds; ++second)
    test::add_tone(made.sound, 220, 0.05f, second * rate + rate / 2, second * rate + rate * 3 / 4);
  std::mt19937 random{7};
  for (std::int64_t at = rate / 4; at < made.sound.length() - rate / 4; at += rate)
    made.at.push_back(at + static_cast<std::int64_t>(random() % static_cast<unsigned>(rate / 8)));
  // A click of one sample is too little for a codec: eight samples of it, the first the highest.
  for (const std::int64_t at : made.at)
    for (int i = 0; i < 8; ++i) test::add_clicks(made.sound, {at + i}, i == 0 ? 0.9f : 0.1f);
  return made;
}

class Recording : public testing::TestWithParam<Case> {};

/// Where the clicks are is told by the file decoded whole by FFmpeg, and by the range that holds each.
TEST_P(Recording, HasItsClicksWhereTheWholeFileHasThem) {
  const Case& one = GetParam();
  const test::TemporaryFolder folder;
  const auto file = folder.path() / ("clicks." + one.format.extension);
  const Clicks made = clicks(one.rate, one.channels);
  test::write_sound(made.sound, file, one.format);
  const Pcm whole = test::decode_sound(file);
  ASSERT_EQ(whole.rate, one.rate);
  const double allowed = one.lossless ? 1 : one.rate * 0.00125;
  for (const std::size_t i : {std::size_t{0}, std::size_t{2}, std::size_t{9}, std::size_t{18}}) {
    const std::int64_t rough = made.at[i];
    const std::int64_t expected =
        test::loudest_sample(whole, rough, std::min(rough + one.rate / 8, whole.length()));
    const Time middle = time_of_sample(expected, one.rate);
    const TimeRange range{std::max(middle - 150ms, Time{0}), middle + 133'337us};
    const test::RangeSound part = test::read_range(file, range);
    const std::int64_t first = nearest_sample(range.start, one.rate);
    EXPECT_TRUE(part.faults.missing.empty());
    ASSERT_EQ(part.length(), nearest_sample(range.end, one.rate) - first);
    EXPECT_NEAR(static_cast<double>(first + test::loudest_sample(part, 0, part.length())),
                static_cast<double>(expected), allowed)
        << "click " << i;
    if (!one.lossless) continue;
    EXPECT_NEAR(static_cast<double>(expected), static_cast<double>(made.at[i]), allowed);
  }
}

TEST_P(Recording, IsAsLongAsItsSound) {
  const Case& one = GetParam();
  const test::TemporaryFolder folder;
  const auto file = folder.path() / ("clicks." + one.format.extension);
  test::write_sound(clicks(one.rate, one.channels).sound, file, one.format);
  const RecordingInfo info = probe_recording({file});
  EXPECT_EQ(info.rate, one.rate);
  EXPECT_EQ(info.channels, one.channels == 1 ? 1 : 2);
  EXPECT_NEAR(seconds(info.duration), kSeconds, 0.2);
}

INSTANTIATE_TEST_SUITE_P(OfEveryFormat, Recording, testing::ValuesIn(all_cases()),
                         [](const auto& made) { return made.param.name; });

}  // namespace
}  // namespace cueclip
