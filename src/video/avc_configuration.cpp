#include "video/avc_configuration.h"

#include <algorithm>

#include "av/check.h"

namespace cueclip {

namespace {

constexpr std::uint8_t kLengths = 0xFC | 3;  // of four bytes
constexpr std::uint8_t kOneSequenceSet = 0xE0 | 1;
constexpr std::uint8_t kOnePictureSet = 1;
constexpr std::uint8_t kChroma420 = 0xFC | 1;
constexpr std::uint8_t kEightBits = 0xF8;

void append_set(std::vector<std::uint8_t>& bytes, const std::vector<std::uint8_t>& set) {
  bytes.push_back(static_cast<std::uint8_t>(set.size() >> 8));
  bytes.push_back(static_cast<std::uint8_t>(set.size()));
  bytes.insert(bytes.end(), set.begin(), set.end());
}

std::vector<std::uint8_t> configuration(const X264Encoder::ParameterSets& sets) {
  const auto& sequence = sets.sequence;
  std::vector<std::uint8_t> bytes{1, sequence[1], sequence[2], sequence[3], kLengths, kOneSequenceSet};
  append_set(bytes, sequence);
  bytes.push_back(kOnePictureSet);
  append_set(bytes, sets.picture);
  bytes.insert(bytes.end(), {kChroma420, kEightBits, kEightBits, 0});
  return bytes;
}

}  // namespace

av::CodecParameters avc_parameters(const X264Encoder::ParameterSets& sets, const VideoSize& size) {
  av::CodecParameters parameters{av::made(avcodec_parameters_alloc())};
  parameters->codec_type = AVMEDIA_TYPE_VIDEO;
  parameters->codec_id = AV_CODEC_ID_H264;
  parameters->format = AV_PIX_FMT_YUV420P;
  parameters->profile = sets.sequence[1];
  parameters->level = sets.sequence[3];
  parameters->width = size.width;
  parameters->height = size.height;
  parameters->sample_aspect_ratio = {1, 1};
  parameters->color_range = AVCOL_RANGE_MPEG;
  parameters->color_primaries = AVCOL_PRI_BT709;
  parameters->color_trc = AVCOL_TRC_BT709;
  parameters->color_space = AVCOL_SPC_BT709;
  parameters->chroma_location = AVCHROMA_LOC_CENTER;
  const auto bytes = configuration(sets);
  parameters->extradata_size = static_cast<int>(bytes.size());
  parameters->extradata = static_cast<std::uint8_t*>(av_mallocz(bytes.size() + AV_INPUT_BUFFER_PADDING_SIZE));
  std::ranges::copy(bytes, av::made(parameters->extradata));
  return parameters;
}

}  // namespace cueclip
