#pragma once

#include <stop_token>
#include <vector>

#include "audio/recording.h"
#include "av/handles.h"

namespace cueclip {

/// A clip's sound as AAC-LC, 128 kbit/s, whole.
///
/// An AAC encoder begins with a packet that holds no sound of its own. It is left out and times count from 0,
/// so that sample 0 is heard at 0 by players that know of no edit list.
struct EncodedSound {
  av::Codec codec;                  ///< for the muxer
  std::vector<av::Packet> packets;  ///< timed in samples; the last ends with the sound
};

/// Once `abandoned`, what it gives is incomplete and of no use.
[[nodiscard]] EncodedSound encode_sound(const Pcm& sound, const std::stop_token& abandoned = {});

}  // namespace cueclip
