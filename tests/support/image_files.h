#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "av/handles.h"
#include "av/picture.h"

/// Image files with known colours.
namespace cueclip::test {

/// The values of a picture's four quarters: upper left, upper right, lower left, lower right; each has one
/// value a channel.
using Quarters = std::array<std::vector<int>, 4>;

/// Red, green, blue and yellow, none of which is at the end of its range.
inline const Quarters kRgb{{{224, 48, 32}, {32, 176, 64}, {32, 64, 208}, {240, 208, 32}}};

/// The same colours in full range Y, Cb, Cr of BT.601, rounded.
inline const Quarters kYuv{{{99, 90, 217}, {120, 96, 65}, {71, 205, 100}, {198, 35, 158}}};

/// The same in limited range.
inline const Quarters kLimitedYuv{{{101, 95, 206}, {119, 100, 73}, {77, 196, 104}, {186, 46, 155}}};

/// A picture of 32 x 32 pixels, encoded by FFmpeg's encoder. `quarters` has the format's components in
/// FFmpeg's order; of a palette its entries as red, green, blue, alpha. Empty where FFmpeg has no such
/// encoder.
[[nodiscard]] std::string encoded(const char* encoder, AVPixelFormat format, const Quarters& quarters);

/// How written_jpeg() marks its file.
struct JpegMarks {
  std::optional<int> adobe_transform{};  ///< 0: RGB or CMYK, 1: YCbCr, 2: YCCK
  std::string exif{};                    ///< an APP1's content after "Exif\0\0"
};

/// A JPEG of 16 x 16 pixels, whose quarters have exactly these component values, 1, 3 or 4 each.
[[nodiscard]] std::string written_jpeg(const Quarters& quarters, const JpegMarks& marks = {});

/// Exif that says nothing but an orientation, from 1 to 8.
[[nodiscard]] std::string exif_of(int orientation, bool is_big_endian = true);

/// A PNG with a chunk put in before its picture data.
[[nodiscard]] std::string with_chunk(const std::string& png, const std::string& type,
                                     const std::string& content);

/// A GIF of 4 x 4 pixels with two frames, the first one red in its upper left quarter, green in its lower
/// right one and transparent otherwise; the second one blue.
[[nodiscard]] std::string written_gif();

/// The colours in the middles of a picture's quarters as "rrggbb" each, or "rrggbbaa" where one isn't opaque;
/// as if not multiplied by their opacity.
[[nodiscard]] std::vector<std::string> quarters_of(const Picture& picture);

/// How far the quarters' middles are from opaque red, green, blue and yellow: the largest difference.
[[nodiscard]] int distance_from(const Picture& picture, const Quarters& colours = kRgb);

/// The bytes of a file in tests/data/pictures.
[[nodiscard]] std::string picture_data(const std::string& name);

}  // namespace cueclip::test
