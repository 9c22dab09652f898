#pragma once

#include "video/clip_video.h"
#include "video/x264_encoder.h"

namespace cueclip {

/// A clip's picture, encoded whole frame by whole frame through FFmpeg: the plain way, which others are
/// compared with.
class WholeVideo : public ClipVideo {
 public:
  explicit WholeVideo(const ClipPlan& plan);

  [[nodiscard]] const AVCodecParameters& parameters() const override { return *parameters_; }
  [[nodiscard]] std::unique_ptr<GroupEncoder> open_group() const override;

 private:
  int width_;
  int height_;
  int fps_;
  Coding coding_;
  av::CodecParameters parameters_;
};

}  // namespace cueclip
