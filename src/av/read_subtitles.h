#pragma once

#include <cueclip/time.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip::av {

/// What is shown for a time, as FFmpeg reads it of a file of subtitles.
struct ReadSubtitle {
  Time start{};
  std::optional<Time> end;
  std::string text;            ///< without tags; a line end (`\n`) where it has one
  std::int64_t position = -1;  ///< the byte of the file at which it stands; below 0 where that isn't known
};

/// The subtitles in a file's bytes, by one of FFmpeg's demuxers: "microdvd", "scc". Throws Error (kInput)
/// with FFmpeg's reason where it can't read them, or lacks the demuxer or the decoder.
[[nodiscard]] std::vector<ReadSubtitle> read_subtitles(std::string_view bytes, const char* demuxer);

}  // namespace cueclip::av
