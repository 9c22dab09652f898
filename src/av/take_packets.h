#pragma once

#include <string_view>
#include <utility>

#include "av/check.h"

namespace cueclip::av {

/// Takes every packet that the encoder has ready; `sink(Packet)` keeps it. Throws Error where encoding fails.
template <typename Sink>
void take_packets(AVCodecContext* encoder, std::string_view doing, Sink&& sink) {
  while (true) {
    Packet packet = new_packet();
    const int code = avcodec_receive_packet(encoder, packet.get());
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return;
    check(code, doing);
    sink(std::move(packet));
  }
}

}  // namespace cueclip::av
