#pragma once

#include <cueclip/render.h>

#include <chrono>
#include <string>
#include <utility>

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

  /// Takes the line away, for something else to be printed.
  void clear();

  /// What stands before the numbers.
  void set_label(std::string label) { label_ = std::move(label); }

 private:
  using Clock = std::chrono::steady_clock;

  bool quiet_;
  Terminal terminal_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point shown_ = started_;
  std::string label_;
  bool line_is_up_ = false;
};

}  // namespace cueclip::cli
