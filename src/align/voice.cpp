#include "align/voice.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <span>

#include <espeak-ng/speak_lib.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cueclip {

namespace {

constexpr rlim_t kMostSeconds = 60;  // of CPU time: an hour takes six

/// What the child has to say, collected by espeak-ng's callback.
struct Spoken {
  std::vector<std::int16_t> samples;
  std::vector<std::int32_t> words;  // pairs: character, milliseconds
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

bool write_all(int pipe, const void* data, std::size_t size) {
  const auto* at = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t written = ::write(pipe, at, size);
    if (written <= 0) return false;
    at += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

/// In the child: speaks and writes the rate, the words and the samples.
bool speak_into(int pipe, const std::string& text, const std::vector<std::string>& voices) {
  const rlimit limit{kMostSeconds, kMostSeconds};
  (void)::setrlimit(RLIMIT_CPU, &limit);
  const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
  const auto is_there = [](const std::string& voice) {
    return espeak_SetVoiceByName(voice.c_str()) == EE_OK;
  };
  if (rate <= 0 || std::ranges::none_of(voices, is_there)) return false;
  Spoken spoken;
  espeak_SetSynthCallback(collect);
  if (espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &spoken) !=
      EE_OK)
    return false;
  const std::array<std::int64_t, 3> head{rate, static_cast<std::int64_t>(spoken.words.size()),
                                         static_cast<std::int64_t>(spoken.samples.size())};
  return write_all(pipe, head.data(), sizeof head) &&
         write_all(pipe, spoken.words.data(), spoken.words.size() * sizeof(std::int32_t)) &&
         write_all(pipe, spoken.samples.data(), spoken.samples.size() * sizeof(std::int16_t));
}

bool read_all(int pipe, void* data, std::size_t size) {
  auto* at = static_cast<char*>(data);
  while (size > 0) {
    const ssize_t got = ::read(pipe, at, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    at += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

SpokenText read_spoken(int pipe) {
  constexpr std::int64_t kLargest = std::int64_t{1} << 30;
  std::array<std::int64_t, 3> head{};
  if (!read_all(pipe, head.data(), sizeof head) || head[1] > kLargest || head[2] > kLargest) return {};
  std::vector<std::int32_t> words(static_cast<std::size_t>(head[1]));
  std::vector<std::int16_t> samples(static_cast<std::size_t>(head[2]));
  if (!read_all(pipe, words.data(), words.size() * sizeof(std::int32_t)) ||
      !read_all(pipe, samples.data(), samples.size() * sizeof(std::int16_t)))
    return {};
  SpokenText spoken{static_cast<int>(head[0]), {}, {}};
  spoken.samples.reserve(samples.size());
  for (const std::int16_t sample : samples) spoken.samples.push_back(static_cast<float>(sample) / 32768);
  for (std::size_t i = 0; i + 1 < words.size(); i += 2)
    spoken.words.push_back({static_cast<std::size_t>(words[i]), static_cast<double>(words[i + 1]) / 1000});
  return spoken;
}

}  // namespace

SpokenText speak(std::string_view text, const std::vector<std::string>& voices) {
  const std::string whole{text};
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  const pid_t child = ::fork();
  if (child == 0) {
    // Nothing else that is open is held: who was killed has let go of its files.
    const int pipe = ::dup2(ends[1], STDERR_FILENO + 1);
    (void)::close_range(STDERR_FILENO + 2, ~0U, 0);
    (void)::signal(SIGPIPE, SIG_DFL);
    // espeak-ng says there which dictionaries it would like to have.
    if (const int nowhere = ::open("/dev/null", O_WRONLY); nowhere >= 0) (void)::dup2(nowhere, STDERR_FILENO);
    ::_exit(pipe >= 0 && speak_into(pipe, whole, voices) ? 0 : 1);
  }
  ::close(ends[1]);
  SpokenText spoken = child < 0 ? SpokenText{} : read_spoken(ends[0]);
  ::close(ends[0]);
  if (child > 0)
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
  return spoken;
}

}  // namespace cueclip
