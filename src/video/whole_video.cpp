#include "video/whole_video.h"

#include <cueclip/error.h>

#include <fmt/format.h>

#include "av/check.h"
#include "video/quality.h"

namespace cueclip {

namespace {

// They suit a picture that hardly changes: a constant quantiser and no look at later frames cost a third of
// the CPU time that the preset's defaults do, in a file of about the same size.
constexpr auto kSettings =
    "bframes=0:ref=1:rc-lookahead=0:sync-lookahead=0:mbtree=0:scenecut=0:weightp=0:aq-mode=0:trellis=0:"
    "keyint=infinite";

av::Codec open_encoder(const ClipPlan& plan) {
  const AVCodec* x264 = avcodec_find_encoder_by_name("libx264");
  if (x264 == nullptr)
    throw Error{Failure::kSystem, "this FFmpeg was built without libx264", "Install an FFmpeg that has it"};
  av::Codec codec = new_picture_encoder(x264, plan);
  codec->chroma_sample_location = AVCHROMA_LOC_CENTER;
  codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_CLOSED_GOP;
  const Coding coding = band_coding(plan.quality, plan.coarser).moving;
  AVDictionary* options = nullptr;
  av_dict_set(&options, "preset", coding.preset, 0);
  av_dict_set(&options, "profile", "high", 0);
  av_dict_set(&options, "x264-params", fmt::format("{}:qp={}", kSettings, coding.quantiser).c_str(), 0);
  const int code = avcodec_open2(codec.get(), x264, &options);
  av_dict_free(&options);
  av::check(code, "opening libx264");
  return codec;
}

}  // namespace

WholeVideo::WholeVideo(const ClipPlan& plan)
    : FfmpegVideo{[plan] { return open_encoder(plan); }, IdrNumbers::kZeroOne} {}

}  // namespace cueclip
