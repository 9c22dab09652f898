#include "video/ffmpeg_video.h"

#include <utility>

#include "av/check.h"
#include "av/take_packets.h"

namespace cueclip {

namespace {

class FfmpegGroup : public GroupEncoder {
 public:
  /// With `is_second` the first frame is encoded twice, and only the second time is kept.
  FfmpegGroup(av::Codec codec, std::int64_t first, bool is_second)
      : codec_{std::move(codec)}, first_{first}, is_second_{is_second} {}

  void encode(YuvPicture& picture, std::int64_t number) override {
    const bool is_first = number == first_;
    picture.frame().pict_type = is_first ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    if (is_first && is_second_) send(picture.frame(), number - 1);
    send(picture.frame(), number);
  }

  std::vector<av::Packet> finish() override {
    av::check(avcodec_send_frame(codec_.get(), nullptr), "encoding a frame");
    take_packets();
    return std::move(packets_);
  }

 private:
  void send(AVFrame& frame, std::int64_t number) {
    frame.pts = number;
    av::check(avcodec_send_frame(codec_.get(), &frame), "encoding a frame");
    take_packets();
  }

  void take_packets() {
    av::take_packets(codec_.get(), "encoding a frame", [this](av::Packet packet) {
      if (packet->pts < first_) return;
      packet->duration = 1;
      packets_.push_back(std::move(packet));
    });
  }

  av::Codec codec_;
  std::int64_t first_;
  bool is_second_;
  std::vector<av::Packet> packets_;
};

}  // namespace

av::Codec new_picture_encoder(const AVCodec* codec, const ClipPlan& plan) {
  av::Codec encoder{av::made(avcodec_alloc_context3(codec))};
  encoder->width = plan.shape.width;
  encoder->height = plan.shape.height;
  encoder->pix_fmt = AV_PIX_FMT_YUV420P;
  encoder->time_base = {plan.fps.denominator(), plan.fps.numerator()};
  encoder->framerate = av_inv_q(encoder->time_base);
  encoder->sample_aspect_ratio = {1, 1};
  encoder->colorspace = AVCOL_SPC_BT709;
  encoder->color_primaries = AVCOL_PRI_BT709;
  encoder->color_trc = AVCOL_TRC_BT709;
  encoder->color_range = AVCOL_RANGE_MPEG;
  encoder->thread_count = 1;
  return encoder;
}

FfmpegVideo::FfmpegVideo(OpenEncoder open, IdrNumbers idr_numbers)
    : open_{std::move(open)}, idr_numbers_{idr_numbers}, parameters_{av::made(avcodec_parameters_alloc())} {
  const av::Codec codec = open_();
  av::check(avcodec_parameters_from_context(parameters_.get(), codec.get()), "describing the video");
}

std::unique_ptr<GroupEncoder> FfmpegVideo::open_group(const FrameGroup& group) const {
  const bool is_second = idr_numbers_ == IdrNumbers::kZeroOne && group.idr() != 0;
  return std::make_unique<FfmpegGroup>(open_(), group.frames.first, is_second);
}

}  // namespace cueclip
