#include "align/voice.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cueclip {

namespace {

/// A file descriptor that is closed.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_{number} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  [[nodiscard]] int number() const { return number_; }
  void reset(int number) {
    close();
    number_ = number;
  }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

/// What is written into one end comes out of the other. A pair of sockets: writing to one whose reader has
/// gone is an error, and not a signal to the whole process, as it is with a pipe.
struct Pipe {
  Pipe() {
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return;
    out.reset(ends[0]);
    in.reset(ends[1]);
  }
  [[nodiscard]] bool is_open() const { return out.number() >= 0; }

  Descriptor out;
  Descriptor in;
};

/// The program that speaks: beside this one as it was built, or where it is installed.
std::filesystem::path speaker() {
  std::error_code failed;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
  for (const auto& place : {here / "cueclip-speak", here.parent_path() / "libexec/cueclip/cueclip-speak",
                            std::filesystem::path{CUECLIP_LIBEXEC} / "cueclip-speak"})
    if (std::filesystem::is_regular_file(place, failed)) return place;
  return {};
}

/// What it needs to know of ours.
std::vector<std::string> environment() {
  std::vector<std::string> result;
  for (const char* name : {"ESPEAK_DATA_PATH", "LD_LIBRARY_PATH"})
    if (const char* value = std::getenv(name)) result.push_back(std::string{name} + '=' + value);
  return result;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

/// Begins to speak; nothing where that can't be.
std::optional<pid_t> begin(const std::vector<std::string>& voices, const Pipe& text, const Pipe& spoken) {
  const auto program = speaker();
  if (program.empty()) return std::nullopt;
  std::vector<std::string> arguments{program.string()};
  arguments.insert(arguments.end(), voices.begin(), voices.end());
  std::vector<std::string> known = environment();
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, text.out.number(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, spoken.in.number(), STDOUT_FILENO);
  // espeak-ng says there which dictionaries it would like to have.
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = -1;
  const int failed = ::posix_spawn(&child, program.c_str(), &actions, nullptr, pointers(arguments).data(),
                                   pointers(known).data());
  ::posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? std::optional{child} : std::nullopt;
}

void write_all(int pipe, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::send(pipe, text.data(), text.size(), MSG_NOSIGNAL);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // what it says is not all, or nothing: it has ended
    text.remove_prefix(static_cast<std::size_t>(written));
  }
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
  constexpr std::int64_t kLargest = std::int64_t{1} << 28;
  std::array<std::int64_t, 3> head{};
  if (!read_all(pipe, head.data(), sizeof head) || head[1] < 0 || head[2] < 0 || head[1] > kLargest ||
      head[2] > kLargest)
    return {};
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
  Pipe in;
  Pipe out;
  if (!in.is_open() || !out.is_open()) return {};
  const auto child = begin(voices, in, out);
  if (!child) return {};
  in.out.close();
  out.in.close();
  write_all(in.in.number(), text);
  in.in.close();
  SpokenText spoken = read_spoken(out.out.number());
  out.out.close();
  while (::waitpid(*child, nullptr, 0) < 0 && errno == EINTR) {
  }
  return spoken;
}

}  // namespace cueclip
