#pragma once

#include <cueclip/plan.h>

#include <memory>
#include <vector>

#include "av/handles.h"
#include "draw/scene.h"
#include "video/frame_groups.h"
#include "video/yuv_picture.h"

namespace cueclip {

/// Encodes one closed group of frames. Belongs to one thread.
class GroupEncoder {
 public:
  GroupEncoder() = default;
  GroupEncoder(const GroupEncoder&) = delete;
  GroupEncoder& operator=(const GroupEncoder&) = delete;
  virtual ~GroupEncoder() = default;

  /// Encodes a frame; `number` counts from the clip's start. The first is an IDR picture.
  virtual void encode(YuvPicture& picture, std::int64_t number) = 0;

  /// Ends the group; its packets, one a frame, in order, timed in frames from the clip's start.
  [[nodiscard]] virtual std::vector<av::Packet> finish() = 0;
};

/// A clip's picture as one stream, made group by group. Shared by all threads.
class ClipVideo {
 public:
  ClipVideo() = default;
  ClipVideo(const ClipVideo&) = delete;
  ClipVideo& operator=(const ClipVideo&) = delete;
  virtual ~ClipVideo() = default;

  /// For the muxer.
  [[nodiscard]] virtual const AVCodecParameters& parameters() const = 0;

  [[nodiscard]] virtual std::unique_ptr<GroupEncoder> open_group(const FrameGroup& group) const = 0;
};

/// As the plan wants it encoded. The scene has to outlive it.
[[nodiscard]] std::unique_ptr<const ClipVideo> make_video(const ClipPlan& plan, const Scene& scene);

}  // namespace cueclip
