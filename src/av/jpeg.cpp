#include "av/jpeg.h"

#include "av/check.h"

namespace cueclip::av {

namespace {

constexpr int kQuantiser = 3;  // of 1, the best, to 31

/// Colours are multiplied by their opacity: what is missing of it is white.
std::vector<std::uint32_t> on_white(const Picture& picture) {
  std::vector<std::uint32_t> pixels = picture.pixels;
  for (std::uint32_t& pixel : pixels) pixel = 0xFF000000u | (pixel + (0xFF - (pixel >> 24)) * 0x010101u);
  return pixels;
}

Codec open_encoder(int width, int height) {
  const AVCodec* encoder = made(avcodec_find_encoder(AV_CODEC_ID_MJPEG));
  Codec codec{made(avcodec_alloc_context3(encoder))};
  codec->width = width;
  codec->height = height;
  codec->pix_fmt = AV_PIX_FMT_YUVJ444P;
  codec->color_range = AVCOL_RANGE_JPEG;
  codec->time_base = {1, 1};
  codec->thread_count = 1;
  codec->flags |= AV_CODEC_FLAG_QSCALE | AV_CODEC_FLAG_BITEXACT;
  codec->global_quality = kQuantiser * FF_QP2LAMBDA;
  check(avcodec_open2(codec.get(), encoder, nullptr), "opening the JPEG encoder");
  return codec;
}

Frame converted(const Picture& picture) {
  Frame frame = new_frame();
  frame->width = picture.width;
  frame->height = picture.height;
  frame->format = AV_PIX_FMT_YUVJ444P;
  frame->color_range = AVCOL_RANGE_JPEG;
  frame->quality = kQuantiser * FF_QP2LAMBDA;
  check(av_frame_get_buffer(frame.get(), 0), "making a picture");
  const Scaler scaler{made(sws_getContext(
      picture.width, picture.height, AV_PIX_FMT_RGB32, picture.width, picture.height, AV_PIX_FMT_YUVJ444P,
      SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT, nullptr, nullptr, nullptr))};
  const std::vector<std::uint32_t> pixels = on_white(picture);
  const std::uint8_t* const from[] = {reinterpret_cast<const std::uint8_t*>(pixels.data()), nullptr, nullptr,
                                      nullptr};
  const int strides[] = {picture.width * 4, 0, 0, 0};
  check(sws_scale(scaler.get(), from, strides, 0, picture.height, frame->data, frame->linesize),
        "converting colours");
  return frame;
}

}  // namespace

Jpeg jpeg_of(const Picture& picture) {
  Jpeg jpeg{open_encoder(picture.width, picture.height), new_packet()};
  const Frame frame = converted(picture);
  check(avcodec_send_frame(jpeg.codec.get(), frame.get()), "encoding a picture");
  check(avcodec_send_frame(jpeg.codec.get(), nullptr), "encoding a picture");
  check(avcodec_receive_packet(jpeg.codec.get(), jpeg.packet.get()), "encoding a picture");
  return jpeg;
}

}  // namespace cueclip::av
