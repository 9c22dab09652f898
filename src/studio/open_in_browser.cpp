#include <cueclip/error.h>
#include <cueclip/studio.h>

#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cueclip {

namespace {

/// A file of mode 0600 that leads to the address.
std::string redirect_to(const std::string& address) {
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  std::string name = (runtime != nullptr && *runtime != '\0' ? std::filesystem::path{runtime}
                                                             : std::filesystem::temp_directory_path()) /
                     "cueclip-XXXXXX.html";
  const int file = mkstemps(name.data(), 5);  // mode 0600
  if (file < 0) return {};
  const std::string page = fmt::format(
      "<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url={}\">\n", address);
  const bool is_written = write(file, page.data(), page.size()) == static_cast<ssize_t>(page.size());
  close(file);
  return is_written ? name : std::string{};
}

/// Runs a program without its output; returns whether it could be.
bool run_quietly(const char* program, const std::string& argument) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = program;
  std::string given = argument;
  char* arguments[] = {name.data(), given.data(), nullptr};
  pid_t child = 0;
  const int code = posix_spawnp(&child, program, &actions, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (code != 0) return false;
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

OpenedBrowser::OpenedBrowser(const std::string& address) : page_{redirect_to(address)} {
  is_open_ = !page_.empty() && run_quietly("xdg-open", page_);
}

OpenedBrowser::~OpenedBrowser() {
  std::error_code ignored;
  if (!page_.empty()) std::filesystem::remove(page_, ignored);
}

}  // namespace cueclip
