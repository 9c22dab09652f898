#pragma once

#include <string>
#include <vector>

#include "av/handles.h"
#include "video/yuv_picture.h"

namespace cueclip::test {

/// A decoder of H.264 that is not the one that clips were tried with.
class VideoDecoder {
 public:
  virtual ~VideoDecoder() = default;

  /// What a packet shows: it has to be the packet's own frame, at once.
  virtual YuvPicture decode(const AVPacket& packet) = 0;
};

[[nodiscard]] std::unique_ptr<VideoDecoder> ffmpeg_decoder(const AVCodecParameters& parameters);

/// None where it isn't installed.
[[nodiscard]] std::unique_ptr<VideoDecoder> openh264_decoder(const AVCodecParameters& parameters);

/// Where two pictures first differ, or nothing: "luma at 12,34: 5 and 6".
[[nodiscard]] std::string first_difference(const YuvPicture& one, const YuvPicture& other);

}  // namespace cueclip::test
