#pragma once

#include <span>
#include <vector>

#include "audio/true_peaks.h"

namespace cueclip {

/// By how much a limiter lowers each block of kPeakBlock samples, told block by block from the first.
class GainCurve {
 public:
  /// Where a peak is above `ceiling`, the gain is down to `ceiling` / peak by then. `peaks` has to outlive
  /// it.
  GainCurve(std::span<const LoudBlock> peaks, double ceiling, int rate);

  /// That of the next block, from 0 to 1.
  [[nodiscard]] float next();

 private:
  [[nodiscard]] float lowest_around(std::int64_t block);

  std::span<const LoudBlock> peaks_;  // those that still matter
  double ceiling_;
  std::int64_t ahead_;          // blocks
  float release_;               // the part of what is missing to 1 that comes back in a block
  std::vector<float> weights_;  // of the latest values, the last one's first; their sum is 1
  std::vector<float> latest_;   // the values, in a ring
  std::int64_t next_ = 0;
  float last_ = 1;
  std::size_t untouched_ = 0;  // how many values in a row were 1
};

}  // namespace cueclip
