#include "cli/progress_line.h"

#include <cueclip/error.h>

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/say.h"

namespace cueclip::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto kRedrawn = 100ms;
constexpr auto kPlainLine = 5s;

}  // namespace

ProgressLine::ProgressLine(bool quiet) : quiet_{quiet}, terminal_{terminal_of(STDERR_FILENO)} {}

ProgressLine::~ProgressLine() {
  clear();
}

void ProgressLine::clear() {
  if (line_is_up_) say("\r\x1b[K");
  line_is_up_ = false;
}

void ProgressLine::advanced(std::int64_t done, std::int64_t total, Time made) {
  const auto now = Clock::now();
  if (quiet_ || done <= 0 ||
      now - shown_ < (terminal_.is_terminal ? Clock::duration{kRedrawn} : Clock::duration{kPlainLine}))
    return;
  shown_ = now;
  const double taken = std::chrono::duration<double>(now - started_).count();
  const double part = static_cast<double>(done) / static_cast<double>(std::max<std::int64_t>(total, 1));
  const std::string numbers =
      fmt::format("{}{:3.0f} %  {:.1f}x  {} left", label_, part * 100, seconds(made) / std::max(taken, 0.001),
                  format_clock(from_seconds(taken / part - taken + 0.5)));
  if (!terminal_.is_terminal) {
    say("cueclip: {}\n", numbers);
    return;
  }
  say("\r{} {}\x1b[K", progress_bar(part), numbers);
  (void)std::fflush(stderr);
  line_is_up_ = true;
}

void ProgressLine::finished(const std::filesystem::path& file) {
  clear();
  print(file.string() + "\n");
}

}  // namespace cueclip::cli
