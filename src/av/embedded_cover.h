#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "av/picture.h"

struct AVFormatContext;

namespace cueclip {

/// The cover art that a media file carries.
struct EmbeddedCover {
  std::shared_ptr<const Picture> picture;  ///< none where it carries none that can be shown
  std::string fault;                       ///< then: why, where it carries any; else empty
};

/// The first picture that can be shown of those that `file`, opened as `media`, carries, its front cover
/// first.
[[nodiscard]] EmbeddedCover embedded_cover(AVFormatContext* media, const std::filesystem::path& file);

}  // namespace cueclip
