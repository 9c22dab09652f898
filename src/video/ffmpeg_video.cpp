#include "video/ffmpeg_video.h"

#include <utility>

#include "av/check.h"
#include "av/take_packets.h"

namespace cueclip {

namespace {

class FfmpegGroup : public GroupEncoder {
 public:
  explicit FfmpegGroup(av::Codec codec) : codec_{std::move(codec)} {}

  void encode(YuvPicture& picture, std::int64_t number) override {
    picture.frame().pts = number;
    av::check(avcodec_send_frame(codec_.get(), &picture.frame()), "encoding a frame");
    take_packets();
  }

  std::vector<av::Packet> finish() override {
    av::check(avcodec_send_frame(codec_.get(), nullptr), "encoding a frame");
    take_packets();
    return std::move(packets_);
  }

 private:
  void take_packets() {
    av::take_packets(codec_.get(), "encoding a frame", [this](av::Packet packet) {
      packet->duration = 1;
      packets_.push_back(std::move(packet));
    });
  }

  av::Codec codec_;
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

FfmpegVideo::FfmpegVideo(OpenEncoder open)
    : open_{std::move(open)}, parameters_{av::made(avcodec_parameters_alloc())} {
  const av::Codec codec = open_();
  av::check(avcodec_parameters_from_context(parameters_.get(), codec.get()), "describing the video");
}

std::unique_ptr<GroupEncoder> FfmpegVideo::open_group() const {
  return std::make_unique<FfmpegGroup>(open_());
}

}  // namespace cueclip
