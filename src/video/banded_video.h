#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "video/bands.h"
#include "video/clip_video.h"
#include "video/quality.h"
#include "video/still_band.h"

namespace cueclip {

/// Told each frame as the encoders know it, before it is written: what a decoder has to show.
using SeeReconstruction = std::function<void(std::int64_t frame, const YuvPicture& picture)>;

/// What a band shows in a frame.
using ContentOf = std::function<BandContent(const Band& band, std::int64_t frame)>;

/// A clip's picture, of which only the strips that change are encoded: each band is a slice, made by an
/// encoder that sees nothing else, and put into the frame by its header.
class BandedVideo : public ClipVideo {
 public:
  /// The first cut is that of frame 0; the bands of each cover the picture from its top to its bottom.
  /// `content_of` is called by several threads.
  BandedVideo(const VideoSize& size, std::vector<BandCut> cuts, const BandCoding& coding,
              ContentOf content_of, SeeReconstruction see = {});

  [[nodiscard]] const AVCodecParameters& parameters() const override { return *parameters_; }
  [[nodiscard]] std::unique_ptr<GroupEncoder> open_group(const FrameGroup& group) const override;

 private:
  friend class BandedGroup;

  /// A cut's bands, and the stills of each; none for those that move.
  struct Cut {
    std::int64_t first = 0;
    std::vector<Band> bands;
    std::vector<std::unique_ptr<StillBand>> stills;
  };

  [[nodiscard]] Cut opened(BandCut cut) const;
  [[nodiscard]] const Cut& cut_of(const FrameGroup& group) const;
  [[nodiscard]] X264Encoder open_encoder(const Band& band) const;

  VideoSize size_;
  std::vector<Cut> cuts_;
  BandCoding coding_;
  ContentOf content_of_;
  SeeReconstruction see_;
  X264Encoder::ParameterSets sets_;
  SliceSyntax syntax_;
  av::CodecParameters parameters_;
};

}  // namespace cueclip
