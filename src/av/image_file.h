#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "av/handles.h"
#include "av/image_format.h"

namespace cueclip::av {

/// An image file of one of the formats that hold a picture as a whole, ready for the decoder.
struct ImageFile {
  AVCodecID codec = AV_CODEC_ID_NONE;
  std::string bytes;    ///< without what only describes the picture (Exif, XMP, profiles, comments)
  int orientation = 1;  ///< as exif_orientation() gives it
};

/// Reads what the file says of itself: PNG, JPEG, WebP, BMP, or the first frame of a GIF. Throws Error
/// (kInput) where it is cut short, damaged, animated WebP, or beyond the limits.
[[nodiscard]] ImageFile image_file(ImageFormat format, std::string_view bytes);

/// Throws Error (kInput) where a picture has a side beyond 16,384 pixels or more than 64 million of them.
void check_size(std::int64_t width, std::int64_t height);
constexpr std::int64_t kMostPixels = 64'000'000;

}  // namespace cueclip::av
