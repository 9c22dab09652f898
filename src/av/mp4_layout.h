#pragma once

#include <filesystem>
#include <string>

namespace cueclip::av {

/// How the boxes of an MP4 or MOV file (ISO/IEC 14496-12) lie, which FFmpeg doesn't tell.
struct Mp4Layout {
  std::string brand;         ///< the major one; empty: the file has none, as old MOV files
  bool index_first = false;  ///< `moov` before `mdat`: it plays before all of it is there
  bool edit_lists = false;   ///< a track has one with an entry
};

/// Reads the heads of a file's boxes; where it is cut short, what is there. Throws Error (kSystem).
[[nodiscard]] Mp4Layout read_mp4_layout(const std::filesystem::path& file);

}  // namespace cueclip::av
