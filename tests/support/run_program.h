#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace cueclip::test {

/// What a run of the program left.
struct Run {
  int exit_code = -1;  ///< negative: ended by that signal
  std::string out;
  std::string err;
};

struct RunOptions {
  std::filesystem::path folder;                ///< to run in; the test's own where empty
  std::function<void(pid_t)> while_running{};  ///< called once it runs
  bool limited_user = false;                   ///< without root's right to write anywhere
};

/// Runs a program, by its path or the name that PATH finds, with these arguments, stdin closed. The exit code
/// is 127 where there is none such.
[[nodiscard]] Run run_program(const std::string& program, const std::vector<std::string>& arguments,
                              const RunOptions& options = {});

/// The same with the built cueclip.
[[nodiscard]] Run run_cueclip(const std::vector<std::string>& arguments, const RunOptions& options = {});

}  // namespace cueclip::test
