#include "align/time_cues.h"

#include <algorithm>
#include <cmath>

#include "align/voice_names.h"
#include "support/signals.h"
#include "support/speech.h"
#include "transcript/words.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::Speech;

constexpr Time kLength = 45s;

/// Each sentence as a cue, whose words may be a second from it.
std::vector<CueToTime> cues_of(const Speech& speech) {
  std::vector<CueToTime> cues;
  for (std::size_t i = 0; i < speech.sentences.size(); ++i) {
    cues.push_back({{}, {std::max(speech.time(i).start - 1s, Time{0}), speech.time(i).end + 1s}});
    for (const TimedWord& word : speech.sentences[i]) cues.back().words.push_back(word.text);
  }
  return cues;
}

/// How far each word's start is from where it is, in seconds.
std::vector<double> errors(const Speech& speech, const std::vector<std::vector<TimeByEar>>& times) {
  std::vector<double> result;
  for (std::size_t i = 0; i < times.size(); ++i)
    for (std::size_t k = 0; k < times[i].size(); ++k)
      result.push_back(seconds(times[i][k].time.start - speech.sentences[i][k].time.start));
  return result;
}

std::vector<std::vector<TimeByEar>> timed(const Speech& speech, const Pcm& sound, const char* language) {
  return time_cues(cues_of(speech), voice_names(language), measure_features(sound.channels[0], sound.rate));
}

class Voices : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(Voices, AreHeardWordByWord) {
  const auto [name, language] = GetParam();
  const Speech speech = test::speech(name);
  const auto times = timed(speech, test::mono(speech.audio, kLength), language);
  ASSERT_EQ(times.size(), speech.sentences.size());
  const auto found = test::word_errors(errors(speech, times));
  EXPECT_LE(found.middle, 0.04);
  EXPECT_LE(found.nine_of_ten, 0.15);
}

TEST_P(Voices, AreHeardWithMusicUnderThem) {
  const auto [name, language] = GetParam();
  const Speech speech = test::speech(name);
  Pcm sound = test::mono(speech.audio, kLength);
  double power = 0;
  for (const float sample : sound.channels[0])
    power += static_cast<double>(sample) * static_cast<double>(sample);
  // 15 dB below the speech: a chord whose three tones have a third of that power each.
  const double root = std::sqrt(power / static_cast<double>(sound.length()) / std::pow(10, 1.5) / 3);
  for (const double hertz : {220.0, 277.2, 329.6})
    test::add_tone(sound, hertz, static_cast<float>(root * std::sqrt(2)), 0, sound.length());
  const auto found = test::word_errors(errors(speech, timed(speech, sound, language)));
  EXPECT_LE(found.middle, 0.06);
  EXPECT_LE(found.nine_of_ten, 0.2);
}

INSTANTIATE_TEST_SUITE_P(All, Voices,
                         testing::Values(std::pair{"en-man", "en"}, std::pair{"en-woman", "en-US"},
                                         std::pair{"it-man", "it"}));

TEST(TimeCues, KeepInStepWhereWordsAreWrong) {
  const Speech speech = test::speech("en-woman");
  auto cues = cues_of(speech);
  cues[1].words[3] = "umbrella";
  cues[4].words[5] = "Tuesday";
  const Pcm sound = test::mono(speech.audio, kLength);
  const auto times = time_cues(cues, voice_names("en"), measure_features(sound.channels[0], sound.rate));
  const auto found = test::word_errors(errors(speech, times));
  EXPECT_LE(found.middle, 0.04);
  EXPECT_LE(found.nine_of_ten, 0.2);
}

TEST(TimeCues, WordsFollowOneAnother) {
  const Speech speech = test::speech("en-man");
  Time before{};
  for (const auto& cue : timed(speech, test::mono(speech.audio, kLength), "en"))
    for (const TimeByEar& word : cue) {
      EXPECT_GE(word.time.start, before);
      EXPECT_GE(word.time.end, word.time.start);
      before = word.time.start;
    }
}

TEST(TimeCues, AWordThatNobodySaysIsBetweenItsNeighbours) {
  const Speech speech = test::speech("it-man");
  auto cues = cues_of(speech);
  cues[0].words.insert(cues[0].words.begin() + 4, "–");
  const Pcm sound = test::mono(speech.audio, kLength);
  const auto times = time_cues(cues, voice_names("it"), measure_features(sound.channels[0], sound.rate));
  ASSERT_EQ(times[0].size(), cues[0].words.size());
  EXPECT_EQ(times[0][4].sureness, 0);
  EXPECT_GE(times[0][4].time.start, times[0][3].time.end);
  EXPECT_LE(times[0][4].time.end, times[0][5].time.start);
}

TEST(TimeCues, AToneIsNoSpeech) {
  const Speech speech = test::speech("en-man");
  Pcm tone{16'000, {std::vector<float>(16'000 * 45)}};
  test::add_tone(tone, 440, 0.3f, 0, tone.length());
  EXPECT_TRUE(timed(speech, tone, "en").empty());
}

TEST(TimeCues, SilenceIsNoSpeech) {
  const Speech speech = test::speech("en-man");
  EXPECT_TRUE(timed(speech, Pcm{16'000, {std::vector<float>(16'000 * 45)}}, "en").empty());
}

TEST(TimeCues, ALanguageWithoutAVoiceHasNoTimes) {
  const Speech speech = test::speech("en-man");
  EXPECT_TRUE(timed(speech, test::mono(speech.audio, kLength), "tlh").empty());
}

}  // namespace
}  // namespace cueclip
