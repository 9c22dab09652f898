#pragma once

#include "video/ffmpeg_video.h"

namespace cueclip {

/// A clip's picture, encoded whole frame by whole frame through FFmpeg: the plain way, which others are
/// compared with.
class WholeVideo : public FfmpegVideo {
 public:
  explicit WholeVideo(const ClipPlan& plan);
};

}  // namespace cueclip
