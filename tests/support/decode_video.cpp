#include "support/decode_video.h"

#include <cstring>
#include <stdexcept>

#include <fmt/format.h>

#include "av/check.h"

#ifdef CUECLIP_OPENH264
#include <wels/codec_api.h>
#endif

namespace cueclip::test {

namespace {

/// Copies planes of 4:2:0.
YuvPicture planes_of(int width, int height, const std::uint8_t* const planes[3], const int strides[3]) {
  YuvPicture picture{width, height};
  for (int plane = 0; plane < 3; ++plane) {
    const int shift = plane == 0 ? 0 : 1;
    for (int y = 0; y < height >> shift; ++y)
      std::memcpy(
          picture.frame().data[plane] + static_cast<std::ptrdiff_t>(y) * picture.frame().linesize[plane],
          planes[plane] + static_cast<std::ptrdiff_t>(y) * strides[plane],
          static_cast<std::size_t>(width >> shift));
  }
  return picture;
}

class Ffmpeg : public VideoDecoder {
 public:
  explicit Ffmpeg(const AVCodecParameters& parameters)
      : codec_{av::made(avcodec_alloc_context3(avcodec_find_decoder(AV_CODEC_ID_H264)))} {
    av::check(avcodec_parameters_to_context(codec_.get(), &parameters), "opening the decoder");
    codec_->thread_count = 1;
    codec_->err_recognition = AV_EF_EXPLODE | AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_CAREFUL;
    av::check(avcodec_open2(codec_.get(), nullptr, nullptr), "opening the decoder");
  }
  YuvPicture decode(const AVPacket& packet) override {
    av::check(avcodec_send_packet(codec_.get(), &packet), "decoding a frame");
    const av::Frame frame = av::new_frame();
    av::check(avcodec_receive_frame(codec_.get(), frame.get()), "decoding a frame");
    return planes_of(frame->width, frame->height, frame->data, frame->linesize);
  }

 private:
  av::Codec codec_;
};

#ifdef CUECLIP_OPENH264

void append_nal(std::vector<std::uint8_t>& bytes, const std::uint8_t* nal, std::size_t size) {
  bytes.insert(bytes.end(), {0, 0, 0, 1});
  bytes.insert(bytes.end(), nal, nal + size);
}

class OpenH264 : public VideoDecoder {
 public:
  explicit OpenH264(const AVCodecParameters& parameters) {
    if (WelsCreateDecoder(&decoder_) != 0) throw std::runtime_error{"no OpenH264"};
    SDecodingParam param{};
    param.eEcActiveIdc = ERROR_CON_DISABLE;
    param.sVideoProperty.eVideoBsType = VIDEO_BITSTREAM_AVC;
    int quiet = WELS_LOG_QUIET;
    decoder_->SetOption(DECODER_OPTION_TRACE_LEVEL, &quiet);
    if (decoder_->Initialize(&param) != 0) throw std::runtime_error{"OpenH264 refuses"};
    const std::uint8_t* data = parameters.extradata;
    const std::size_t sequence = static_cast<std::size_t>(data[6] << 8 | data[7]);
    append_nal(head_, data + 8, sequence);
    const std::uint8_t* picture = data + 8 + sequence + 1;
    append_nal(head_, picture + 2, static_cast<std::size_t>(picture[0] << 8 | picture[1]));
  }
  ~OpenH264() override {
    decoder_->Uninitialize();
    WelsDestroyDecoder(decoder_);
  }
  YuvPicture decode(const AVPacket& packet) override {
    std::vector<std::uint8_t> bytes = std::move(head_);
    head_.clear();
    for (int at = 0; at + 4 < packet.size;) {
      const std::uint8_t* length = packet.data + at;
      const int size = length[0] << 24 | length[1] << 16 | length[2] << 8 | length[3];
      append_nal(bytes, length + 4, static_cast<std::size_t>(size));
      at += 4 + size;
    }
    std::uint8_t* planes[3] = {};
    SBufferInfo info{};
    auto state = decoder_->DecodeFrameNoDelay(bytes.data(), static_cast<int>(bytes.size()), planes, &info);
    // It keeps pictures back that a later one might come before.
    if (state == dsErrorFree && info.iBufferStatus != 1) state = decoder_->FlushFrame(planes, &info);
    if (state != dsErrorFree || info.iBufferStatus != 1)
      throw std::runtime_error{fmt::format("OpenH264 gives no picture ({:#x})", static_cast<int>(state))};
    const SSysMEMBuffer& buffer = info.UsrData.sSystemBuffer;
    const int strides[3] = {buffer.iStride[0], buffer.iStride[1], buffer.iStride[1]};
    return planes_of(buffer.iWidth, buffer.iHeight, planes, strides);
  }

 private:
  ISVCDecoder* decoder_ = nullptr;
  std::vector<std::uint8_t> head_;  ///< parameter sets, before the first frame
};

#endif

}  // namespace

std::unique_ptr<VideoDecoder> ffmpeg_decoder(const AVCodecParameters& parameters) {
  return std::make_unique<Ffmpeg>(parameters);
}

std::unique_ptr<VideoDecoder> openh264_decoder([[maybe_unused]] const AVCodecParameters& parameters) {
#ifdef CUECLIP_OPENH264
  return std::make_unique<OpenH264>(parameters);
#else
  return nullptr;
#endif
}

std::string first_difference(const YuvPicture& one, const YuvPicture& other) {
  constexpr const char* kNames[] = {"luma", "blue chroma", "red chroma"};
  const AVFrame& a = one.frame();
  const AVFrame& b = other.frame();
  if (a.width != b.width || a.height != b.height) return "another size";
  for (int plane = 0; plane < 3; ++plane) {
    const int shift = plane == 0 ? 0 : 1;
    for (int y = 0; y < a.height >> shift; ++y) {
      const std::uint8_t* row = a.data[plane] + static_cast<std::ptrdiff_t>(y) * a.linesize[plane];
      const std::uint8_t* expected = b.data[plane] + static_cast<std::ptrdiff_t>(y) * b.linesize[plane];
      for (int x = 0; x < a.width >> shift; ++x)
        if (row[x] != expected[x])
          return fmt::format("{} at {},{}: {} and {}", kNames[plane], x, y, row[x], expected[x]);
    }
  }
  return {};
}

}  // namespace cueclip::test
