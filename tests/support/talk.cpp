#include "support/talk.h"

#include <random>

#include <fmt/format.h>

#include "audio/speech_levels.h"

namespace cueclip::test {

namespace {

/// The same on every system, unlike the distributions of <random>.
Time between(std::mt19937& random, int low, int high) {
  return std::chrono::milliseconds{low + static_cast<int>(random() % static_cast<unsigned>(high - low))};
}

std::string stamp(Time at) {
  const auto ms = at.count() / 1000;
  return fmt::format("{:02}:{:02}:{:02},{:03}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60, ms % 1000);
}

}  // namespace

Transcript talk_of(Time length, unsigned seed) {
  std::mt19937 random{seed};
  Transcript talk;
  talk.file = "talk.srt";
  Time start = between(random, 200, 1500);
  while (true) {
    const Time end = start + between(random, 1000, 6000);
    if (end > length) return talk;
    const int number = static_cast<int>(talk.cues.size()) + 1;
    talk.cues.push_back({number, {start, end}, "Ada", fmt::format("Sentence {} is said.", number), 0});
    start = end + between(random, 200, 1500);
  }
}

std::vector<float> levels_of(const Transcript& talk, Time length) {
  std::mt19937 random{1};
  std::vector<float> levels;
  for (std::int64_t i = 0; i < frames_covering(length, SpeechLevels::kRate); ++i)
    levels.push_back(-60 - static_cast<float>(random() % 6));
  for (const Cue& cue : talk.cues)
    for (std::int64_t i = nearest_frame(cue.time.start, SpeechLevels::kRate);
         i < nearest_frame(cue.time.end, SpeechLevels::kRate); ++i)
      if (random() % 8 != 0) levels[static_cast<std::size_t>(i)] = -15 - static_cast<float>(random() % 12);
  return levels;
}

Pcm sound_of(const Transcript& talk, int rate, Time length) {
  Pcm sound = silence(rate, 1, nearest_sample(length, rate));
  for (const Cue& cue : talk.cues)
    add_tone(sound, 300, 0.3f, nearest_sample(cue.time.start, rate), nearest_sample(cue.time.end, rate));
  return sound;
}

std::string subrip_of(const Transcript& talk) {
  std::string text;
  for (const Cue& cue : talk.cues)
    text += fmt::format("{}\n{} --> {}\n{}\n\n", cue.number, stamp(cue.time.start), stamp(cue.time.end),
                        cue.text);
  return text;
}

}  // namespace cueclip::test
