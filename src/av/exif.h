#pragma once

#include <string_view>

#include "av/picture.h"

namespace cueclip::av {

/// How a picture has to be turned and mirrored to stand upright: 1 to 8, tag 0x0112 of Exif (CIPA DC-008,
/// 4.6.5). `exif` begins with the TIFF header. 1, upright, where it says nothing or is damaged.
[[nodiscard]] int exif_orientation(std::string_view exif);

/// The picture as it stands upright.
[[nodiscard]] Picture upright(Picture picture, int orientation);

}  // namespace cueclip::av
