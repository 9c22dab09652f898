#include "audio/recording.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "av/check.h"
#include "av/open_media.h"
#include "av/picture.h"

namespace cueclip {

namespace {

// Decoded before a range and thrown away: MP3 takes bits from up to nine frames back, and every codec
// overlaps.
constexpr Time kPreroll{500'000};
// A file's own length is an estimate: a range may miss that much at its end before it is an error.
constexpr Time kTolerance{250'000};

// A frame this near to where the one before ended follows it.
constexpr Time kRounding{10'000};

constexpr AVRational kMicroseconds{1, 1'000'000};

std::int64_t stream_start(const AVStream* stream) {
  return stream->start_time == AV_NOPTS_VALUE ? 0 : stream->start_time;
}

/// Converts frames to float and, where there are more than two channels, to stereo.
class Mixer {
 public:
  Mixer(const AVCodecContext* decoder, int channels) : channels_{channels} {
    AVChannelLayout in{};
    if (decoder->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC) {
      av_channel_layout_default(&in, decoder->ch_layout.nb_channels);
    } else {
      av::check(av_channel_layout_copy(&in, &decoder->ch_layout), "copying a channel layout");
    }
    AVChannelLayout out{};
    av_channel_layout_default(&out, channels);
    SwrContext* raw = nullptr;
    const int code = swr_alloc_set_opts2(&raw, &out, AV_SAMPLE_FMT_FLTP, decoder->sample_rate, &in,
                                         decoder->sample_fmt, decoder->sample_rate, 0, nullptr);
    mixer_.reset(raw);
    av_channel_layout_uninit(&in);
    av::check(code, "setting the mixer up");
    av::check(swr_init(mixer_.get()), "setting the mixer up", Failure::kInput);
  }

  /// The frame's samples; valid until the next call.
  const std::vector<std::vector<float>>& mix(const AVFrame& frame) {
    const auto count = static_cast<std::size_t>(frame.nb_samples);
    samples_.assign(static_cast<std::size_t>(channels_), std::vector<float>(count));
    std::uint8_t* planes[2] = {};
    for (std::size_t i = 0; i < samples_.size(); ++i)
      planes[i] = reinterpret_cast<std::uint8_t*>(samples_[i].data());
    const int done =
        av::check(swr_convert(mixer_.get(), planes, frame.nb_samples,
                              const_cast<const std::uint8_t**>(frame.extended_data), frame.nb_samples),
                  "mixing the sound", Failure::kInput);
    for (auto& channel : samples_) channel.resize(static_cast<std::size_t>(done));
    return samples_;
  }

 private:
  int channels_;
  av::Resampler mixer_;
  std::vector<std::vector<float>> samples_;
};

/// Keeps those samples of the frames it is given that lie in [first, end).
class Cutter {
 public:
  Cutter(int rate, int channels, std::int64_t first, std::int64_t end) : first_{first}, end_{end} {
    pcm_.rate = rate;
    pcm_.channels.assign(static_cast<std::size_t>(channels),
                         std::vector<float>(static_cast<std::size_t>(end - first)));
  }

  /// Takes samples that start at `at`. Returns whether more are wanted.
  bool take(std::int64_t at, const std::vector<std::vector<float>>& samples) {
    const auto count = static_cast<std::int64_t>(samples[0].size());
    const std::int64_t from = std::max(at, first_);
    const std::int64_t to = std::min(at + count, end_);
    if (from < to) {
      for (std::size_t i = 0; i < samples.size(); ++i)
        std::copy(samples[i].begin() + (from - at), samples[i].begin() + (to - at),
                  pcm_.channels[i].begin() + (from - first_));
    }
    reached_ = std::max(reached_, at + count);
    return at + count < end_;
  }

  /// How far the sound has come in the recording.
  [[nodiscard]] Time reached() const { return time_of_sample(reached_, pcm_.rate); }
  Pcm result() { return std::move(pcm_); }

 private:
  std::int64_t first_;
  std::int64_t end_;
  std::int64_t reached_ = 0;
  Pcm pcm_;
};

void seek(AVFormatContext* media, const AVStream* stream, Time to) {
  const Time from = std::max(to - kPreroll, Time{0});
  if (from == Time{0}) return;
  const std::int64_t at = av_rescale_q(from.count(), kMicroseconds, stream->time_base) + stream_start(stream);
  av::check(av_seek_frame(media, stream->index, at, AVSEEK_FLAG_BACKWARD), "seeking in the recording",
            Failure::kInput);
}

/// Where a frame's first sample stands: behind the one before, unless its time says that sound is missing.
/// Times of Vorbis and Matroska are rounded, and would shift sound by a few samples from frame to frame.
std::int64_t position_of(const AVFrame& frame, const AVStream* stream, int rate, bool follows,
                         std::int64_t next) {
  if (frame.best_effort_timestamp == AV_NOPTS_VALUE) return next;
  const std::int64_t timed =
      av_rescale_q(frame.best_effort_timestamp - stream_start(stream), stream->time_base, {1, rate});
  return follows && std::abs(timed - next) < nearest_sample(kRounding, rate) ? next : timed;
}

Time duration_of(const AVFormatContext* media, const AVStream* stream) {
  if (stream->duration > 0) return Time{av_rescale_q(stream->duration, stream->time_base, kMicroseconds)};
  return Time{std::max<std::int64_t>(media->duration, 0)};
}

/// Decodes from a little before `from` on, until `take` wants no more.
void decode_from(AVFormatContext* media, Time from, const TakeSamples& take) {
  const AVStream* stream = av::sound_stream(media);
  const av::Codec decoder = av::open_decoder(stream);
  const int rate = decoder->sample_rate;
  const int channels = decoder->ch_layout.nb_channels == 1 ? 1 : 2;
  seek(media, stream, from);
  std::optional<Mixer> mixer;
  std::int64_t next = 0;
  av::decode_stream(media, stream, decoder.get(), [&](const AVFrame& frame) {
    if (frame.sample_rate != rate)
      throw Error{Failure::kInput, "the recording changes its sample rate on the way",
                  "Convert it to one rate first"};
    next = position_of(frame, stream, rate, mixer.has_value(), next);
    if (!mixer) mixer.emplace(decoder.get(), channels);
    const auto& samples = mixer->mix(frame);
    const bool more = take(next, rate, samples);
    next += static_cast<std::int64_t>(samples[0].size());
    return more;
  });
}

Pcm cut(AVFormatContext* media, const TimeRange& range) {
  std::optional<Cutter> cutter;
  decode_from(media, range.start, [&](std::int64_t at, int rate, const auto& samples) {
    if (!cutter)
      cutter.emplace(rate, static_cast<int>(samples.size()), nearest_sample(range.start, rate),
                     nearest_sample(range.end, rate));
    return cutter->take(at, samples);
  });
  const Time reached = cutter ? cutter->reached() : Time{0};
  if (!cutter || reached < range.end - kTolerance)
    throw Error{Failure::kInput,
                fmt::format("the sound stops at {}, before the passage ends at {}", format_time(reached),
                            format_time(range.end)),
                "The file is damaged or cut short there: choose an earlier passage or fetch it again"};
  return cutter->result();
}

}  // namespace

RecordingInfo probe_recording(const std::filesystem::path& file) {
  const auto doing = fmt::format("reading the recording {}", shown(file));
  try {
    const av::Demuxer media = av::open_media(file);
    const AVStream* stream = av::sound_stream(media.get());
    RecordingInfo info;
    info.duration = duration_of(media.get(), stream);
    info.rate = stream->codecpar->sample_rate;
    info.channels = stream->codecpar->ch_layout.nb_channels == 1 ? 1 : 2;
    info.title = av::tag(media.get(), "title");
    info.album = av::tag(media.get(), "album");
    info.artist = av::tag(media.get(), "artist");
    info.cover = embedded_cover(media.get());
    return info;
  } catch (const Error& error) {
    throw error.while_doing(doing);
  }
}

Pcm read_range(const std::filesystem::path& file, const TimeRange& range) {
  try {
    const av::Demuxer media = av::open_media(file);
    return cut(media.get(), range);
  } catch (const Error& error) {
    throw error.while_doing(
        fmt::format("reading {}-{} of {}", format_time(range.start), format_time(range.end), shown(file)));
  }
}

void read_samples(const std::filesystem::path& file, Time from, const TakeSamples& take) {
  try {
    const av::Demuxer media = av::open_media(file);
    decode_from(media.get(), from, take);
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading {} from {}", shown(file), format_time(from)));
  }
}

}  // namespace cueclip
