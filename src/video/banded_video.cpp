#include "video/banded_video.h"

#include <cueclip/error.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <optional>
#include <utility>

#include "av/check.h"
#include "av/handles.h"
#include "video/avc_configuration.h"

namespace cueclip {

namespace {

/// What is marked of these rows of macroblocks.
std::span<const std::uint8_t> rows_of(std::span<const std::uint8_t> marks, int first_row, int count,
                                      int columns) {
  const auto width = static_cast<std::size_t>(columns);
  return marks.subspan(static_cast<std::size_t>(first_row) * width, static_cast<std::size_t>(count) * width);
}

/// Whether a guard's rows changed: then its macroblocks may have motion.
bool reaches_guard(const Band& band, std::span<const std::uint8_t> changed, int columns,
                   int rows_in_picture) {
  const auto any = [&](int first_row, int count) {
    return std::ranges::any_of(rows_of(changed, first_row, count, columns),
                               [](std::uint8_t differs) { return differs != 0; });
  };
  const bool at_top = band.rows.first == 0;
  const bool at_bottom = band.rows.first + band.rows.count == rows_in_picture;
  return (!at_top && any(0, kGuardRows)) || (!at_bottom && any(band.rows.count - kGuardRows, kGuardRows));
}

}  // namespace

class BandedGroup : public GroupEncoder {
 public:
  BandedGroup(const BandedVideo& video, const FrameGroup& group)
      : video_{video},
        cut_{video.cut_of(group)},
        idr_{group.idr()},
        columns_{macroblocks(video.size_.width)},
        bands_(cut_.bands.size()) {
    if (video_.see_) reconstruction_.emplace(video_.size_.width, video_.size_.height);
  }

  void encode(YuvPicture& picture, std::int64_t number) override {
    out_.clear();
    if (frame_ == 0) append_delimiter(out_);
    for (std::size_t i = 0; i < bands_.size(); ++i) {
      const Band& band = cut_.bands[i];
      const Slice& slice = band.moves ? moving_slice(i, picture) : still_slice(i, picture, number);
      const auto first = static_cast<unsigned>(band.rows.first * columns_);
      append_slice(slice, {first, frame_, idr_}, video_.syntax_, out_);
    }
    add_packet(number);
    if (video_.see_) video_.see_(number, *reconstruction_);
    ++frame_;
  }

  std::vector<av::Packet> finish() override { return std::move(packets_); }

 private:
  /// A band in this group.
  struct Coded {
    std::optional<X264Encoder> encoder;  ///< of what moves
    Slice slice;                         ///< its last
    BandContent content;                 ///< of a still
    std::shared_ptr<const StillSlices> still;
  };

  const Slice& moving_slice(std::size_t index, const YuvPicture& picture) {
    const Band& band = cut_.bands[index];
    Coded& coded = bands_[index];
    // Opened afresh: x264 ends a slice with a bit that depends on how many frames it has seen.
    if (frame_ == 0) coded.encoder.emplace(video_.open_encoder(band));
    const auto changed = rows_of(picture.changed(), band.rows.first, band.rows.count, columns_);
    const bool is_intra =
        frame_ == 0 || reaches_guard(band, changed, columns_, macroblocks(video_.size_.height));
    coded.slice = is_intra ? coded.encoder->encode_intra(picture, band.rows)
                           : coded.encoder->encode_change(picture, band.rows, changed);
    if (reconstruction_) coded.encoder->copy_reconstruction(*reconstruction_, band.rows);
    return coded.slice;
  }

  const Slice& still_slice(std::size_t index, const YuvPicture& picture, std::int64_t number) {
    const Band& band = cut_.bands[index];
    Coded& coded = bands_[index];
    BandContent content = video_.content_of_(band, number);
    const bool is_same = frame_ > 0 && content == coded.content;
    if (is_same) return coded.still->same;
    coded.content = std::move(content);
    coded.still = cut_.stills[index]->slices(coded.content, picture);
    if (reconstruction_) copy_rows(*coded.still->reconstruction, band.rows);
    return coded.still->picture;
  }

  void copy_rows(const YuvPicture& from, const MacroblockRows& rows) {
    AVFrame& to = reconstruction_->frame();
    for (int plane = 0; plane < 3; ++plane) {
      const int height = plane == 0 ? kMacroblock : kMacroblock / 2;
      for (int y = 0; y < rows.count * height; ++y)
        std::memcpy(
            to.data[plane] + static_cast<std::ptrdiff_t>(rows.first * height + y) * to.linesize[plane],
            from.frame().data[plane] + static_cast<std::ptrdiff_t>(y) * from.frame().linesize[plane],
            static_cast<std::size_t>(plane == 0 ? to.width : to.width / 2));
    }
  }

  void add_packet(std::int64_t number) {
    av::Packet packet = av::new_packet();
    av::check(av_new_packet(packet.get(), static_cast<int>(out_.size())), "keeping a frame");
    std::ranges::copy(out_, packet->data);
    packet->pts = packet->dts = number;
    packet->duration = 1;
    if (frame_ == 0) packet->flags |= AV_PKT_FLAG_KEY;
    packets_.push_back(std::move(packet));
  }

  const BandedVideo& video_;
  const BandedVideo::Cut& cut_;
  unsigned idr_;
  int columns_;
  std::vector<Coded> bands_;
  unsigned frame_ = 0;  ///< from the group's start
  std::vector<std::uint8_t> out_;
  std::vector<av::Packet> packets_;
  std::optional<YuvPicture> reconstruction_;
};

BandedVideo::BandedVideo(const VideoSize& size, std::vector<BandCut> cuts, const BandCoding& coding,
                         ContentOf content_of, SeeReconstruction see)
    : size_{size},
      coding_{coding},
      content_of_{std::move(content_of)},
      see_{std::move(see)},
      sets_{X264Encoder{size_, coding_.moving}.parameter_sets()},
      syntax_{read_slice_syntax(sets_.sequence)},
      parameters_{avc_parameters(sets_, size_)} {
  for (BandCut& cut : cuts) cuts_.push_back(opened(std::move(cut)));
}

BandedVideo::Cut BandedVideo::opened(BandCut cut) const {
  Cut result{cut.first, std::move(cut.bands), {}};
  for (const Band& band : result.bands) {
    if (open_encoder(band).parameter_sets().picture != sets_.picture)
      throw Error{Failure::kFault, "the encoders of a picture's parts don't agree"};
    result.stills.push_back(
        band.moves ? nullptr
                   : std::make_unique<StillBand>(band.rows, coding_.still, size_, static_cast<bool>(see_)));
  }
  return result;
}

const BandedVideo::Cut& BandedVideo::cut_of(const FrameGroup& group) const {
  const auto next = std::ranges::upper_bound(cuts_, group.frames.first, {}, &Cut::first);
  return *std::prev(next);
}

std::unique_ptr<GroupEncoder> BandedVideo::open_group(const FrameGroup& group) const {
  return std::make_unique<BandedGroup>(*this, group);
}

X264Encoder BandedVideo::open_encoder(const Band& band) const {
  return X264Encoder{{size_.width, band.rows.count * kMacroblock, size_.fps},
                     band.moves ? coding_.moving : coding_.still};
}

}  // namespace cueclip
