#pragma once

#include <string_view>

namespace cueclip::av {

/// The formats of pictures that go into a clip.
enum class ImageFormat { kPng, kJpeg, kWebp, kGif, kBmp, kAvif, kSvg };

/// What an image is, told by its first bytes. Throws Error (kInput) that names what it is where it is
/// anything else.
[[nodiscard]] ImageFormat image_format(std::string_view bytes);

}  // namespace cueclip::av
