#include "video/vp9_video.h"

#include <cueclip/error.h>

#include "av/check.h"
#include "av/take_packets.h"

namespace cueclip {

namespace {

/// Of 0 to 63: libvpx's constant quality.
int quantiser_of(Quality quality) {
  switch (quality) {
    case Quality::kDraft:
      return 34;
    case Quality::kBest:
      return 18;
    default:
      return 26;
  }
}

av::Codec open_encoder(int width, int height, int fps, int quantiser) {
  const AVCodec* vpx = avcodec_find_encoder_by_name("libvpx-vp9");
  if (vpx == nullptr)
    throw Error{Failure::kSystem, "this FFmpeg was built without libvpx",
                "Install an FFmpeg that has it, or name the clip with the ending .mp4"};
  av::Codec codec{av::made(avcodec_alloc_context3(vpx))};
  codec->width = width;
  codec->height = height;
  codec->pix_fmt = AV_PIX_FMT_YUV420P;
  codec->time_base = {1, fps};
  codec->framerate = {fps, 1};
  codec->sample_aspect_ratio = {1, 1};
  codec->colorspace = AVCOL_SPC_BT709;
  codec->color_primaries = AVCOL_PRI_BT709;
  codec->color_trc = AVCOL_TRC_BT709;
  codec->color_range = AVCOL_RANGE_MPEG;
  codec->thread_count = 1;
  codec->gop_size = 10'000;  // the group is one
  codec->flags |= AV_CODEC_FLAG_BITEXACT;
  AVDictionary* options = nullptr;
  av_dict_set(&options, "deadline", "realtime", 0);
  av_dict_set_int(&options, "cpu-used", 6, 0);
  av_dict_set_int(&options, "crf", quantiser, 0);
  av_dict_set(&options, "b", "0", 0);
  av_dict_set(&options, "lag-in-frames", "0", 0);  // a packet a frame, each shown
  const int code = avcodec_open2(codec.get(), vpx, &options);
  av_dict_free(&options);
  av::check(code, "opening libvpx");
  return codec;
}

class Vp9Group : public GroupEncoder {
 public:
  explicit Vp9Group(av::Codec codec) : codec_{std::move(codec)} {}

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

Vp9Video::Vp9Video(const ClipPlan& plan)
    : width_{plan.shape.width},
      height_{plan.shape.height},
      fps_{plan.fps},
      quantiser_{quantiser_of(plan.quality)},
      parameters_{av::made(avcodec_parameters_alloc())} {
  const av::Codec codec = open_encoder(width_, height_, fps_, quantiser_);
  av::check(avcodec_parameters_from_context(parameters_.get(), codec.get()), "describing the video");
}

std::unique_ptr<GroupEncoder> Vp9Video::open_group() const {
  return std::make_unique<Vp9Group>(open_encoder(width_, height_, fps_, quantiser_));
}

}  // namespace cueclip
