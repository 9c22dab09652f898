#include "audio/speech_levels.h"

#include "support/signals.h"
#include "support/temporary_folder.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

/// Tone with silence from 1.2 to 1.5 s and, shallower, from 2 to 2.4 s.
SpeechLevels levels_of_tone(int rate, const TimeRange& range) {
  Pcm sound = test::silence(rate, 2, rate * 4);
  test::add_tone(sound, 440, 0.5f, 0, rate * 12 / 10);
  test::add_tone(sound, 440, 0.5f, rate * 15 / 10, rate * 2);
  test::add_tone(sound, 440, 0.02f, rate * 2, rate * 24 / 10);
  test::add_tone(sound, 440, 0.5f, rate * 24 / 10, rate * 4);
  const test::TemporaryFolder folder;
  test::write_wav(sound, folder.path() / "tone.wav");
  return read_speech_levels({folder.path() / "tone.wav"}, range);
}

TEST(SpeechLevels, FindTheDeepestPause) {
  for (const int rate : {8'000, 44'100, 96'000}) {
    const SpeechLevels levels = levels_of_tone(rate, {500ms, 4s});
    const auto found = levels.deepest_pause({800ms, 2500ms}, 2s);
    ASSERT_TRUE(found) << rate;
    EXPECT_NEAR(seconds(*found), 1.35, 0.11) << rate;
    EXPECT_NEAR(seconds(levels.deepest_pause({1800ms, 2500ms}, 2s).value_or(Time{})), 2.2, 0.16) << rate;
    EXPECT_FALSE(levels.deepest_pause({3s, 3500ms}, 3s)) << rate;
  }
}

TEST(SpeechLevels, FindWhereWordsSetIn) {
  const SpeechLevels levels = levels_of_tone(48'000, {500ms, 4s});
  EXPECT_EQ(levels.onset({1300ms, 1700ms}), Time{1500ms});
  EXPECT_FALSE(levels.onset({700ms, 1100ms}));
}

TEST(SpeechLevels, CountTimesAsTheyAreTold) {
  const SpeechLevels levels = levels_of_tone(48'000, {500ms, 4s}).moved(-500ms);
  EXPECT_EQ(levels.onset({800ms, 1200ms}), Time{1s});
}

}  // namespace
}  // namespace cueclip
