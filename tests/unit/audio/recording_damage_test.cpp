#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "audio/recording.h"
#include "support/read_range.h"
#include "support/signals.h"
#include "support/temporary_folder.h"
#include "support/write_sound.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

/// Twenty seconds of a tone, with a click at 16 s.
Pcm tone_and_click(int rate) {
  Pcm sound = test::silence(rate, 1, rate * std::int64_t{20});
  test::add_tone(sound, 220, 0.1f, 0, sound.length());
  test::add_clicks(sound, {rate * std::int64_t{16}, rate * std::int64_t{16} + 1}, 0.9f);
  return sound;
}

const test::SoundFormat kMp3{"libmp3lame", "mp3", {{"b", "64k"}}, {}};
const test::SoundFormat kVariableMp3{
    "libmp3lame", "mp3", {{"flags", "+qscale"}, {"global_quality", "472"}, {"write_xing", "0"}}, {}};
const test::SoundFormat kAdts{"aac", "aac", {{"b", "64k"}}, {}};
const test::SoundFormat kFlac{"flac", "flac", {}, {}};
const test::SoundFormat kVorbis{"libvorbis", "ogg", {{"b", "64k"}, {"page_duration", "200000"}}, {}};
const test::SoundFormat kOpus{"libopus", "opus", {{"b", "64k"}, {"page_duration", "200000"}}, {}};

class Damaged : public testing::Test {
 protected:
  std::filesystem::path write(const test::SoundFormat& format, int rate = 48'000) {
    const auto file = folder_.path() / ("sound." + format.extension);
    test::write_sound(tone_and_click(rate), file, format);
    return file;
  }

  static std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream all;
    all << std::ifstream{file, std::ios::binary}.rdbuf();
    return all.str();
  }

  /// Overwrites this part of the file, in tenths of a per cent.
  static void spoil(const std::filesystem::path& file, std::size_t from, std::size_t to) {
    std::string bytes = bytes_of(file);
    std::mt19937 random{5};
    for (std::size_t i = bytes.size() * from / 1000; i < bytes.size() * to / 1000; ++i)
      bytes[i] = static_cast<char>(random() & 0xFF);
    std::ofstream{file, std::ios::binary} << bytes;
  }

  /// Where the click is, in a range read around it.
  static double click_in(const std::filesystem::path& file, const TimeRange& range) {
    const test::RangeSound part = test::read_range(file, range);
    return seconds(range.start) +
           static_cast<double>(test::loudest_sample(part, 0, part.length())) / part.rate;
  }

  test::TemporaryFolder folder_;
};

TEST_F(Damaged, InTheMiddleHasSilenceThereAndTheRestInItsPlace) {
  for (const auto& format : {kMp3, kVariableMp3, kAdts, kFlac, kVorbis, kOpus}) {
    SCOPED_TRACE(format.encoder + " " + format.extension);
    const auto file = write(format);
    const double click = click_in(file, {15'500ms, 16'500ms});
    EXPECT_NEAR(click, 16, 0.06);
    spoil(file, 500, 550);
    const test::RangeSound sound = test::read_range(file, {9s, 12s});
    ASSERT_FALSE(sound.faults.missing.empty());
    EXPECT_NEAR(seconds(sound.faults.missing.front().start), 10, 1);
    EXPECT_NEAR(seconds(sound.faults.missing.back().end), 11, 1);
    EXPECT_NEAR(click_in(file, {15'500ms, 16'500ms}), click, 0.03);
    EXPECT_NEAR(click_in(file, {9s, 17s}), click, 0.03);
    EXPECT_TRUE(test::read_range(file, {14s, 17s}).faults.missing.empty());
    const auto first =
        static_cast<std::size_t>((sound.faults.missing[0].start - 9s).count() * sound.rate / 1'000'000);
    const auto end =
        static_cast<std::size_t>((sound.faults.missing[0].end - 9s).count() * sound.rate / 1'000'000);
    for (std::size_t i = first + 2; i + 2 < end; ++i) ASSERT_EQ(sound.channels[0][i], 0.0f) << i;
  }
}

TEST_F(Damaged, AndCutShortItIsHeardUpToThere) {
  for (const auto& format :
       {kMp3, kVariableMp3, kAdts, kFlac, kVorbis, kOpus, test::SoundFormat{"pcm_s16le", "wav", {}, {}}}) {
    SCOPED_TRACE(format.encoder + " " + format.extension);
    const auto file = write(format);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    const test::RangeSound sound = test::read_range(file, {8s, 12s});
    EXPECT_EQ(sound.length(), 4 * sound.rate);
    ASSERT_EQ(sound.faults.missing.size(), 1u);
    EXPECT_NEAR(seconds(sound.faults.missing[0].start), 10, 1);
    EXPECT_EQ(sound.faults.missing[0].end, Time{12s});
    EXPECT_EQ(test::error_of([&] { (void)test::read_range(file, {14s, 16s}); }).failure, Failure::kInput);
  }
}

TEST_F(Damaged, LengthInTheHeadOfAnMp3IsNotBelieved) {
  const auto file = write(kMp3);
  std::string bytes = bytes_of(file);
  const auto tag = bytes.find("Info");
  ASSERT_NE(tag, std::string::npos);
  bytes[tag + 9] = 1;  // its number of frames: 65,536 more
  std::ofstream{file, std::ios::binary} << bytes;
  EXPECT_NEAR(seconds(probe_recording({file}).duration), 20, 0.1);
  EXPECT_NEAR(click_in(file, {15'500ms, 16'500ms}), 16, 0.002);
}

TEST_F(Damaged, JoinedOfTwoRatesItKeepsItsPlaces) {
  for (const auto& format : {kVariableMp3, kAdts}) {
    SCOPED_TRACE(format.extension);
    const auto first = bytes_of(write(format, 44'100));
    const double length = seconds(probe_recording({folder_.path() / ("sound." + format.extension)}).duration);
    const auto file = write(format, 22'050);
    const double click = click_in(file, {15'500ms, 16'500ms});
    const auto second = bytes_of(file);
    std::ofstream{file, std::ios::binary} << first << second;
    const auto around = from_seconds(length + click);
    const test::RangeSound sound = test::read_range(file, {around - 300ms, around + 300ms});
    EXPECT_EQ(sound.rate, 44'100);
    EXPECT_EQ(sound.length(), 26'460);
    EXPECT_TRUE(sound.faults.missing.empty());
    EXPECT_NEAR(click_in(file, {around - 300ms, around + 300ms}), length + click, 0.06);
    EXPECT_NEAR(click_in(file, {from_seconds(length) - 2s, around + 300ms}), length + click, 0.06);
    // The decoder itself may give up a frame where it starts anew.
    Time missing{};
    for (const auto& gap :
         test::read_range(file, {from_seconds(length) - 1s, from_seconds(length) + 1s}).faults.missing)
      missing += gap.length();
    EXPECT_LT(missing, Time{60ms});
  }
}

TEST_F(Damaged, OrProtectedItIsNamedAsSuch) {
  const auto file = write({"aac",
                           "mp4",
                           {{"encryption_scheme", "cenc-aes-ctr"},
                            {"encryption_key", "76a6c65c5ea762046bd749a2e632ccbb"},
                            {"encryption_kid", "a7e61c373e219033c21091fa607bf3b8"}},
                           {}});
  const auto error = test::error_of([&] { (void)probe_recording({file}); });
  EXPECT_EQ(error.failure, Failure::kInput);
  EXPECT_NE(error.text.find("protected against copying (DRM)"), std::string::npos) << error.text;
}

/// Six hours at 96 kHz, of which the disk holds only a little.
TEST_F(Damaged, NotByLyingBeyondFourGigabytes) {
  const auto file = folder_.path() / "sound.wav";
  Pcm sound = tone_and_click(96'000);
  test::write_sound(sound, file, {"pcm_s16le", "wav", {{"rf64", "always"}}, {}});
  std::string bytes = bytes_of(file);
  const auto data = bytes.find("data", bytes.find("fmt ")) + 8;
  const std::int64_t length = std::int64_t{6} * 3600 * 96'000 * 2;
  const auto put = [&bytes](std::size_t at, std::int64_t value) {
    for (std::size_t i = 0; i < 8; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
  };
  const auto sizes = bytes.find("ds64") + 8;
  put(sizes, length + static_cast<std::int64_t>(data) - 8);
  put(sizes + 8, length);
  put(sizes + 16, length / 2);
  std::ofstream{file, std::ios::binary} << bytes.substr(0, data);
  std::filesystem::resize_file(file, data + static_cast<std::size_t>(length));
  const std::int64_t at = std::int64_t{5} * 3600 * 96'000 + 1234;
  {
    std::fstream stream{file, std::ios::binary | std::ios::in | std::ios::out};
    stream.seekp(static_cast<std::int64_t>(data) + at * 2);
    stream.write("\0\x60", 2);
  }
  EXPECT_EQ(probe_recording({file}).duration, Time{6h});
  const test::RangeSound part = test::read_range(file, {5h, 5h + 1s});
  EXPECT_EQ(test::loudest_sample(part, 0, part.length()), 1234);
}

}  // namespace
}  // namespace cueclip
