#include <cueclip/plan.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "support/episodes.h"
#include "support/talk.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

constexpr int kRate = 16'000;
constexpr Time kLength = std::chrono::seconds{40};

Transcript talk() {
  return test::talk_of(kLength, 7);
}

/// Noise of this level, in dB, over everything.
void add_noise(Pcm& sound, double level) {
  std::mt19937 random{3};  // NOLINT: the same each time
  const float height = static_cast<float>(std::pow(10, level / 20) * std::sqrt(3.0));
  for (float& sample : sound.channels[0])
    sample += height * (static_cast<float>(random() % 20'001) / 10'000.0f - 1);
}

/// Talk as loud as this, in noise as loud as that: both in dB.
Pcm sound_of(double speech, double noise) {
  Pcm sound = test::sound_of(talk(), kRate, kLength);
  const float gain = static_cast<float>(std::pow(10, speech / 20) / (0.3 / std::sqrt(2.0)));
  std::mt19937 random{9};  // NOLINT: the same each time
  float syllable = 1;
  for (std::size_t i = 0; i < sound.channels[0].size(); ++i) {
    if (i % (kRate / 8) == 0) syllable = static_cast<float>(random() % 9 + 1) / 10;
    sound.channels[0][i] *= gain * syllable;
  }
  add_noise(sound, noise);
  return sound;
}

bool is_warned(const ClipPlan& plan) {
  return std::ranges::any_of(plan.notes, [](const std::string& note) {
    return note.find("nothing is heard under the captions") != std::string::npos;
  });
}

bool is_warned(const Pcm& sound, const Passage& passage, const Transcript& transcript = talk()) {
  const test::MadeEpisode episode{sound, test::subrip_of(transcript)};
  ClipOptions options = episode.options({});
  options.passages = {passage};
  return is_warned(plan_clips(options).at(0));
}

TEST(SilentCaptions, AreWarnedOf) {
  for (const double noise : {-200.0, -90.0, -70.0})
    EXPECT_TRUE(is_warned(sound_of(-200, noise), parse_cues("2-4"))) << noise;
}

TEST(SilentCaptions, AreWarnedOfWhereOthersSpeakAround) {
  Pcm sound = sound_of(-20, -55);
  const Transcript said = talk();
  for (std::size_t i = static_cast<std::size_t>(seconds(said.cues[2].time.start) * kRate);
       i < static_cast<std::size_t>(seconds(said.cues[3].time.end) * kRate); ++i)
    sound.channels[0][i] = 0;
  EXPECT_TRUE(is_warned(sound, parse_cues("3-4")));
  EXPECT_FALSE(is_warned(sound, parse_cues("3-5")));
  EXPECT_FALSE(is_warned(sound, parse_cues("2")));
}

TEST(SilentCaptions, SaysWhereAndWhatToDo) {
  const test::MadeEpisode episode{test::silence(8000, 1, 8000 * 20),
                                  "1\n00:00:04,000 --> 00:00:09,500\n[Ada] The quay is empty.\n"};
  ClipOptions options = episode.options({});
  options.passages = {parse_cues("1")};
  EXPECT_EQ(plan_clips(options).at(0).notes,
            (std::vector{"nothing is heard under the captions: " + episode.audio.string() +
                         " is silent at 0:04-0:09.500, where " + episode.transcript.string() +
                         " has words; see that they belong together, or say with --offset how much later the "
                         "words are heard"}));
}

TEST(SilentCaptions, AreNoQuietOnes) {
  EXPECT_FALSE(is_warned(sound_of(-20, -60), parse_cues("2-4")));
  EXPECT_FALSE(is_warned(sound_of(-50, -75), parse_cues("2-4"))) << "quiet";
  EXPECT_FALSE(is_warned(sound_of(-65, -85), parse_cues("2-4"))) << "very quiet";
  EXPECT_FALSE(is_warned(sound_of(-50, -58), parse_cues("2-4"))) << "whispered, in noise";
  EXPECT_FALSE(is_warned(sound_of(-35, -30), parse_cues("2-4"))) << "in noise that is louder";
  Pcm bed = sound_of(-30, -60);
  test::add_tone(bed, 220, 0.2f, 0, bed.length());
  EXPECT_FALSE(is_warned(bed, parse_cues("2-4"))) << "over music";
}

TEST(SilentCaptions, AreNoShortWordInALongCue) {
  const Transcript one_word = [] {
    Transcript made;
    made.file = "talk.srt";
    made.cues.push_back({1, {5s, 35s}, "Ada", "Never.", 0});
    return made;
  }();
  Pcm sound = test::silence(kRate, 1, kRate * 40);
  test::add_tone(sound, 300, 0.1f, kRate * 6, kRate * 6 + kRate * 2 / 5);
  add_noise(sound, -70);
  EXPECT_FALSE(is_warned(sound, parse_cues("1"), one_word));
}

TEST(SilentCaptions, NoneAreInTheDemo) {
  for (int cue = 1; cue <= 19; ++cue) {
    ClipOptions options = test::demo_options(parse_cues(std::to_string(cue)), "320x320");
    EXPECT_FALSE(is_warned(plan_clips(options).at(0))) << cue;
  }
}

}  // namespace
}  // namespace cueclip
