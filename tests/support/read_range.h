#pragma once

#include "audio/recording.h"

namespace cueclip::test {

/// The sound of a range of a recording, in memory.
struct RangeSound : Pcm {
  SoundFaults faults;
};

[[nodiscard]] RangeSound read_range(const RecordingSource& source, const TimeRange& range);
[[nodiscard]] RangeSound read_range(const std::filesystem::path& file, const TimeRange& range);

}  // namespace cueclip::test
