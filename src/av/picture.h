#pragma once

#include <cueclip/plan.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// A decoded picture, upright. Pixels are 0xAARRGGBB in the machine's order, colours multiplied by their
/// opacity as Cairo wants them, without gaps between rows.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;
  std::string svg{};  ///< of an SVG: its text, from which scaled() draws it at another size
};

/// Reads a picture from a PNG, JPEG, WebP, AVIF or SVG file, or the first one of a GIF. The file has at most
/// 64 MB (an SVG 10), the picture at most 16,384 pixels a side and 64 million in all, told from its header.
/// Nothing is read but this file. Throws Error: kSystem where it can't be read, kInput where it is no
/// picture, too large, damaged, or of a kind that this FFmpeg can't show.
[[nodiscard]] std::shared_ptr<const Picture> read_picture(const std::filesystem::path& file);

/// What read_picture makes of a file's bytes; AVIF isn't read so. Throws Error (kInput).
[[nodiscard]] Picture decode_picture(std::string_view bytes);

}  // namespace cueclip
