// Speaks a text for align/voice.cpp, in a process of its own: cueclip-speak VOICE..., the text on stdin, in
// UTF-8. What it says goes to stdout: three numbers of 64 bits (samples a second, numbers of words, samples),
// then of each word two numbers of 32 bits (its first character, from 0, and milliseconds), and the samples,
// of 16 bits. All are as this machine has them.

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <espeak-ng/speak_lib.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

constexpr rlim_t kMostSeconds = 60;  // of CPU time: an hour of speech takes six

struct Spoken {
  std::vector<std::int16_t> samples;
  std::vector<std::int32_t> words;
};

int collect(short* samples, int count, espeak_EVENT* event) {
  auto* spoken = static_cast<Spoken*>(event->user_data);
  for (; event->type != espeakEVENT_LIST_TERMINATED; ++event) {
    if (event->type != espeakEVENT_WORD) continue;
    spoken->words.push_back(event->text_position - 1);
    spoken->words.push_back(event->audio_position);
  }
  if (samples != nullptr && count > 0)
    spoken->samples.insert(spoken->samples.end(), samples, samples + count);
  return 0;
}

std::string read_text() {
  std::string text;
  std::array<char, 4096> piece{};
  for (;;) {
    const ssize_t got = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (got <= 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(got));
  }
}

bool write_all(const void* data, std::size_t size) {
  const auto* at = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t written = ::write(STDOUT_FILENO, at, size);
    if (written <= 0) return false;
    at += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

bool speak(std::span<char*> voices) {
  const std::string text = read_text();
  const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
  const auto is_there = [](const char* voice) { return espeak_SetVoiceByName(voice) == EE_OK; };
  if (rate <= 0 || std::ranges::none_of(voices, is_there)) return false;
  Spoken spoken;
  espeak_SetSynthCallback(collect);
  if (espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &spoken) !=
      EE_OK)
    return false;
  const std::array<std::int64_t, 3> head{rate, static_cast<std::int64_t>(spoken.words.size()),
                                         static_cast<std::int64_t>(spoken.samples.size())};
  return write_all(head.data(), sizeof head) &&
         write_all(spoken.words.data(), spoken.words.size() * sizeof(std::int32_t)) &&
         write_all(spoken.samples.data(), spoken.samples.size() * sizeof(std::int16_t));
}

}  // namespace

int main(int argc, char** argv) {
  const rlimit limit{kMostSeconds, kMostSeconds};
  (void)::setrlimit(RLIMIT_CPU, &limit);
  const bool spoke = speak(std::span{argv, static_cast<std::size_t>(argc)}.subspan(1));
  ::_exit(spoke ? 0 : 1);  // espeak-ng's own end may wait for a thread that isn't there
}
