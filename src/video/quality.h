#pragma once

#include <cueclip/plan.h>

#include "video/x264_encoder.h"

namespace cueclip {

/// How the bands of a picture are coded.
struct BandCoding {
  Coding still;   ///< what stands for a while: its one intra frame is all that is seen
  Coding moving;  ///< no deblocking: it would blur into the guard, which is then coded anew
};

/// For a quality, and so many steps of the quantiser coarser. ARCHITECTURE.md has the measurements that these
/// points were chosen by.
[[nodiscard]] BandCoding band_coding(Quality quality, int coarser = 0);

}  // namespace cueclip
