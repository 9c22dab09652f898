#pragma once

#include <cueclip/render.h>

#include <chrono>

#include "cli/terminal.h"

namespace cueclip::cli {

/// Shows on stderr how far rendering has come: on a terminal one line that is drawn again, elsewhere a plain
/// line every five seconds. Prints each finished file's path to stdout.
class ProgressLine : public RenderProgress {
 public:
  /// `quiet` shows no progress; paths are printed all the same.
  explicit ProgressLine(bool quiet);
  ~ProgressLine() override;

  void advanced(std::int64_t done, std::int64_t total, Time made) override;
  void finished(const std::filesystem::path& file) override;

 private:
  using Clock = std::chrono::steady_clock;

  void clear();

  bool quiet_;
  Terminal terminal_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point shown_ = started_;
  bool line_is_up_ = false;
};

}  // namespace cueclip::cli
