#include "video/banded_video.h"

#include <cueclip/error.h>

#include <algorithm>
#include <cstring>
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
  explicit BandedGroup(const BandedVideo& video)
      : video_{video}, columns_{macroblocks(video.size_.width)}, bands_(video.bands_.size()) {
    if (video_.see_) reconstruction_.emplace(video_.size_.width, video_.size_.height);
  }

  void encode(YuvPicture& picture, std::int64_t number) override {
    out_.clear();
    for (std::size_t i = 0; i < bands_.size(); ++i) {
      const Band& band = video_.bands_[i];
      const Slice& slice = band.moves ? moving_slice(i, picture) : still_slice(i, picture, number);
      append_slice(slice, {static_cast<unsigned>(band.rows.first * columns_), frame_}, video_.syntax_, out_);
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
    const Band& band = video_.bands_[index];
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
    const Band& band = video_.bands_[index];
    Coded& coded = bands_[index];
    BandContent content = video_.content_of_(band, number);
    const bool is_same = frame_ > 0 && content == coded.content;
    if (is_same) return coded.still->same;
    coded.content = std::move(content);
    coded.still = video_.stills_[index]->slices(coded.content, picture);
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
  int columns_;
  std::vector<Coded> bands_;
  unsigned frame_ = 0;  ///< from the group's start
  std::vector<std::uint8_t> out_;
  std::vector<av::Packet> packets_;
  std::optional<YuvPicture> reconstruction_;
};

BandedVideo::BandedVideo(const VideoSize& size, std::vector<Band> bands, const BandCoding& coding,
                         ContentOf content_of, SeeReconstruction see)
    : size_{size},
      bands_{std::move(bands)},
      coding_{coding},
      content_of_{std::move(content_of)},
      see_{std::move(see)} {
  const auto sets = X264Encoder{size_, coding_.moving}.parameter_sets();
  syntax_ = read_slice_syntax(sets.sequence);
  parameters_ = avc_parameters(sets, size_);
  for (const Band& band : bands_) {
    if (open_encoder(band).parameter_sets().picture != sets.picture)
      throw Error{Failure::kFault, "the encoders of a picture's parts don't agree"};
    stills_.push_back(
        band.moves ? nullptr
                   : std::make_unique<StillBand>(band.rows, coding_.still, size_, static_cast<bool>(see_)));
  }
}

std::unique_ptr<GroupEncoder> BandedVideo::open_group() const {
  return std::make_unique<BandedGroup>(*this);
}

X264Encoder BandedVideo::open_encoder(const Band& band) const {
  return X264Encoder{{size_.width, band.rows.count * kMacroblock, size_.fps},
                     band.moves ? coding_.moving : coding_.still};
}

}  // namespace cueclip
