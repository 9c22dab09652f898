#pragma once

#include <functional>

#include "video/clip_video.h"

namespace cueclip {

/// An encoder of FFmpeg's that is set up for a plan's pictures, 4:2:0 and BT.709, on one thread, but not
/// opened yet.
[[nodiscard]] av::Codec new_picture_encoder(const AVCodec* codec, const ClipPlan& plan);

/// Opens an encoder of FFmpeg's; called by several threads at once.
using OpenEncoder = std::function<av::Codec()>;

/// A clip's picture, encoded whole frame by whole frame through FFmpeg. Each group has an encoder of its own.
class FfmpegVideo : public ClipVideo {
 public:
  explicit FfmpegVideo(OpenEncoder open);

  [[nodiscard]] const AVCodecParameters& parameters() const override { return *parameters_; }
  [[nodiscard]] std::unique_ptr<GroupEncoder> open_group() const override;

 private:
  OpenEncoder open_;
  av::CodecParameters parameters_;
};

}  // namespace cueclip
