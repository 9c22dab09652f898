#pragma once

#include <cueclip/time.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audio/sound.h"

namespace cueclip {

struct Picture;

namespace av {
class FrameIndex;
}

/// Where each frame of an MP3 or ADTS file lies: who has it needn't have the file read through again. None of
/// other files, or where it isn't known.
using RecordingFrames = std::shared_ptr<const av::FrameIndex>;

/// What a recording is.
struct RecordingInfo {
  Time duration{};  ///< of an MP3 or ADTS file, what its frames add up to: their heads often say otherwise
  int rate = 0;
  int channels = 0;  ///< 1 for mono, else 2: more are mixed down
  std::optional<std::string> title;
  std::optional<std::string> album;
  std::optional<std::string> artist;
  std::shared_ptr<const Picture> cover;
  RecordingFrames frames;
};

/// Reads a recording's head, tags and embedded cover art. Throws Error (kSystem, kInput).
[[nodiscard]] RecordingInfo probe_recording(const std::filesystem::path& file);

/// Plays exactly the samples of one range, at the recording's own rate: from nearest_sample(range.start) up
/// to nearest_sample(range.end). Position 0 is the first sample that a player plays, or the first picture of
/// a video. Where the rate changes on the way, the rest is resampled to the first one.
///
/// Seeks; the cost doesn't depend on where in the recording the range lies. (An MP3 or ADTS file is read
/// through once, header by header: 20 ms for an hour.)
///
/// Returns where there was no sound to read and silence stands in its place, as positions in the recording,
/// in order: the file is damaged or cut short there. Less than 10 ms isn't told of, nor at the file's end
/// 250 ms.
///
/// Throws Error (kInput) where the recording has nothing of the range, is protected or has no sound;
/// (kSystem).
std::vector<TimeRange> play_range(const std::filesystem::path& file, const TimeRange& range,
                                  const RecordingFrames& frames, const TakePiece& take);

/// Takes samples, a vector a channel, that begin at sample `at` of the recording; returns whether more are
/// wanted.
using TakeSamples =
    std::function<bool(std::int64_t at, int rate, const std::vector<std::vector<float>>& samples)>;

/// Decodes a recording from a little before `from`, piece by piece. Seeks, as read_range does.
/// Throws Error (kSystem, kInput).
void read_samples(const std::filesystem::path& file, Time from, const TakeSamples& take,
                  const RecordingFrames& frames = {});

}  // namespace cueclip
