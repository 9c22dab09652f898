#include "video/sound_file.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "av/check.h"
#include "av/jpeg.h"
#include "av/scaled.h"
#include "video/muxing.h"
#include "video/sound_encoder.h"

extern "C" {
#include <libavutil/base64.h>
}

namespace cueclip {

namespace {

constexpr int kCoverSide = 1000;  // pixels: as large as players show one

const char* muxer_name(OutputFormat format) {
  switch (format) {
    case OutputFormat::kMp3:
      return "mp3";
    case OutputFormat::kWav:
      return "wav";
    case OutputFormat::kFlac:
      return "flac";
    case OutputFormat::kOpus:
      return "opus";
    default:
      return "ipod";  // MP4 with the brand M4A
  }
}

av::Jpeg cover_of(const Picture& picture) {
  const double scale = static_cast<double>(kCoverSide) / std::min(picture.width, picture.height);
  if (scale >= 1 && picture.svg.empty()) return av::jpeg_of(picture);
  return av::jpeg_of(scaled(picture, static_cast<int>(std::lround(picture.width * scale)),
                            static_cast<int>(std::lround(picture.height * scale))));
}

/// Adds a stream that is a picture; its packet is to be written before the sound's.
AVStream* add_cover(AVFormatContext* muxer, const av::Jpeg& cover) {
  AVStream* stream = add_stream(muxer, *cover.codec);
  stream->disposition = AV_DISPOSITION_ATTACHED_PIC;
  check_writing(av_dict_set(&stream->metadata, "comment", "Cover (front)", 0));
  return stream;
}

void put_number(std::string& bytes, std::size_t value) {
  for (const unsigned shift : {24u, 16u, 8u, 0u}) bytes += static_cast<char>(value >> shift & 0xFF);
}

/// A picture as Ogg files carry it: FLAC's picture block (RFC 9639, 8.8) in Base64.
std::string picture_block(const av::Jpeg& cover) {
  constexpr std::string_view kType = "image/jpeg";
  std::string block;
  put_number(block, 3);  // front cover
  put_number(block, kType.size());
  block += kType;
  put_number(block, 0);  // no description
  put_number(block, static_cast<std::size_t>(cover.codec->width));
  put_number(block, static_cast<std::size_t>(cover.codec->height));
  put_number(block, 24);  // bits a pixel
  put_number(block, 0);   // no palette
  put_number(block, static_cast<std::size_t>(cover.packet->size));
  block.append(reinterpret_cast<const char*>(cover.packet->data),
               static_cast<std::size_t>(cover.packet->size));
  std::string text(AV_BASE64_SIZE(block.size()), '\0');
  av_base64_encode(text.data(), static_cast<int>(text.size()),
                   reinterpret_cast<const std::uint8_t*>(block.data()), static_cast<int>(block.size()));
  text.pop_back();  // its final zero
  return text;
}

void write_header(AVFormatContext* muxer) {
  AVDictionary* options = nullptr;
  // Each option is one muxer's; the others leave it in the dictionary.
  av_dict_set(&options, "movflags", "+faststart", 0);
  av_dict_set(&options, "id3v2_version", "3", 0);  // what every player reads
  const int code = avformat_write_header(muxer, &options);
  av_dict_free(&options);
  check_writing(code);
}

}  // namespace

void write_sound_file(const std::filesystem::path& file, const ClipPlan& plan, const Sound& sound,
                      const std::function<void()>& check_stop) {
  SoundEncoder encoder{sound.form(), plan.format};
  const av::Muxer muxer = open_muxer(muxer_name(plan.format), file, plan);
  AVStream* stream = add_stream(muxer.get(), encoder.codec());
  set_language(stream, plan);
  // Who made it, for a frame that also says how much of the beginning is none of the sound. Firefox believes
  // that of these alone: LAME, Lavc.
  if (plan.format == OutputFormat::kMp3) check_writing(av_dict_set(&stream->metadata, "encoder", "Lavc", 0));
  std::optional<av::Jpeg> cover;
  if (plan.cover && plan.format != OutputFormat::kWav) cover = cover_of(*plan.cover);
  AVStream* art = nullptr;
  if (cover && plan.format == OutputFormat::kOpus) {
    check_writing(av_dict_set(&muxer->metadata, "METADATA_BLOCK_PICTURE", picture_block(*cover).c_str(), 0));
  } else if (cover) {
    art = add_cover(muxer.get(), *cover);
  }
  write_header(muxer.get());
  if (art != nullptr) write_packet(muxer.get(), cover->packet.get(), art, cover->codec->time_base);
  encoder.encode(sound, [&](const av::Packet& packet) {
    check_stop();
    write_packet(muxer.get(), packet.get(), stream, encoder.codec().time_base);
  });
  finish_muxer(muxer.get());
}

}  // namespace cueclip
