#pragma once

#include "video/clip_video.h"

namespace cueclip {

/// A clip's picture as VP9, by libvpx, for WebM. Each group has an encoder of its own, as in MP4.
class Vp9Video : public ClipVideo {
 public:
  /// Throws Error (kSystem) where this FFmpeg has no libvpx.
  explicit Vp9Video(const ClipPlan& plan);

  [[nodiscard]] const AVCodecParameters& parameters() const override { return *parameters_; }
  [[nodiscard]] std::unique_ptr<GroupEncoder> open_group() const override;

 private:
  int width_;
  int height_;
  int fps_;
  int quantiser_;
  av::CodecParameters parameters_;
};

}  // namespace cueclip
