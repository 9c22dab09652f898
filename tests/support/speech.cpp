#include "support/speech.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "audio/recording.h"
#include "audio/speech_levels.h"

namespace cueclip::test {

namespace {

std::string subrip_time(Time time) {
  const auto all = time.count() / 1000;
  return fmt::format("{:02}:{:02}:{:02},{:03}", all / 3'600'000, all / 60'000 % 60, all / 1000 % 60,
                     all % 1000);
}

}  // namespace

std::string Speech::text(std::size_t sentence) const {
  std::string text;
  for (const TimedWord& word : sentences[sentence]) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

TimeRange Speech::time(std::size_t sentence) const {
  return {sentences[sentence].front().time.start, sentences[sentence].back().time.end};
}

Speech speech(const std::string& name) {
  const std::filesystem::path folder = std::filesystem::path{CUECLIP_SOURCE} / "tests/data/speech";
  Speech result{folder / (name + ".opus"), {{}}};
  std::ifstream stream{folder / (name + ".tsv")};
  for (std::string line; std::getline(stream, line);) {
    if (line.empty()) {
      result.sentences.emplace_back();
      continue;
    }
    std::istringstream fields{line};
    double start = 0;
    double end = 0;
    std::string word;
    fields >> start >> end >> word;
    result.sentences.back().push_back({word, {from_seconds(start), from_seconds(end)}});
  }
  if (result.sentences.back().empty()) result.sentences.pop_back();
  return result;
}

Pcm mono(const std::filesystem::path& audio, Time length) {
  Pcm sound{0, {{}}};
  (void)read_speech_levels({audio}, {Time{0}, length}, [&](int rate, std::span<const float> samples) {
    sound.rate = rate;
    sound.channels[0].insert(sound.channels[0].end(), samples.begin(), samples.end());
  });
  return sound;
}

std::string subrip_of(const Speech& speech, Time offset) {
  std::string text;
  for (std::size_t i = 0; i < speech.sentences.size(); ++i)
    text += fmt::format("{}\n{} --> {}\n{}\n\n", i + 1, subrip_time(speech.time(i).start + offset),
                        subrip_time(speech.time(i).end + offset), speech.text(i));
  return text;
}

WordErrors word_errors(std::vector<double> errors) {
  for (double& error : errors) error = std::abs(error);
  std::ranges::sort(errors);
  if (errors.empty()) return {99, 99};
  return {errors[errors.size() / 2], errors[errors.size() * 9 / 10]};
}

}  // namespace cueclip::test
