#include "support/signals.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numbers>

#include "av/check.h"
#include "av/open_media.h"

namespace cueclip::test {

namespace {

void put(std::ofstream& stream, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) stream.put(static_cast<char>(value >> (8 * i) & 0xFF));
}

float sample_of(const AVFrame& frame, int channel, int n) {
  const auto format = static_cast<AVSampleFormat>(frame.format);
  const bool planar = av_sample_fmt_is_planar(format) != 0;
  const std::uint8_t* plane = frame.extended_data[planar ? channel : 0];
  const int at = planar ? n : n * frame.ch_layout.nb_channels + channel;
  switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_U8:
      return static_cast<float>(plane[at] - 128) / 128.0f;
    case AV_SAMPLE_FMT_S16:
      return static_cast<float>(reinterpret_cast<const std::int16_t*>(plane)[at]) / 32'768.0f;
    case AV_SAMPLE_FMT_S32:
      return static_cast<float>(reinterpret_cast<const std::int32_t*>(plane)[at]) / 2'147'483'648.0f;
    case AV_SAMPLE_FMT_FLT:
      return reinterpret_cast<const float*>(plane)[at];
    default:
      throw Error{Failure::kFault, "a sample format that the tests don't read"};
  }
}

}  // namespace

Pcm silence(int rate, int channels, std::int64_t samples) {
  return Pcm{rate, std::vector(static_cast<std::size_t>(channels),
                               std::vector<float>(static_cast<std::size_t>(samples)))};
}

Pcm hum(int rate, std::int64_t samples) {
  Pcm sound = silence(rate, 1, samples);
  add_tone(sound, 220, 0.1f, 0, samples);
  return sound;
}

void add_tone(Pcm& sound, double hertz, float height, std::int64_t first, std::int64_t end) {
  for (auto& channel : sound.channels)
    for (std::int64_t i = first; i < end; ++i)
      channel[static_cast<std::size_t>(i)] +=
          height *
          static_cast<float>(std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / sound.rate));
}

void add_clicks(Pcm& sound, const std::vector<std::int64_t>& at, float height) {
  for (auto& channel : sound.channels)
    for (const std::int64_t i : at) channel[static_cast<std::size_t>(i)] = height;
}

void write_wav(const Pcm& sound, const std::filesystem::path& file) {
  const auto channels = static_cast<std::uint32_t>(sound.channels.size());
  const auto rate = static_cast<std::uint32_t>(sound.rate);
  const auto bytes = static_cast<std::uint32_t>(sound.length()) * channels * 2;
  std::ofstream stream{file, std::ios::binary};
  stream << "RIFF";
  put(stream, 36 + bytes, 4);
  stream << "WAVEfmt ";
  put(stream, 16, 4);
  put(stream, 1, 2);
  put(stream, channels, 2);
  put(stream, rate, 4);
  put(stream, rate * channels * 2, 4);
  put(stream, channels * 2, 2);
  put(stream, 16, 2);
  stream << "data";
  put(stream, bytes, 4);
  for (std::size_t i = 0; i < static_cast<std::size_t>(sound.length()); ++i)
    for (const auto& channel : sound.channels)
      put(stream, static_cast<std::uint32_t>(std::lround(std::clamp(channel[i], -1.0f, 1.0f) * 32767)), 2);
}

Pcm decode_sound(const std::filesystem::path& file) {
  const av::Demuxer media = av::open_media(file);
  const AVStream* stream = av::sound_stream(media.get());
  const av::Codec decoder = av::open_decoder(stream);
  Pcm sound{decoder->sample_rate,
            std::vector<std::vector<float>>(static_cast<std::size_t>(decoder->ch_layout.nb_channels))};
  av::decode_stream(media.get(), stream, decoder.get(), [&](const AVFrame& frame) {
    for (std::size_t i = 0; i < sound.channels.size(); ++i)
      for (int n = 0; n < frame.nb_samples; ++n)
        sound.channels[i].push_back(sample_of(frame, static_cast<int>(i), n));
    return true;
  });
  return sound;
}

std::int64_t loudest_sample(const Pcm& sound, std::int64_t first, std::int64_t end) {
  const auto& channel = sound.channels[0];
  const auto found = std::max_element(channel.begin() + std::min(first, sound.length()),
                                      channel.begin() + std::min(end, sound.length()),
                                      [](float one, float other) { return std::abs(one) < std::abs(other); });
  return found - channel.begin();
}

}  // namespace cueclip::test
