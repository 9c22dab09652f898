#include "av/decode_image.h"

#include <cueclip/error.h>

#include <cstring>
#include <optional>

#include <fmt/format.h>

#include "av/byte_reader.h"
#include "av/check.h"
#include "av/image_file.h"
#include "av/open_media.h"

extern "C" {
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

namespace cueclip::av {

namespace {

constexpr auto kConvert = "Convert it to PNG or JPEG";

Codec new_image_decoder(AVCodecID id) {
  const AVCodec* codec = avcodec_find_decoder(id);
  if (codec == nullptr)
    throw Error{Failure::kInput,
                fmt::format("FFmpeg {} here has no decoder for {}", av_version_info(), avcodec_get_name(id)),
                kConvert};
  Codec decoder{made(avcodec_alloc_context3(codec))};
  decoder->thread_count = 1;
  decoder->max_pixels = kMostPixels;
  decoder->err_recognition = AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER | AV_EF_EXPLODE;
  return decoder;
}

void open(AVCodecContext* decoder) {
  check(avcodec_open2(decoder, nullptr, nullptr), "opening the decoder", Failure::kInput);
}

/// Whether black is 0 and white the highest value. Grey of no stated range is, as is RGB.
bool is_full_range(const AVFrame& frame) {
  const auto format = static_cast<AVPixelFormat>(frame.format);
  const bool is_jpegs = format == AV_PIX_FMT_YUVJ420P || format == AV_PIX_FMT_YUVJ422P ||
                        format == AV_PIX_FMT_YUVJ444P || format == AV_PIX_FMT_YUVJ440P ||
                        format == AV_PIX_FMT_YUVJ411P;
  if (is_jpegs || frame.color_range == AVCOL_RANGE_JPEG) return true;
  return frame.color_range != AVCOL_RANGE_MPEG && av_pix_fmt_desc_get(format)->nb_components < 3;
}

bool has_alpha(const AVFrame& frame) {
  const auto format = static_cast<AVPixelFormat>(frame.format);
  return format == AV_PIX_FMT_PAL8 || (av_pix_fmt_desc_get(format)->flags & AV_PIX_FMT_FLAG_ALPHA) != 0;
}

Picture rgb_of(const AVFrame& frame) {
  const Scaler scaler{made(sws_getContext(frame.width, frame.height, static_cast<AVPixelFormat>(frame.format),
                                          frame.width, frame.height, AV_PIX_FMT_RGB32,
                                          SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_BITEXACT,
                                          nullptr, nullptr, nullptr))};
  sws_setColorspaceDetails(scaler.get(), sws_getCoefficients(frame.colorspace), is_full_range(frame) ? 1 : 0,
                           sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16);
  Picture picture{frame.width, frame.height, {}, {}};
  picture.pixels.resize(static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height));
  auto* const out = reinterpret_cast<std::uint8_t*>(picture.pixels.data());
  std::uint8_t* const planes[] = {out, nullptr, nullptr, nullptr};
  const int strides[] = {frame.width * 4, 0, 0, 0};
  check(sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides),
        "converting a picture");
  return picture;
}

void premultiply(Picture& picture) {
  for (std::uint32_t& pixel : picture.pixels) {
    const std::uint32_t alpha = pixel >> 24;
    if (alpha == 0xFF) continue;
    const auto part = [alpha, pixel](unsigned shift) {
      return ((pixel >> shift & 0xFF) * alpha + 127) / 255 << shift;
    };
    pixel = alpha << 24 | part(16) | part(8) | part(0);
  }
}

Picture picture_of(const AVFrame& frame, AVCodecID codec) {
  Picture picture = rgb_of(frame);
  if (codec == AV_CODEC_ID_MJPEG)  // of four inks: FFmpeg has made them RGB, and left the fourth plane
    for (std::uint32_t& pixel : picture.pixels) pixel |= 0xFF000000;
  else if (codec != AV_CODEC_ID_SVG && has_alpha(frame))
    premultiply(picture);
  return picture;
}

Packet packet_of(std::string_view bytes) {
  Packet packet = new_packet();
  if (av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0) throw std::bad_alloc{};
  std::memcpy(packet->data, bytes.data(), bytes.size());
  return packet;
}

/// Sends a packet, and gives the first frame that comes out. Throws Error where there is none, or a damaged
/// one.
Frame first_frame(AVCodecContext* decoder, const AVPacket* packet) {
  Frame frame = new_frame();
  const int sent = avcodec_send_packet(decoder, packet);
  if (sent == AVERROR(ENOMEM)) throw std::bad_alloc{};
  if (sent >= 0) avcodec_send_packet(decoder, nullptr);
  const int received = sent < 0 ? sent : avcodec_receive_frame(decoder, frame.get());
  if (received == AVERROR_PATCHWELCOME)
    throw Error{Failure::kInput, fmt::format("FFmpeg {} here can't decode it", av_version_info()), kConvert};
  if (received < 0 || frame->decode_error_flags != 0 || (frame->flags & AV_FRAME_FLAG_CORRUPT) != 0)
    throw Error{Failure::kInput, "it is damaged",
                "Copy or download it once more, or convert it to PNG or JPEG"};
  return frame;
}

/// What comes after the first `name` in the description of an AVIF file (ISO/IEC 23008-12), where it is.
std::optional<ByteReader> box(std::string_view description, std::string_view name) {
  const auto at = description.find(name);
  if (at == std::string_view::npos) return std::nullopt;
  return ByteReader{description.substr(at + name.size())};
}

/// What FFmpeg would show otherwise than it is meant; empty where there is nothing.
std::string_view beyond_ffmpeg(std::string_view description) {
  if (box(description, "auxiliary:alpha")) return "transparent";
  if (box(description, "grid")) return "put together from tiles";
  if (box(description, "imir")) return "mirrored";
  if (auto turn = box(description, "irot"); turn && (turn->big(1) & 3) != 0) return "turned";
  return {};
}

/// The matrix that the file states, where the coded picture doesn't.
void take_colours(AVFrame& frame, std::string_view description) {
  auto colours = box(description, "nclx");
  if (!colours || frame.colorspace != AVCOL_SPC_UNSPECIFIED) return;
  colours->take(4);
  frame.colorspace = static_cast<AVColorSpace>(colours->big(2));
}

}  // namespace

Picture decode_image(AVCodecID codec, std::string_view bytes, int width, int height) {
  const Codec decoder = new_image_decoder(codec);
  if (width > 0) {
    av_opt_set_int(decoder->priv_data, "width", width, 0);
    av_opt_set_int(decoder->priv_data, "height", height, 0);
    av_opt_set_int(decoder->priv_data, "keep_ar", 0, 0);
  }
  open(decoder.get());
  const Packet packet = packet_of(bytes);
  return picture_of(*first_frame(decoder.get(), packet.get()), codec);
}

Picture decode_avif(const std::filesystem::path& file, std::string_view bytes) {
  constexpr std::size_t kDescription = 64 << 10;  // bytes in which a file describes itself
  const auto description = bytes.substr(0, kDescription);
  if (const auto what = beyond_ffmpeg(description); !what.empty())
    throw Error{Failure::kInput, fmt::format("it is an AVIF that is {}, which FFmpeg doesn't show", what),
                kConvert};
  if (auto size = box(description, "ispe")) {
    size->take(4);
    const auto width = size->big(4);
    check_size(width, size->big(4));
  }
  const Demuxer media = open_media(file, Content::kPicture);
  const int index = av_find_best_stream(media.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
  if (index < 0)
    throw Error{Failure::kInput, fmt::format("FFmpeg {} here finds no picture in it", av_version_info()),
                kConvert};
  const AVCodecParameters* parameters = media->streams[index]->codecpar;
  const Codec decoder = new_image_decoder(parameters->codec_id);
  check(avcodec_parameters_to_context(decoder.get(), parameters), "setting the decoder up");
  open(decoder.get());
  const Packet packet = new_packet();
  while (av_read_frame(media.get(), packet.get()) >= 0) {
    if (packet->stream_index == index) {
      const Frame frame = first_frame(decoder.get(), packet.get());
      take_colours(*frame, description);
      return picture_of(*frame, parameters->codec_id);
    }
    av_packet_unref(packet.get());
  }
  throw Error{Failure::kInput, "it is damaged",
              "Copy or download it once more, or convert it to PNG or JPEG"};
}

}  // namespace cueclip::av
