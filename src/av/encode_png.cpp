#include "av/encode_png.h"

#include <cueclip/error.h>

#include "av/check.h"
#include "av/handles.h"
#include "av/take_packets.h"

extern "C" {
#include <libavutil/opt.h>
}

namespace cueclip::av {

namespace {

/// The encoder takes no rows of 32 bits without opacity.
Frame as_rgb(const Pixels& pixels) {
  Frame frame = new_frame();
  frame->width = pixels.width;
  frame->height = pixels.height;
  frame->format = AV_PIX_FMT_RGB24;
  check(av_frame_get_buffer(frame.get(), 0), "taking memory for a picture");
  for (int y = 0; y < pixels.height; ++y) {
    const std::uint32_t* from = pixels.first + static_cast<std::ptrdiff_t>(y) * pixels.stride;
    std::uint8_t* to = frame->data[0] + static_cast<std::ptrdiff_t>(y) * frame->linesize[0];
    for (int x = 0; x < pixels.width; ++x, to += 3) {
      to[0] = static_cast<std::uint8_t>(from[x] >> 16);
      to[1] = static_cast<std::uint8_t>(from[x] >> 8);
      to[2] = static_cast<std::uint8_t>(from[x]);
    }
  }
  return frame;
}

}  // namespace

std::string encode_png(const Pixels& pixels) {
  const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_PNG);
  if (codec == nullptr) throw Error{Failure::kSystem, "this FFmpeg writes no PNG"};
  const Codec encoder{made(avcodec_alloc_context3(codec))};
  encoder->width = pixels.width;
  encoder->height = pixels.height;
  encoder->pix_fmt = AV_PIX_FMT_RGB24;
  encoder->time_base = {1, 1};
  encoder->compression_level = 1;
  encoder->thread_count = 1;
  av_opt_set(encoder.get(), "pred", "sub", AV_OPT_SEARCH_CHILDREN);
  check(avcodec_open2(encoder.get(), codec, nullptr), "opening the encoder of PNG");
  check(avcodec_send_frame(encoder.get(), as_rgb(pixels).get()), "encoding a picture");
  avcodec_send_frame(encoder.get(), nullptr);
  std::string bytes;
  take_packets(encoder.get(), "encoding a picture", [&](const Packet& packet) {
    bytes.append(reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size));
  });
  return bytes;
}

}  // namespace cueclip::av
