#include "audio/mixer.h"

#include "av/check.h"

namespace cueclip {

Mixer::Mixer(const AVFrame& frame, int rate, int channels)
    : from_rate_{frame.sample_rate},
      format_{frame.format},
      from_channels_{frame.ch_layout.nb_channels},
      channels_{channels} {
  AVChannelLayout in{};
  if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC) {
    av_channel_layout_default(&in, frame.ch_layout.nb_channels);
  } else {
    av::check(av_channel_layout_copy(&in, &frame.ch_layout), "copying a channel layout");
  }
  AVChannelLayout out{};
  av_channel_layout_default(&out, channels);
  SwrContext* raw = nullptr;
  const int code =
      swr_alloc_set_opts2(&raw, &out, AV_SAMPLE_FMT_FLTP, rate, &in,
                          static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
  mixer_.reset(raw);
  av_channel_layout_uninit(&in);
  av::check(code, "setting the mixer up");
  av::check(swr_init(mixer_.get()), "setting the mixer up", Failure::kInput);
}

bool Mixer::takes(const AVFrame& frame) const {
  return frame.sample_rate == from_rate_ && frame.format == format_ &&
         frame.ch_layout.nb_channels == from_channels_;
}

Mixer::Samples& Mixer::mix(const AVFrame& frame) {
  return convert(frame.extended_data, frame.nb_samples);
}

Mixer::Samples& Mixer::rest() {
  return convert(nullptr, 0);
}

Mixer::Samples& Mixer::convert(const std::uint8_t* const* planes, int count) {
  const int room = av::check(swr_get_out_samples(mixer_.get(), count), "mixing the sound");
  samples_.assign(static_cast<std::size_t>(channels_), std::vector<float>(static_cast<std::size_t>(room)));
  std::uint8_t* out[2] = {};
  for (std::size_t i = 0; i < samples_.size(); ++i)
    out[i] = reinterpret_cast<std::uint8_t*>(samples_[i].data());
  const int done =
      av::check(swr_convert(mixer_.get(), out, room, const_cast<const std::uint8_t**>(planes), count),
                "mixing the sound", Failure::kInput);
  for (auto& channel : samples_) channel.resize(static_cast<std::size_t>(done));
  return samples_;
}

}  // namespace cueclip
