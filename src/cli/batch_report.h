#pragma once

#include <cueclip/batch.h>

#include <set>
#include <string>
#include <vector>

#include "cli/progress_line.h"

namespace cueclip::cli {

/// Shows on stderr how far a batch has come, and what went wrong with a clip as soon as it did; prints the
/// path of each video, and of what was asked for beside it, to stdout.
class BatchReport : public BatchProgress {
 public:
  BatchReport(bool quiet, bool several_files) : quiet_{quiet}, several_files_{several_files}, line_{quiet} {}

  void advanced(std::int64_t done, std::int64_t total, Time made) override;
  void finished(const std::filesystem::path& file) override;
  void ended(const BatchOutcome& outcome, std::size_t done, std::size_t total) override;

 private:
  bool quiet_;
  bool several_files_;
  std::set<std::string> told_;  // most notes are the same for every clip
  ProgressLine line_;
};

/// A line a clip on stderr: its id, what became of it, how long it is and took; and how many there are of
/// each kind.
void print_table(const std::vector<BatchOutcome>& outcomes, bool several_files);

}  // namespace cueclip::cli
