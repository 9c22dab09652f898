#include "audio/rate_converter.h"

#include <algorithm>

#include "av/check.h"

namespace cueclip {

namespace {

av::Resampler open_resampler(int channels, int from, int to) {
  AVChannelLayout layout{};
  av_channel_layout_default(&layout, channels);
  SwrContext* raw = nullptr;
  av::check(swr_alloc_set_opts2(&raw, &layout, AV_SAMPLE_FMT_FLTP, to, &layout, AV_SAMPLE_FMT_FLTP, from, 0,
                                nullptr),
            "setting the resampler up");
  av::Resampler resampler{raw};
  av::check(swr_init(resampler.get()), "setting the resampler up");
  return resampler;
}

}  // namespace

std::int64_t converted_length(const SoundForm& sound, int rate) {
  return sound.rate == rate ? sound.length : (sound.length * rate + sound.rate / 2) / sound.rate;
}

RateConverter::RateConverter(const SoundForm& sound, int rate, TakePiece take)
    : channels_{sound.channels},
      left_{converted_length(sound, rate)},
      take_{std::move(take)},
      out_{rate, std::vector<std::vector<float>>(static_cast<std::size_t>(sound.channels))} {
  if (sound.rate != rate) resampler_ = open_resampler(sound.channels, sound.rate, rate);
}

void RateConverter::add(const SoundPiece& piece) {
  if (resampler_) {
    convert(piece, length_of(piece));
  } else {
    pass(piece);
  }
}

void RateConverter::finish() {
  if (resampler_) convert({}, 0);
  play_silence(channels_, left_, take_);
  left_ = 0;
}

/// With nothing to convert, gives what the resampler still holds.
void RateConverter::convert(const SoundPiece& piece, std::int64_t count) {
  const std::uint8_t* from[2] = {};
  std::uint8_t* to[2] = {};
  const int room =
      av::check(swr_get_out_samples(resampler_.get(), static_cast<int>(count)), "resampling the sound");
  for (std::size_t i = 0; i < out_.channels.size(); ++i) {
    out_.channels[i].resize(static_cast<std::size_t>(room));
    to[i] = reinterpret_cast<std::uint8_t*>(out_.channels[i].data());
    if (count > 0) from[i] = reinterpret_cast<const std::uint8_t*>(piece[i].data());
  }
  const int made =
      av::check(swr_convert(resampler_.get(), to, room, count > 0 ? from : nullptr, static_cast<int>(count)),
                "resampling the sound");
  pass(part_of({out_.channels.begin(), out_.channels.end()}, 0, made));
}

void RateConverter::pass(const SoundPiece& piece) {
  const std::int64_t count = std::min(left_, length_of(piece));
  if (count > 0) take_(part_of(piece, 0, count));
  left_ -= count;
}

}  // namespace cueclip
