#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "av/frame_index.h"
#include "av/open_media.h"

namespace cueclip {

/// What a media file has to be read through for.
struct SoundLayout {
  std::shared_ptr<const av::FrameIndex> frames;  ///< of an MP3 or ADTS file
  /// Of a file whose times may start again: when its last sound ends, in the stream's time base, if they do.
  std::optional<std::optional<std::int64_t>> joined_end;
};

/// A part of a file that is a recording of its own.
struct RecordingPart {
  av::ByteRange bytes;     ///< all of the file where it is empty
  std::int64_t first = 0;  ///< where in the recording its first sample stands
  std::int64_t end = 0;    ///< where its last one ends; not known of the only part
  SoundLayout layout;
};

/// How a recording's sound lies in its file: one part, but for chained Ogg.
struct RecordingMap {
  std::vector<RecordingPart> parts;
};

}  // namespace cueclip
