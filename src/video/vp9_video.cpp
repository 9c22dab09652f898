#include "video/vp9_video.h"

#include <cueclip/error.h>

#include "av/check.h"

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

av::Codec open_encoder(const ClipPlan& plan) {
  const AVCodec* vpx = avcodec_find_encoder_by_name("libvpx-vp9");
  if (vpx == nullptr)
    throw Error{Failure::kSystem, "this FFmpeg was built without libvpx",
                "Install an FFmpeg that has it, or name the clip with the ending .mp4"};
  av::Codec codec = new_picture_encoder(vpx, plan);
  codec->gop_size = 10'000;  // the group is one
  codec->flags |= AV_CODEC_FLAG_BITEXACT;
  AVDictionary* options = nullptr;
  av_dict_set(&options, "deadline", "realtime", 0);
  av_dict_set_int(&options, "cpu-used", 6, 0);
  av_dict_set_int(&options, "crf", quantiser_of(plan.quality), 0);
  av_dict_set(&options, "b", "0", 0);
  av_dict_set(&options, "lag-in-frames", "0", 0);  // a packet a frame, each shown
  const int code = avcodec_open2(codec.get(), vpx, &options);
  av_dict_free(&options);
  av::check(code, "opening libvpx");
  return codec;
}

}  // namespace

Vp9Video::Vp9Video(const ClipPlan& plan)
    : FfmpegVideo{[plan] { return open_encoder(plan); }, IdrNumbers::kNone} {}

}  // namespace cueclip
