#pragma once

#include "av/handles.h"
#include "video/x264_encoder.h"

namespace cueclip {

/// The parameters of a stream of H.264 whose NAL units have their length in four bytes before them, as MP4
/// holds them (ISO/IEC 14496-15, 5.3.3.1).
[[nodiscard]] av::CodecParameters avc_parameters(const X264Encoder::ParameterSets& sets,
                                                 const VideoSize& size);

}  // namespace cueclip
