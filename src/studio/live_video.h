#pragma once

#include <filesystem>
#include <memory>

#include "studio/http_server.h"
#include "studio/preview.h"

namespace cueclip {

/// A clip as an MP4 in fragments that can be played while it is made. It is made into `file`, which goes when
/// the stream does, with the worker that makes it.
[[nodiscard]] StreamBody live_video(std::shared_ptr<const ShownClip> clip, const std::filesystem::path& file);

}  // namespace cueclip
