#pragma once

#include "audio/recording.h"

namespace cueclip::test {

/// The sound of a range of a recording, in memory.
struct RangeSound : Pcm {
  std::vector<TimeRange> missing;  ///< see play_range()
};

[[nodiscard]] RangeSound read_range(const std::filesystem::path& file, const TimeRange& range);

}  // namespace cueclip::test
