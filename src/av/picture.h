#pragma once

#include <cueclip/plan.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "av/handles.h"

namespace cueclip {

/// A decoded picture. Pixels are 0xAARRGGBB in the machine's order, not premultiplied, without gaps between
/// rows.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;
};

/// Reads the first frame of an image file, SVG too. At most 64 MB and 40 megapixels, told from its header.
/// Throws Error: kSystem where it can't be read, kInput where it is no picture or too large.
[[nodiscard]] std::shared_ptr<const Picture> read_picture(const std::filesystem::path& file);

/// The cover art that a media file carries; none where it carries none or it can't be decoded.
[[nodiscard]] std::shared_ptr<const Picture> embedded_cover(AVFormatContext* media);

/// The picture at another size, averaged where it is made smaller.
[[nodiscard]] Picture resized(const Picture& picture, int width, int height);

}  // namespace cueclip
