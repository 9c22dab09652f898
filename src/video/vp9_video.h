#pragma once

#include "video/ffmpeg_video.h"

namespace cueclip {

/// A clip's picture as VP9, by libvpx, for WebM. Each group has an encoder of its own, as in MP4.
class Vp9Video : public FfmpegVideo {
 public:
  /// Throws Error (kSystem) where this FFmpeg has no libvpx.
  explicit Vp9Video(const ClipPlan& plan);
};

}  // namespace cueclip
