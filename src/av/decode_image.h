#pragma once

#include <filesystem>
#include <string_view>

#include "av/handles.h"
#include "av/picture.h"

namespace cueclip::av {

/// Decodes the bytes of one image; what is damaged anywhere is refused. An SVG, which the decoder gives
/// multiplied by its opacity, is drawn at `width` x `height`; other pictures have their own size.
/// Throws Error (kInput).
[[nodiscard]] Picture decode_image(AVCodecID codec, std::string_view bytes, int width = 0, int height = 0);

/// Decodes an AVIF file. Throws Error (kInput), also for what FFmpeg passes over in silence: transparency,
/// turning, mirroring, tiles.
[[nodiscard]] Picture decode_avif(const std::filesystem::path& file, std::string_view bytes);

}  // namespace cueclip::av
