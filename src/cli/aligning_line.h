#pragma once

#include <chrono>

#include "cli/terminal.h"

namespace cueclip::cli {

/// Shows on stderr how much of a text is aligned: on a terminal one line that is drawn again, elsewhere a
/// plain line every five seconds.
class AligningLine {
 public:
  explicit AligningLine(bool quiet);
  ~AligningLine();
  AligningLine(const AligningLine&) = delete;
  AligningLine& operator=(const AligningLine&) = delete;

  /// From 0 to 1.
  void show(double done);

 private:
  using Clock = std::chrono::steady_clock;

  bool quiet_;
  Terminal terminal_;
  Clock::time_point shown_ = Clock::now();
  bool line_is_up_ = false;
};

}  // namespace cueclip::cli
