#pragma once

#include <cueclip/time.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "video/slice.h"
#include "video/yuv_picture.h"

extern "C" {
#include <x264.h>
}

namespace cueclip {

struct VideoSize {
  int width = 0;
  int height = 0;
  FrameRate fps = 30;
};

/// How libx264 codes a strip of the picture. The picture parameter set doesn't depend on it.
struct Coding {
  const char* preset = "superfast";
  int quantiser = 22;       ///< of what is predicted from the frame before
  double intra_factor = 1;  ///< by how much steps are finer in intra frames; at least 1
  int subpixel = 1;         ///< x264's subme
  bool deblocking = true;
};

/// Rows of macroblocks.
struct MacroblockRows {
  int first = 0;
  int count = 0;
  friend bool operator==(const MacroblockRows&, const MacroblockRows&) = default;
};

/// How far x264 looks for what moved, in pixels: the least that it can be told.
inline constexpr int kMotionRange = 32;

/// libx264 for strips of a picture, as wide as the frame: one slice, one reference, no B-frames, no look at
/// later frames, a constant quantiser, CABAC.
class X264Encoder {
 public:
  /// Throws Error (kFault) where libx264 refuses.
  X264Encoder(const VideoSize& size, const Coding& coding);

  /// SPS and PPS, without start codes.
  struct ParameterSets {
    std::vector<std::uint8_t> sequence;
    std::vector<std::uint8_t> picture;
  };
  [[nodiscard]] const ParameterSets& parameter_sets() const { return sets_; }

  /// Encodes rows of a picture, as many as the encoder is high, by themselves; the first time as an IDR
  /// picture.
  [[nodiscard]] Slice encode_intra(const YuvPicture& picture, const MacroblockRows& rows);

  /// Encodes them as what changed since the call before; `changed` has a 0 for each macroblock that is the
  /// same.
  [[nodiscard]] Slice encode_change(const YuvPicture& picture, const MacroblockRows& rows,
                                    std::span<const std::uint8_t> changed);

  /// Copies what a decoder makes of the last frame into the same rows of a picture.
  void copy_reconstruction(YuvPicture& picture, const MacroblockRows& rows) const;

 private:
  struct Close {
    void operator()(x264_t* encoder) const { x264_encoder_close(encoder); }
  };

  [[nodiscard]] Slice encode(const YuvPicture& picture, const MacroblockRows& rows, int type,
                             std::uint8_t* info);

  std::unique_ptr<x264_t, Close> encoder_;
  ParameterSets sets_;
  SliceSyntax syntax_;
  std::int64_t frames_ = 0;
  std::vector<std::uint8_t> constant_;
  x264_image_t made_{};
};

}  // namespace cueclip
