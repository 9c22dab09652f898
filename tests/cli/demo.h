#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/run_program.h"
#include "support/temporary_folder.h"

namespace cueclip::test {

inline std::string demo_audio() {
  return (demo_folder() / "episode.mp3").string();
}
inline std::string demo_transcript() {
  return (demo_folder() / "episode.srt").string();
}

/// A run in a folder of its own.
struct FolderRun {
  Run run;
  std::string left;  ///< the names of what is in the folder afterwards
};

/// `COMMAND AUDIO TRANSCRIPT ...` for the demo episode, in this folder.
[[nodiscard]] inline Run run_demo(const TemporaryFolder& folder, const std::string& command,
                                  const std::vector<std::string>& options, RunOptions how = {}) {
  std::vector<std::string> arguments{command, demo_audio(), demo_transcript()};
  arguments.insert(arguments.end(), options.begin(), options.end());
  how.folder = folder.path();
  return run_cueclip(arguments, how);
}

/// The same in a new, empty folder.
[[nodiscard]] inline FolderRun run_demo(const std::string& command, const std::vector<std::string>& options) {
  const TemporaryFolder folder;
  Run run = run_demo(folder, command, options);
  return {std::move(run), folder.listing()};
}

}  // namespace cueclip::test
