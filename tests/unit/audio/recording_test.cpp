#include "audio/recording.h"

#include <random>

#include "support/read_range.h"
#include "support/signals.h"
#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

/// Ten seconds in which every sample is another than its neighbours, and the channels differ.
Pcm noise(int rate, int channels) {
  Pcm sound = test::silence(rate, channels, rate * 10);
  std::mt19937 random{static_cast<unsigned>(rate)};
  for (auto& channel : sound.channels)
    for (float& sample : channel)
      sample = static_cast<float>(static_cast<int>(random() % 20'000) - 10'000) / 32'768.0f;
  return sound;
}

void expect_part(const Pcm& part, const Pcm& whole, const TimeRange& range) {
  const std::int64_t first = nearest_sample(range.start, whole.rate);
  ASSERT_EQ(part.length(), nearest_sample(range.end, whole.rate) - first);
  ASSERT_EQ(part.channels.size(), whole.channels.size());
  int wrong = 0;
  for (std::size_t i = 0; i < part.channels.size(); ++i)
    for (std::int64_t n = 0; n < part.length(); ++n)
      wrong += std::abs(part.channels[i][static_cast<std::size_t>(n)] -
                        whole.channels[i][static_cast<std::size_t>(first + n)]) > 1e-4f
                   ? 1
                   : 0;
  EXPECT_EQ(wrong, 0) << "of " << part.length() << " samples from " << range.start.count() << " us, at "
                      << whole.rate << " Hz";
}

TEST(ReadRange, IsExactToTheSample) {
  for (const int rate : {8000, 44'100, 48'000, 96'000}) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "noise.wav";
    const Pcm whole = noise(rate, rate == 44'100 ? 2 : 1);
    test::write_wav(whole, file);
    std::mt19937 random{1};
    expect_part(test::read_range(file, {0s, 10s}), whole, {0s, 10s});
    for (int i = 0; i < 25; ++i) {
      const Time start{random() % 9'000'000};
      const TimeRange range{start, start + Time{100 + random() % 999'000}};
      expect_part(test::read_range(file, range), whole, range);
    }
  }
}

TEST(ReadRange, FindsClicksWhereTheyAre) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "clicks.wav";
  Pcm whole = test::silence(44'100, 1, 44'100 * 4);
  test::add_clicks(whole, {44'100, 66'150, 100'000}, 0.9f);
  test::write_wav(whole, file);
  const Pcm part = test::read_range(file, {1s, 1'500'001us});
  ASSERT_EQ(part.length(), 22'050);
  EXPECT_NEAR(part.channels[0][0], 0.9f, 1e-3f);
  EXPECT_EQ(test::loudest_sample(test::read_range(file, {2s, 3s}), 0, 44'100), 100'000 - 88'200);
}

TEST(ReadRange, OfAnMp3IsTheSameWhereverItBegins) {
  const auto file = test::demo_folder() / "episode.mp3";
  const Pcm whole = test::read_range(file, {0s, 30s});
  for (const int from : {500, 3'333, 10'000, 25'001}) {
    const TimeRange range{std::chrono::milliseconds{from}, std::chrono::milliseconds{from + 1500}};
    expect_part(test::read_range(file, range), whole, range);
  }
}

TEST(ReadRange, RefusesWhatLiesBeyondTheEnd) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "short.wav";
  test::write_wav(test::silence(8000, 1, 16'000), file);
  const auto ended = test::error_of([&] { (void)test::read_range(file, {3s, 4s}); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(ended.text,
            "reading 0:03-0:04 of " + file.string() +
                ": the sound stops at 0:02, before the passage begins at 0:03. "
                "The file is damaged or cut short there: choose another passage or fetch it again.");
}

TEST(ReadRange, IsSilentInTheLastBitThatAFileLacks) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "short.wav";
  Pcm whole = test::silence(8000, 1, 16'000);
  test::add_tone(whole, 440, 0.5f, 0, 16'000);
  test::write_wav(whole, file);
  const Pcm part = test::read_range(file, {1s, 2'200ms});
  ASSERT_EQ(part.length(), 9600);
  for (std::size_t i = 8000; i < 9600; ++i) EXPECT_EQ(part.channels[0][i], 0.0f);
}

TEST(ProbeRecording, TellsLengthRateAndChannels) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "stereo.wav";
  test::write_wav(test::silence(44'100, 2, 66'150), file);
  const RecordingInfo info = probe_recording({file});
  EXPECT_EQ(info.duration, Time{1'500ms});
  EXPECT_EQ(info.rate, 44'100);
  EXPECT_EQ(info.channels, 2);
  EXPECT_EQ(info.title, std::nullopt);
  EXPECT_EQ(info.cover, nullptr);
}

TEST(ProbeRecording, TellsTheTags) {
  const RecordingInfo info = probe_recording({test::demo_folder() / "episode.mp3"});
  EXPECT_EQ(info.title, "Every City Has an Accent");
  EXPECT_EQ(info.album, "Slow Ears");
  EXPECT_EQ(info.artist, "Wren & guests");
  EXPECT_NE(info.cover, nullptr);
}

TEST(ProbeRecording, RefusesWhatIsNoMedia) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(test::error_of([&] { (void)probe_recording({folder.write("a.mp3", "only words\n")}); }).failure,
            Failure::kInput);
  EXPECT_EQ(test::error_of([&] { (void)probe_recording({folder.write("b.mp3", "")}); }).failure,
            Failure::kInput);
  EXPECT_EQ(test::error_of([] { (void)probe_recording({"/nowhere/a.mp3"}); }).failure, Failure::kSystem);
  EXPECT_EQ(test::error_of([] { (void)probe_recording({"/usr"}); }).failure, Failure::kSystem);
}

TEST(ProbeRecording, OpensNoOtherFilesThroughAPlaylist) {
  const test::TemporaryFolder folder;
  const auto episode = (test::demo_folder() / "episode.mp3").string();
  for (const std::string& content :
       {"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n" + episode + "\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile '" + episode + "'\n"})
    EXPECT_EQ(test::error_of([&] { (void)probe_recording({folder.write("list.mp3", content)}); }).failure,
              Failure::kInput);
}

}  // namespace
}  // namespace cueclip
