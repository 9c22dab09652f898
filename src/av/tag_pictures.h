#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cueclip::av {

/// A picture that a recording carries.
struct TagPicture {
  std::string bytes;
  bool is_front = false;  ///< it is said to be the front cover
};

/// The pictures of an ID3v2 tag at a file's start (2.2 to 2.4) or of a FLAC file's metadata, whatever type
/// they say they are of: FFmpeg leaves those out whose type it doesn't know. Empty for other files, and where
/// the tag is damaged.
[[nodiscard]] std::vector<TagPicture> tag_pictures(const std::filesystem::path& file);

}  // namespace cueclip::av
