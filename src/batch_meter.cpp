#include "batch_meter.h"

#include <algorithm>

namespace cueclip {

void BatchMeter::planned(std::size_t clip, std::int64_t frames) {
  const std::scoped_lock lock{mutex_};
  parts_[clip].total = frames;
}

void BatchMeter::advanced(std::size_t clip, std::int64_t done, Time made) {
  const std::scoped_lock lock{mutex_};
  parts_[clip].done = done;
  parts_[clip].made = made;
  tell();
}

void BatchMeter::finished(const std::filesystem::path& file) {
  const std::scoped_lock lock{mutex_};
  if (progress_ != nullptr) progress_->finished(file);
}

void BatchMeter::ended(std::size_t clip, const BatchOutcome& outcome) {
  const std::scoped_lock lock{mutex_};
  parts_[clip].total = parts_[clip].done;  // what failed needs no more
  ++ended_;
  if (progress_ != nullptr) progress_->ended(outcome, ended_, parts_.size());
}

/// A clip that isn't planned yet counts as much as those that are do on the average.
void BatchMeter::tell() {
  if (progress_ == nullptr) return;
  std::int64_t done = 0;
  std::int64_t total = 0;
  std::int64_t known = 0;
  Time made{};
  for (const Part& part : parts_) {
    done += part.done;
    made += part.made;
    if (part.total > 0) ++known;
    total += std::max<std::int64_t>(part.total, 0);
  }
  const auto unknown = std::ranges::count(parts_, -1, &Part::total);
  if (known > 0) total += unknown * (total / known);
  progress_->advanced(done, total, made);
}

}  // namespace cueclip
