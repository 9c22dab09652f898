#include "av/picture.h"

#include <fmt/format.h>

#include "av/check.h"
#include "av/open_media.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace cueclip {

namespace {

constexpr std::int64_t kMostPixels = 40'000'000;
constexpr std::uintmax_t kLargestFile = 64u << 20;

void check_size(const AVCodecParameters* parameters) {
  if (std::int64_t{parameters->width} * parameters->height > kMostPixels)
    throw Error{Failure::kInput,
                fmt::format("the picture has {} x {} pixels, and 40 megapixels are the most",
                            parameters->width, parameters->height),
                "Make it smaller: no clip shows more than 2,000 pixels of it"};
}

/// Has the scaler read `frame`'s own range and matrix, and write full range RGB.
void set_colours(SwsContext* scaler, const AVFrame& frame) {
  const bool is_full = frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P ||
                       frame.format == AV_PIX_FMT_YUVJ422P || frame.format == AV_PIX_FMT_YUVJ444P;
  const int* matrix =
      sws_getCoefficients(frame.colorspace == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_DEFAULT);
  sws_setColorspaceDetails(scaler, matrix, is_full ? 1 : 0, sws_getCoefficients(SWS_CS_DEFAULT), 1, 0,
                           1 << 16, 1 << 16);
}

Picture converted(const AVFrame& frame, int width, int height) {
  const av::Scaler scaler{av::made(sws_getContext(
      frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), width, height, AV_PIX_FMT_RGB32,
      (width < frame.width ? SWS_AREA : SWS_BICUBIC) | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nullptr,
      nullptr, nullptr))};
  set_colours(scaler.get(), frame);
  Picture picture{
      width, height,
      std::vector<std::uint32_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))};
  auto* const out = reinterpret_cast<std::uint8_t*>(picture.pixels.data());
  std::uint8_t* const planes[] = {out, nullptr, nullptr, nullptr};
  const int strides[] = {width * 4, 0, 0, 0};
  av::check(sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides),
            "converting a picture");
  return picture;
}

/// The first picture of a stream; none where nothing can be decoded.
std::shared_ptr<const Picture> first_frame(AVFormatContext* media, const AVStream* stream) {
  check_size(stream->codecpar);
  const av::Codec decoder = av::open_decoder(stream);
  std::shared_ptr<const Picture> picture;
  const auto keep = [&](const AVFrame& frame) {
    picture = std::make_shared<const Picture>(converted(frame, frame.width, frame.height));
    return false;
  };
  if (stream->attached_pic.size > 0) {
    const av::Frame frame = av::new_frame();
    if (avcodec_send_packet(decoder.get(), &stream->attached_pic) >= 0 &&
        avcodec_send_packet(decoder.get(), nullptr) >= 0)
      av::take_frames(decoder.get(), frame.get(), keep);
  } else {
    av::decode_stream(media, stream, decoder.get(), keep);
  }
  return picture;
}

}  // namespace

std::shared_ptr<const Picture> read_picture(const std::filesystem::path& file) {
  const auto doing = fmt::format("reading the picture {}", shown(file));
  std::error_code ignored;
  if (std::filesystem::file_size(file, ignored) > kLargestFile && !ignored)
    throw Error{Failure::kInput, "the file is larger than 64 MB"}.while_doing(doing);
  try {
    const av::Demuxer media = av::open_media(file, av::Content::kPicture);
    const int index = av_find_best_stream(media.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (index >= 0)
      if (auto picture = first_frame(media.get(), media->streams[index])) return picture;
  } catch (const Error& error) {
    if (error.failure() == Failure::kSystem) throw error.while_doing(doing);
    throw Error{Failure::kInput, error.problem(), "Give it a PNG, JPEG, WebP or SVG"}.while_doing(doing);
  }
  throw Error{Failure::kInput, "there is no picture in it", "Give it a PNG, JPEG, WebP or SVG"}.while_doing(
      doing);
}

std::shared_ptr<const Picture> embedded_cover(AVFormatContext* media) {
  for (unsigned i = 0; i < media->nb_streams; ++i) {
    const AVStream* stream = media->streams[i];
    if ((stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0) continue;
    try {
      if (auto picture = first_frame(media, stream)) return picture;
    } catch (const Error&) {
      continue;  // art that can't be shown is as good as none: the layout closes up
    }
  }
  return nullptr;
}

Picture resized(const Picture& picture, int width, int height) {
  const av::Frame frame = av::new_frame();
  frame->width = picture.width;
  frame->height = picture.height;
  frame->format = AV_PIX_FMT_RGB32;
  frame->data[0] = reinterpret_cast<std::uint8_t*>(const_cast<std::uint32_t*>(picture.pixels.data()));
  frame->linesize[0] = picture.width * 4;
  frame->color_range = AVCOL_RANGE_JPEG;
  return converted(*frame, width, height);
}

}  // namespace cueclip
