#include "video/whole_video.h"

#include <cueclip/error.h>

#include <fmt/format.h>

#include "av/check.h"
#include "av/take_packets.h"
#include "video/quality.h"

namespace cueclip {

namespace {

// They suit a picture that hardly changes: a constant quantiser and no look at later frames cost a third of
// the CPU time that the preset's defaults do, in a file of about the same size.
constexpr auto kSettings =
    "bframes=0:ref=1:rc-lookahead=0:sync-lookahead=0:mbtree=0:scenecut=0:weightp=0:aq-mode=0:trellis=0:"
    "keyint=infinite";

av::Codec open_encoder(int width, int height, int fps, const Coding& coding) {
  const AVCodec* x264 = avcodec_find_encoder_by_name("libx264");
  if (x264 == nullptr)
    throw Error{Failure::kSystem, "this FFmpeg was built without libx264", "Install an FFmpeg that has it"};
  av::Codec codec{av::made(avcodec_alloc_context3(x264))};
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
  codec->chroma_sample_location = AVCHROMA_LOC_CENTER;
  codec->thread_count = 1;
  codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_CLOSED_GOP;
  AVDictionary* options = nullptr;
  av_dict_set(&options, "preset", coding.preset, 0);
  av_dict_set(&options, "profile", "high", 0);
  av_dict_set(&options, "x264-params", fmt::format("{}:qp={}", kSettings, coding.quantiser).c_str(), 0);
  const int code = avcodec_open2(codec.get(), x264, &options);
  av_dict_free(&options);
  av::check(code, "opening libx264");
  return codec;
}

class WholeGroup : public GroupEncoder {
 public:
  explicit WholeGroup(av::Codec codec) : codec_{std::move(codec)} {}

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

WholeVideo::WholeVideo(const ClipPlan& plan)
    : width_{plan.shape.width},
      height_{plan.shape.height},
      fps_{plan.fps},
      coding_{band_coding(plan.quality, plan.coarser).moving},
      parameters_{av::made(avcodec_parameters_alloc())} {
  const av::Codec codec = open_encoder(width_, height_, fps_, coding_);
  av::check(avcodec_parameters_from_context(parameters_.get(), codec.get()), "describing the video");
}

std::unique_ptr<GroupEncoder> WholeVideo::open_group() const {
  return std::make_unique<WholeGroup>(open_encoder(width_, height_, fps_, coding_));
}

}  // namespace cueclip
