#pragma once

#include "av/handles.h"
#include "av/picture.h"

namespace cueclip::av {

/// A picture as JPEG, of high quality. What is transparent stands on white.
struct Jpeg {
  Codec codec;    ///< for a muxer
  Packet packet;  ///< the file
};

[[nodiscard]] Jpeg jpeg_of(const Picture& picture);

}  // namespace cueclip::av
