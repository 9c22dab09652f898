#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "video/bands.h"
#include "video/x264_encoder.h"

namespace cueclip {

/// What a band that stands still is coded as.
struct StillSlices {
  Slice picture;                             ///< intra
  Slice same;                                ///< the frame before once more; of what passes the picture again
  std::optional<YuvPicture> reconstruction;  ///< where it is kept
};

/// The stills of one band, each encoded once for all the workers that need it at about the same time. What an
/// encoder makes of a still depends on nothing else, so that it doesn't matter which of them does it. One
/// that passes in a few frames is coded coarser.
class StillBand {
 public:
  StillBand(const MacroblockRows& rows, const Coding& coding, const VideoSize& size,
            bool keeps_reconstruction)
      : rows_{rows}, coding_{coding}, size_{size}, keeps_reconstruction_{keeps_reconstruction} {}

  /// `picture` shows the content.
  std::shared_ptr<const StillSlices> slices(const BandContent& content, const YuvPicture& picture);

 private:
  [[nodiscard]] StillSlices encode(const YuvPicture& picture, bool is_passing) const;
  [[nodiscard]] std::shared_ptr<const StillSlices> find(const BandContent& content);

  struct Known {
    BandContent content;
    std::shared_ptr<const StillSlices> slices;
  };

  MacroblockRows rows_;
  Coding coding_;
  VideoSize size_;  ///< of the frame
  bool keeps_reconstruction_;
  std::mutex mutex_;
  std::list<Known> known_;  ///< the latest that were asked for, first
};

}  // namespace cueclip
