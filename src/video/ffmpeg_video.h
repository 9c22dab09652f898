#pragma once

#include <functional>

#include "video/clip_video.h"

namespace cueclip {

/// An encoder of FFmpeg's that is set up for a plan's pictures, 4:2:0 and BT.709, on one thread, but not
/// opened yet.
[[nodiscard]] av::Codec new_picture_encoder(const AVCodec* codec, const ClipPlan& plan);

/// Opens an encoder of FFmpeg's; called by several threads at once.
using OpenEncoder = std::function<av::Codec()>;

/// What an encoder of FFmpeg's does with the number that tells an IDR picture from the next.
enum class IdrNumbers {
  kNone,     ///< has none
  kZeroOne,  ///< its first has 0, its second 1
};

/// A clip's picture, encoded whole frame by whole frame through FFmpeg. Each group has an encoder of its own.
class FfmpegVideo : public ClipVideo {
 public:
  FfmpegVideo(OpenEncoder open, IdrNumbers idr_numbers);

  [[nodiscard]] const AVCodecParameters& parameters() const override { return *parameters_; }
  [[nodiscard]] std::unique_ptr<GroupEncoder> open_group(const FrameGroup& group) const override;

 private:
  OpenEncoder open_;
  IdrNumbers idr_numbers_;
  av::CodecParameters parameters_;
};

}  // namespace cueclip
