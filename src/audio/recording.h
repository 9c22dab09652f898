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

struct RecordingMap;

/// A recording to be read.
struct RecordingSource {
  std::filesystem::path file;
  int track = 0;  ///< which of its sound tracks, from 1; 0: the one that players take
  /// How its sound lies in the file: who has that needn't have the file read through again. May be null.
  std::shared_ptr<const RecordingMap> map = {};
  friend bool operator==(const RecordingSource& a, const RecordingSource& b) {
    return a.file == b.file && a.track == b.track;
  }
};

/// One of several sounds that are in a file at once.
struct SoundTrack {
  std::string language;  ///< as the file says: often a code of three letters; may be empty
  std::string title;     ///< may be empty
};

/// What a recording is.
struct RecordingInfo {
  RecordingSource source;  ///< with its map
  Time duration{};  ///< of an MP3 or ADTS file, what its frames add up to: their heads often say otherwise
  int rate = 0;
  int channels = 0;  ///< 1 for mono, else 2: more are mixed down
  std::optional<std::string> title;
  std::optional<std::string> album;
  std::optional<std::string> artist;
  std::shared_ptr<const Picture> cover;
  std::string cover_fault;         ///< why what it carries can't be shown, where it carries any; else empty
  std::vector<SoundTrack> tracks;  ///< in the file's order
  int track = 1;                   ///< which of them is taken, from 1
};

/// Reads a recording's head, tags and embedded cover art. Throws Error (kSystem, kInput).
[[nodiscard]] RecordingInfo probe_recording(const RecordingSource& source);

/// What was not as it ought to be in a range that was played.
struct SoundFaults {
  /// Where there was no sound to read and silence stands in its place, as positions in the recording, in
  /// order: the file is damaged or cut short there. Less than 10 ms isn't told of, nor at the file's end
  /// 250 ms.
  std::vector<TimeRange> missing;
  std::optional<Time> no_number;  ///< where the first sample is that is no number, and is silence
  std::optional<Time> too_loud;   ///< where the first one is that is cut off at kLoudestSample
};

/// 12 dB over full scale: more than recorders of 32-bit floats, which may be set right afterwards, and
/// decoders of hard peaks give. What is louder is a fault, and one such sample would outweigh a minute of
/// speech in its loudness.
inline constexpr float kLoudestSample = 4;

/// Plays exactly the samples of one range, at the recording's own rate: from nearest_sample(range.start) up
/// to nearest_sample(range.end). Position 0 is the first sample that a player plays, or the first picture of
/// a video. Where the rate changes on the way, the rest is resampled to the first one.
///
/// Seeks; the cost doesn't depend on where in the recording the range lies. (An MP3 or ADTS file is read
/// through once, header by header: 20 ms for an hour. So is an Ogg file, for its links. One whose times can't
/// be trusted is decoded from its beginning.)
///
/// Throws Error (kInput) where the recording has nothing of the range, is protected or has no sound;
/// (kSystem).
SoundFaults play_range(const RecordingSource& source, const TimeRange& range, const TakePiece& take);

/// Takes samples, a vector a channel, that begin at sample `at` of the recording; returns whether more are
/// wanted.
using TakeSamples =
    std::function<bool(std::int64_t at, int rate, const std::vector<std::vector<float>>& samples)>;

/// Decodes a recording from a little before `from`, piece by piece. Seeks, as read_range does.
/// Throws Error (kSystem, kInput).
void read_samples(const RecordingSource& source, Time from, const TakeSamples& take);

}  // namespace cueclip
