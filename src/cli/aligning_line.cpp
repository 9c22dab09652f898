#include "cli/aligning_line.h"

#include <cstdio>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/say.h"

namespace cueclip::cli {

AligningLine::AligningLine(bool quiet) : quiet_{quiet}, terminal_{terminal_of(STDERR_FILENO)} {}

AligningLine::~AligningLine() {
  if (line_is_up_) say("\r\x1b[K");
}

void AligningLine::show(double done) {
  using namespace std::chrono_literals;
  const auto now = Clock::now();
  if (quiet_ || now - shown_ < (terminal_.is_terminal ? Clock::duration{100ms} : Clock::duration{5s})) return;
  shown_ = now;
  const std::string numbers = fmt::format("finding the words: {:3.0f} %", done * 100);
  if (!terminal_.is_terminal) {
    say("cueclip: {}\n", numbers);
    return;
  }
  say("\r{} {}\x1b[K", progress_bar(done), numbers);
  (void)std::fflush(stderr);
  line_is_up_ = true;
}

}  // namespace cueclip::cli
