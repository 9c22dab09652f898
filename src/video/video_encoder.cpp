#include "video/video_encoder.h"

#include <cueclip/error.h>

#include "av/check.h"
#include "av/take_packets.h"

namespace cueclip {

namespace {

// Flat colours come back exactly up to a quantiser of 24.
constexpr auto kSettings =
    "qp=22:bframes=0:ref=1:rc-lookahead=0:sync-lookahead=0:mbtree=0:scenecut=0:weightp=0:aq-mode=0:trellis=0:"
    "keyint=infinite";

av::Codec open_encoder(int width, int height, int fps) {
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
  av_dict_set(&options, "preset", "veryfast", 0);
  av_dict_set(&options, "profile", "high", 0);
  av_dict_set(&options, "x264-params", kSettings, 0);
  const int code = avcodec_open2(codec.get(), x264, &options);
  av_dict_free(&options);
  av::check(code, "opening libx264");
  return codec;
}

}  // namespace

VideoEncoder::VideoEncoder(int width, int height, int fps) : codec_{open_encoder(width, height, fps)} {}

void VideoEncoder::take_packets() {
  av::take_packets(codec_.get(), "encoding a frame", [this](av::Packet packet) {
    packet->duration = 1;
    packets_.push_back(std::move(packet));
  });
}

void VideoEncoder::encode(AVFrame& picture, std::int64_t number) {
  picture.pts = number;
  av::check(avcodec_send_frame(codec_.get(), &picture), "encoding a frame");
  take_packets();
}

std::vector<av::Packet> VideoEncoder::finish() {
  av::check(avcodec_send_frame(codec_.get(), nullptr), "encoding a frame");
  take_packets();
  return std::move(packets_);
}

}  // namespace cueclip
