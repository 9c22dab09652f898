#pragma once

#include <cueclip/plan.h>

#include <functional>

#include "audio/sound.h"
#include "av/handles.h"

namespace cueclip {

/// Encodes a clip's sound.
///
/// An AAC encoder begins with a packet that holds no sound of its own. In a video it is left out and times
/// count from 0, so that sample 0 is heard at 0 without an edit list, which networks refuse. M4A, MP3 and
/// Opus files say how much of their beginning and end is none of the sound, and every player heeds that.
class SoundEncoder {
 public:
  using TakePacket = std::function<void(av::Packet)>;

  /// As the format holds it: AAC-LC at 128 kbit/s, MP3 at a variable rate, Opus at 64 a channel, or 16-bit
  /// PCM or FLAC. Throws Error (kSystem) where this FFmpeg has no such encoder.
  SoundEncoder(const SoundForm& form, OutputFormat format);

  /// For the muxer.
  [[nodiscard]] const AVCodecContext& codec() const { return *codec_; }

  /// Plays the sound and hands packets over as they come, timed in samples; the last ends with the sound.
  /// Once only.
  void encode(const Sound& sound, const TakePacket& take);

 private:
  void send(const AVFrame* frame, const TakePacket& take);

  SoundForm form_;
  bool leaves_out_beginning_;
  av::Codec codec_;
};

}  // namespace cueclip
