#include "support/run_program.h"

#include <stdexcept>

#include <fcntl.h>
#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/temporary_folder.h"

namespace cueclip::test {

namespace {

/// Gives up root's right to write anywhere: what is run then has a user's rights to root's own files. Who is
/// a user has that already.
bool give_up_root() {
  return geteuid() != 0 || prctl(PR_SET_SECUREBITS, SECBIT_NOROOT | SECBIT_NOROOT_LOCKED) == 0;
}

/// In the child: becomes the program.
[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments,
                         const RunOptions& options, const std::filesystem::path& out,
                         const std::filesystem::path& err) {
  const auto put = [](const char* path, int flags, int as) { dup2(open(path, flags, 0600), as); };
  put("/dev/null", O_RDONLY, 0);
  put(out.c_str(), O_WRONLY | O_CREAT, 1);
  put(err.c_str(), O_WRONLY | O_CREAT, 2);
  std::vector<char*> argv{const_cast<char*>(program.c_str())};
  for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const bool ready = (options.folder.empty() || chdir(options.folder.c_str()) == 0) &&
                     (!options.limited_user || give_up_root());
  if (ready) execvp(program.c_str(), argv.data());
  _exit(127);
}

}  // namespace

Run run_program(const std::string& program, const std::vector<std::string>& arguments,
                const RunOptions& options) {
  const TemporaryFolder folder;
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error{"can't fork"};
  if (child == 0) become(program, arguments, options, folder.path() / "out", folder.path() / "err");
  if (options.while_running) options.while_running(child);
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), content_of(folder.path() / "out"),
          content_of(folder.path() / "err")};
}

Run run_cueclip(const std::vector<std::string>& arguments, const RunOptions& options) {
  return run_program(CUECLIP_PROGRAM, arguments, options);
}

}  // namespace cueclip::test
