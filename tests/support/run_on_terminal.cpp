#include "support/run_on_terminal.h"

#include <array>
#include <cstdlib>
#include <stdexcept>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cueclip::test {

std::string shown_on_terminal(const std::vector<std::string>& arguments) {
  const winsize size{24, 80, 0, 0};
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  if (child < 0) throw std::runtime_error{"can't make a terminal"};
  if (child == 0) {
    setenv("TERM", "xterm", 1);
    unsetenv("NO_COLOR");
    std::vector<char*> argv{const_cast<char*>(CUECLIP_PROGRAM)};
    for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    execv(CUECLIP_PROGRAM, argv.data());
    _exit(127);
  }
  std::string shown;
  std::array<char, 4096> buffer{};
  for (ssize_t got = 0; (got = read(terminal, buffer.data(), buffer.size())) > 0;)
    shown.append(buffer.data(), static_cast<std::size_t>(got));
  close(terminal);
  waitpid(child, nullptr, 0);
  std::erase(shown, '\r');
  return shown;
}

}  // namespace cueclip::test
