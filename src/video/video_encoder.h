#pragma once

#include <cstdint>
#include <vector>

#include "av/handles.h"

namespace cueclip {

/// H.264 of one closed group of frames, by libx264. Encoders of the same size and rate share their parameter
/// sets.
///
/// The settings suit a picture that hardly changes: a constant quantiser and no look at later frames cost a
/// third of the CPU time that the preset's defaults do, in a file of about the same size.
class VideoEncoder {
 public:
  VideoEncoder(int width, int height, int fps);

  /// Encodes a frame; `number` counts from the clip's start. The first is an IDR picture.
  void encode(AVFrame& picture, std::int64_t number);

  /// Ends the group; its packets, in order, timed in frames from the clip's start.
  [[nodiscard]] std::vector<av::Packet> finish();

  /// The stream's parameters, for the muxer.
  [[nodiscard]] const AVCodecContext& context() const { return *codec_; }

 private:
  void take_packets();

  av::Codec codec_;
  std::vector<av::Packet> packets_;
};

}  // namespace cueclip
