#pragma once

#include <cueclip/error.h>

#include <string_view>

#include "av/handles.h"

namespace cueclip::av {

/// FFmpeg's own words for one of its codes.
[[nodiscard]] std::string reason(int code);

/// Passes a call's result on, and throws Error where it is negative: `doing` ("writing the clip"), FFmpeg's
/// reason. What the system refused (ENOSPC, EACCES ...) is kSystem; anything else is `otherwise`.
int check(int code, std::string_view doing, Failure otherwise = Failure::kFault);

/// Passes a new object on, and throws std::bad_alloc where there is none.
template <typename Object>
Object* made(Object* object) {
  if (object == nullptr) throw std::bad_alloc{};
  return object;
}

[[nodiscard]] inline Frame new_frame() {
  return Frame{made(av_frame_alloc())};
}
[[nodiscard]] inline Packet new_packet() {
  return Packet{made(av_packet_alloc())};
}

/// Keeps FFmpeg from printing: what matters comes back as an Error.
void be_quiet();

}  // namespace cueclip::av
