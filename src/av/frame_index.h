#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "av/handles.h"

namespace cueclip::av {

/// Where each frame of an MP3 or ADTS stream lies, found from the frames' headers alone: these files have no
/// index of their own, or one that is rounded, and an hour is read through in some hundredths of a second.
///
/// Bytes that are no frames take the time of the frames that stood there, as far as the mean length of a
/// frame tells, so that what follows the damage stays where it was. Tags in the midst of a file take none.
class FrameIndex {
 public:
  struct Place {
    std::int64_t position = 0;  ///< in bytes from the start of the file
    std::int64_t time = 0;      ///< in the stream's time base; the first frame's is 0
    int bytes = 0;
  };

  /// Reads a file through from its first frame, which begins at byte `first`. Empty for any codec but MP3
  /// and AAC. Throws Error (kSystem) where the file can't be opened.
  FrameIndex(const std::filesystem::path& file, const AVStream* stream, std::int64_t first);

  [[nodiscard]] bool empty() const { return places_.empty(); }

  /// Whether there is anything between the frames, or they are of several kinds.
  [[nodiscard]] bool is_broken() const { return is_broken_; }

  [[nodiscard]] const std::vector<Place>& places() const { return places_; }

  /// The frame that is heard at this time, or the first one.
  [[nodiscard]] Place place_at(std::int64_t time) const;

  /// When the frame begins that holds this byte.
  [[nodiscard]] std::int64_t time_at(std::int64_t position) const;

  /// When the last frame ends.
  [[nodiscard]] std::int64_t end() const { return end_; }

 private:
  std::vector<Place> places_;
  std::int64_t end_ = 0;
  bool is_broken_ = false;
};

}  // namespace cueclip::av
