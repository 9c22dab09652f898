#pragma once

#include <cueclip/plan.h>

#include <stop_token>
#include <vector>

#include "audio/recording.h"
#include "av/handles.h"

namespace cueclip {

/// A clip's sound, encoded whole.
///
/// An AAC encoder begins with a packet that holds no sound of its own. It is left out and times count from 0,
/// so that sample 0 is heard at 0 by players that know of no edit list. MP3 and Opus files say how much of
/// their beginning and end is none of the sound, and every player heeds that.
struct EncodedSound {
  av::Codec codec;                  ///< for the muxer
  std::vector<av::Packet> packets;  ///< timed in samples; the last ends with the sound
};

/// As the format holds it: AAC-LC at 128 kbit/s, MP3 at a variable rate, Opus at 64 a channel, or 16-bit PCM
/// or FLAC. Throws Error (kSystem) where this FFmpeg has no such encoder. Once `abandoned`, what it gives is
/// incomplete and of no use.
[[nodiscard]] EncodedSound encode_sound(const Pcm& sound, OutputFormat format = OutputFormat::kMp4,
                                        const std::stop_token& abandoned = {});

}  // namespace cueclip
