#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/run_program.h"

namespace cueclip::test {

/// Which of the program's calls fails, and how.
struct Fault {
  int at = 0;  ///< counted from 1; 0: none
  int code = 0;
  bool are_writes_short = false;  ///< instead, every write is cut short
};

/// What became of a run in a new, empty folder.
struct FaultyRun {
  Run run;
  std::map<std::string, std::string> files;  ///< name and content of what is left
  std::string mark;  ///< what the fault says of itself; empty where it was not reached
};

/// Whether the program can have faults put into it: the sanitizers want to be loaded first.
[[nodiscard]] bool can_have_faults();

/// Runs cueclip with a fault among its system calls on files in that folder.
[[nodiscard]] FaultyRun run_with_failing_call(const std::vector<std::string>& arguments, const Fault& fault);

/// Runs cueclip with the `at`th `operator new` of its own code failing. The mark is how many there were.
[[nodiscard]] FaultyRun run_with_failing_new(const std::vector<std::string>& arguments, int at);

/// Name and content of all files in a folder, hidden ones too.
[[nodiscard]] std::map<std::string, std::string> files_in(const std::filesystem::path& folder);

}  // namespace cueclip::test
