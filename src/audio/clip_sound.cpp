#include "audio/clip_sound.h"

#include <algorithm>
#include <cmath>
#include <numbers>

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

constexpr std::int64_t kPiece = 1 << 16;  // samples: what is handed over at once is copied within

/// Converts `count` samples of `in` from `first` on, or with none what the resampler still holds, to the
/// place `at` of `out`; returns how much.
std::int64_t convert(SwrContext* resampler, const Pcm& in, std::int64_t first, std::int64_t count, Pcm& out,
                     std::int64_t at) {
  const std::uint8_t* from[2] = {};
  std::uint8_t* to[2] = {};
  for (std::size_t i = 0; i < out.channels.size(); ++i) {
    from[i] = reinterpret_cast<const std::uint8_t*>(in.channels[i].data() + first);
    to[i] = reinterpret_cast<std::uint8_t*>(out.channels[i].data() + at);
  }
  // What it is offered it makes room for within: no more than it can use.
  const auto room =
      std::min<std::int64_t>(out.length() - at, swr_get_out_samples(resampler, static_cast<int>(count)));
  return av::check(
      swr_convert(resampler, to, static_cast<int>(room), count > 0 ? from : nullptr, static_cast<int>(count)),
      "resampling the sound");
}

}  // namespace

void fade_edges(Pcm& sound, Time length) {
  const std::int64_t count = std::min(nearest_sample(length, sound.rate), sound.length() / 2);
  for (auto& channel : sound.channels) {
    for (std::int64_t i = 0; i < count; ++i) {
      const double part = (static_cast<double>(i) + 0.5) / static_cast<double>(count);
      const auto gain = static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * part));
      channel[static_cast<std::size_t>(i)] *= gain;
      channel[channel.size() - 1 - static_cast<std::size_t>(i)] *= gain;
    }
  }
}

Pcm resampled(const Pcm& sound, int rate) {
  if (sound.rate == rate) return sound;
  const std::int64_t wanted = (sound.length() * rate + sound.rate / 2) / sound.rate;
  const auto resampler = open_resampler(static_cast<int>(sound.channels.size()), sound.rate, rate);
  // Room for a few samples more than are wanted: what the resampler rounds up is cut off again.
  Pcm out{rate, {}};
  out.channels.resize(sound.channels.size());
  for (auto& channel : out.channels) channel.resize(static_cast<std::size_t>(wanted) + 1024);
  std::int64_t made = 0;
  for (std::int64_t first = 0; first < sound.length(); first += kPiece)
    made += convert(resampler.get(), sound, first, std::min(kPiece, sound.length() - first), out, made);
  convert(resampler.get(), sound, 0, 0, out, made);
  for (auto& channel : out.channels) channel.resize(static_cast<std::size_t>(wanted));
  return out;
}

Pcm with_silence(const Pcm& sound, Time length) {
  Pcm longer = sound;
  for (auto& channel : longer.channels)
    channel.resize(channel.size() + static_cast<std::size_t>(nearest_sample(length, sound.rate)), 0.0f);
  return longer;
}

void join(Pcm& sound, const Pcm& next, Time overlap) {
  const auto count = static_cast<std::size_t>(
      std::min({nearest_sample(overlap, sound.rate), sound.length(), next.length()}));
  for (std::size_t c = 0; c < sound.channels.size(); ++c) {
    auto& channel = sound.channels[c];
    const auto& more = next.channels[c];
    const std::size_t from = channel.size() - count;
    for (std::size_t i = 0; i < count; ++i) {
      const double angle = std::numbers::pi / 2 * (static_cast<double>(i) + 0.5) / static_cast<double>(count);
      channel[from + i] = channel[from + i] * static_cast<float>(std::cos(angle)) +
                          more[i] * static_cast<float>(std::sin(angle));
    }
    channel.insert(channel.end(), more.begin() + static_cast<std::ptrdiff_t>(count), more.end());
  }
}

RangeSound read_clip_sound(const ClipPlan& plan, const RecordingFrames& frames) {
  Pcm sound;
  std::vector<TimeRange> missing;
  for (std::size_t i = 0; i < plan.ranges.size(); ++i) {
    RangeSound part = read_range(plan.audio, plan.ranges[i].sound, frames);
    missing.insert(missing.end(), part.missing.begin(), part.missing.end());
    if (i == 0) {
      sound = std::move(part);
    } else {
      join(sound, part,
           std::min({kCrossfade, plan.ranges[i - 1].sound.length() / 2, plan.ranges[i].sound.length() / 2}));
    }
  }
  fade_edges(sound, plan.fade);
  return {resampled(sound, kClipRate), std::move(missing)};
}

}  // namespace cueclip
