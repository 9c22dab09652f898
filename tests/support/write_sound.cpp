#include "support/write_sound.h"

#include <algorithm>

#include "av/check.h"
#include "av/take_packets.h"

extern "C" {
#include <libavutil/opt.h>
}

namespace cueclip::test {

namespace {

/// An encoder that takes samples of this kind; null where there is none.
av::Codec open_encoder(const AVCodec* codec, AVSampleFormat samples, const Pcm& sound,
                       const SoundFormat& format, bool global_header) {
  av::Codec encoder{av::made(avcodec_alloc_context3(codec))};
  encoder->sample_rate = sound.rate;
  encoder->sample_fmt = samples;
  encoder->time_base = {1, sound.rate};
  encoder->strict_std_compliance = FF_COMPLIANCE_EXPERIMENTAL;
  av_channel_layout_default(&encoder->ch_layout, static_cast<int>(sound.channels.size()));
  if (global_header) encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  for (const auto& [name, value] : format.options)
    av_opt_set(encoder.get(), name.c_str(), value.c_str(), AV_OPT_SEARCH_CHILDREN);
  return avcodec_open2(encoder.get(), codec, nullptr) == 0 ? std::move(encoder) : nullptr;
}

/// What an encoder takes is found by trying: FFmpeg's versions list it in different ways.
av::Codec open_encoder(const Pcm& sound, const SoundFormat& format, bool global_header) {
  av::be_quiet();
  const AVCodec* codec = avcodec_find_encoder_by_name(format.encoder.c_str());
  if (codec == nullptr) throw Error{Failure::kFault, "no encoder " + format.encoder};
  for (const AVSampleFormat samples :
       {AV_SAMPLE_FMT_FLTP, AV_SAMPLE_FMT_FLT, AV_SAMPLE_FMT_S16, AV_SAMPLE_FMT_S32, AV_SAMPLE_FMT_U8})
    if (av::Codec encoder = open_encoder(codec, samples, sound, format, global_header)) return encoder;
  throw Error{Failure::kFault, format.encoder + " takes none of the usual samples"};
}

av::Muxer open_muxer(const std::filesystem::path& file, const SoundFormat& format) {
  AVFormatContext* raw = nullptr;
  av::check(avformat_alloc_output_context2(&raw, nullptr, nullptr, file.c_str()), "choosing a container");
  av::Muxer muxer{raw};
  for (const auto& [name, value] : format.options)
    av_opt_set(raw, name.c_str(), value.c_str(), AV_OPT_SEARCH_CHILDREN);
  av::check(avio_open(&raw->pb, file.c_str(), AVIO_FLAG_WRITE), "opening the file");
  return muxer;
}

/// The samples [first, first + count) as the encoder takes them.
av::Frame frame_of(const Pcm& sound, std::int64_t first, int count, AVCodecContext* encoder) {
  av::Frame frame = av::new_frame();
  frame->nb_samples = count;
  frame->format = encoder->sample_fmt;
  frame->sample_rate = sound.rate;
  av::check(av_channel_layout_copy(&frame->ch_layout, &encoder->ch_layout), "a layout");
  av::check(av_frame_get_buffer(frame.get(), 0), "a frame");
  SwrContext* raw = nullptr;
  av::check(swr_alloc_set_opts2(&raw, &encoder->ch_layout, encoder->sample_fmt, sound.rate,
                                &encoder->ch_layout, AV_SAMPLE_FMT_FLTP, sound.rate, 0, nullptr),
            "a converter");
  const av::Resampler converter{raw};
  av::check(swr_init(raw), "a converter");
  std::vector<const std::uint8_t*> in;
  for (const auto& channel : sound.channels)
    in.push_back(reinterpret_cast<const std::uint8_t*>(channel.data() + first));
  av::check(swr_convert(raw, frame->extended_data, count, in.data(), count), "converting");
  return frame;
}

}  // namespace

void write_sound(const Pcm& sound, const std::filesystem::path& file, const SoundFormat& format) {
  const av::Muxer muxer = open_muxer(file, format);
  const av::Codec encoder = open_encoder(sound, format, (muxer->oformat->flags & AVFMT_GLOBALHEADER) != 0);
  AVStream* stream = av::made(avformat_new_stream(muxer.get(), nullptr));
  stream->time_base = encoder->time_base;
  av::check(avcodec_parameters_from_context(stream->codecpar, encoder.get()), "the parameters");
  av::check(avformat_write_header(muxer.get(), nullptr), "the header");
  const auto write = [&] {
    av::take_packets(encoder.get(), "encoding", [&](av::Packet packet) {
      packet->stream_index = 0;
      if (format.dropout.contains(time_of_sample(packet->pts, sound.rate))) {
        av_write_frame(muxer.get(), nullptr);  // so that no page has packets of both sides
        return;
      }
      av_packet_rescale_ts(packet.get(), encoder->time_base, stream->time_base);
      av::check(av_interleaved_write_frame(muxer.get(), packet.get()), "writing");
    });
  };
  const int size = encoder->frame_size > 0 ? encoder->frame_size : 4096;
  for (std::int64_t at = 0; at < sound.length(); at += size) {
    const auto count = static_cast<int>(std::min<std::int64_t>(size, sound.length() - at));
    const av::Frame frame = frame_of(sound, at, count, encoder.get());
    frame->pts = at + nearest_sample(format.start, sound.rate);
    av::check(avcodec_send_frame(encoder.get(), frame.get()), "encoding");
    write();
  }
  avcodec_send_frame(encoder.get(), nullptr);
  write();
  av::check(av_write_trailer(muxer.get()), "the trailer");
}

}  // namespace cueclip::test
