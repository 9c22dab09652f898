#include "video/sound_encoder.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "audio/play_ranges.h"
#include "av/check.h"
#include "av/take_packets.h"

namespace cueclip {

namespace {

constexpr int kPiece = 4096;  // samples a packet where the codec doesn't say
// Of 0, the best, to 9. At a fixed bit rate LAME would make the sound 0.45 dB quieter than it was given.
constexpr int kMp3Quality = 2;

struct Coding {
  const char* encoder;
  const char* name;
  AVSampleFormat samples;
  std::int64_t bit_rate;          ///< bit/s, however many channels; 0: by quality, or as much as it takes
  std::int64_t rate_per_channel;  ///< bit/s, more for each channel
};

Coding coding_of(OutputFormat format) {
  switch (format) {
    case OutputFormat::kMp3:
      return {"libmp3lame", "MP3", AV_SAMPLE_FMT_FLTP, 0, 0};
    case OutputFormat::kOpus:
    case OutputFormat::kWebm:
      return {"libopus", "Opus", AV_SAMPLE_FMT_FLT, 0, 64'000};
    case OutputFormat::kWav:
      return {"pcm_s16le", "PCM", AV_SAMPLE_FMT_S16, 0, 0};
    case OutputFormat::kFlac:
      return {"flac", "FLAC", AV_SAMPLE_FMT_S16, 0, 0};
    default:
      return {"aac", "AAC", AV_SAMPLE_FMT_FLTP, 128'000, 0};
  }
}

av::Codec open_encoder(const Coding& coding, int rate, int channels) {
  const AVCodec* encoder = avcodec_find_encoder_by_name(coding.encoder);
  if (encoder == nullptr)
    throw Error{Failure::kSystem, fmt::format("this FFmpeg was built without {}", coding.encoder),
                "Install an FFmpeg that has it, or choose another ending with -o"};
  av::Codec codec{av::made(avcodec_alloc_context3(encoder))};
  codec->sample_fmt = coding.samples;
  codec->sample_rate = rate;
  codec->bit_rate = coding.bit_rate + coding.rate_per_channel * channels;
  codec->time_base = {1, rate};
  codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
  av_channel_layout_default(&codec->ch_layout, channels);
  if (encoder->id == AV_CODEC_ID_MP3) {
    codec->flags |= AV_CODEC_FLAG_QSCALE;
    codec->global_quality = kMp3Quality * FF_QP2LAMBDA;
  }
  AVDictionary* options = nullptr;
  // Measured on half a minute of speech: 43 dB above its own error, where the default search has 36 and takes
  // longer.
  if (encoder->id == AV_CODEC_ID_AAC) av_dict_set(&options, "aac_coder", "fast", 0);
  const int code = avcodec_open2(codec.get(), encoder, &options);
  av_dict_free(&options);
  av::check(code, fmt::format("opening the {} encoder", coding.name));
  return codec;
}

std::int16_t in_16_bits(float sample) {
  return static_cast<std::int16_t>(std::lrint(std::clamp(sample * 32768.0f, -32768.0f, 32767.0f)));
}

/// Puts samples into a frame, in its own format.
void put_samples(const SoundPiece& samples, AVFrame& frame) {
  for (std::size_t c = 0; c < samples.size(); ++c) {
    const auto& from = samples[c];
    if (frame.format == AV_SAMPLE_FMT_FLTP) {
      std::ranges::copy(from, reinterpret_cast<float*>(frame.extended_data[c]));
    } else if (frame.format == AV_SAMPLE_FMT_FLT) {
      auto* to = reinterpret_cast<float*>(frame.extended_data[0]);
      for (std::size_t i = 0; i < from.size(); ++i) to[i * samples.size() + c] = from[i];
    } else {
      auto* to = reinterpret_cast<std::int16_t*>(frame.extended_data[0]);
      for (std::size_t i = 0; i < from.size(); ++i) to[i * samples.size() + c] = in_16_bits(from[i]);
    }
  }
}

/// A frame of samples that stand at `first`.
av::Frame frame_of(const SoundPiece& samples, std::int64_t first, const AVCodecContext& codec) {
  av::Frame frame = av::new_frame();
  frame->format = codec.sample_fmt;
  frame->sample_rate = codec.sample_rate;
  frame->nb_samples = static_cast<int>(length_of(samples));
  frame->pts = first;
  av_channel_layout_default(&frame->ch_layout, static_cast<int>(samples.size()));
  av::check(av_frame_get_buffer(frame.get(), 0), "making room for sound");
  put_samples(samples, *frame);
  return frame;
}

/// Has a packet of AAC last as long as what is heard of it. Returns false where that is nothing: after the
/// sound ends, or before it begins where that is left out.
bool trim(AVPacket& packet, int frame_size, std::int64_t length, bool leaves_out_beginning) {
  if ((leaves_out_beginning && packet.pts < 0) || packet.pts >= length) return false;
  av_packet_free_side_data(&packet);  // it would have players skip samples that are not there
  packet.dts = packet.pts;
  packet.duration = std::min<std::int64_t>(frame_size, length - packet.pts);
  return true;
}

}  // namespace

SoundEncoder::SoundEncoder(const SoundForm& form, OutputFormat format)
    : form_{form},
      leaves_out_beginning_{format == OutputFormat::kMp4},
      codec_{open_encoder(coding_of(format), form.rate, form.channels)} {}

/// Nothing is sent at the end.
void SoundEncoder::send(const AVFrame* frame, const TakePacket& take) {
  av::check(avcodec_send_frame(codec_.get(), frame), "encoding the sound");
  av::take_packets(codec_.get(), "encoding the sound", [&](av::Packet packet) {
    if (codec_->codec_id == AV_CODEC_ID_AAC &&
        !trim(*packet, codec_->frame_size, form_.length, leaves_out_beginning_))
      return;
    take(std::move(packet));
  });
}

void SoundEncoder::encode(const Sound& sound, const TakePacket& take) {
  const std::int64_t size = codec_->frame_size > 0 ? codec_->frame_size : kPiece;
  play_ranges(
      sound, (form_.length + size - 1) / size,
      [&](std::int64_t i) {
        return SampleRange{i * size, std::min((i + 1) * size, form_.length)};
      },
      [&](std::int64_t i, const SoundPiece& samples) {
        send(frame_of(samples, i * size, *codec_).get(), take);
      });
  send(nullptr, take);
}

}  // namespace cueclip
