#pragma once

#include <stop_token>
#include <vector>

#include "draw/scene.h"
#include "video/clip_video.h"
#include "video/frame_groups.h"
#include "video/yuv_picture.h"

namespace cueclip {

/// What a worker has of its own. It paints and encodes whole groups.
class GroupWorker {
 public:
  /// What it is given has to outlive it.
  GroupWorker(const std::vector<FrameGroup>& groups, const Scene& scene, const ClipVideo& video,
              std::stop_token stop);

  /// A group's packets. Throws Error (kStopped).
  std::vector<av::Packet> operator()(std::size_t index);

 private:
  const std::vector<FrameGroup>& groups_;
  const ClipVideo& video_;
  std::stop_token stop_;
  FramePainter painter_;
  YuvPicture picture_;
};

/// Throws Error (kStopped) where a stop is asked for.
void check_stop(const std::stop_token& stop);

}  // namespace cueclip
