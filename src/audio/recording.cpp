#include "audio/recording.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>

#include "audio/sound_decoder.h"
#include "av/open_media.h"
#include "av/picture.h"

namespace cueclip {

namespace {

// Less than this that is missing between two sounds is rounding; a single lost frame of any codec is longer.
constexpr Time kGap{10'000};
// A file's own length is an estimate: a range may miss that much at its end before anybody is told.
constexpr Time kTolerance{250'000};

/// Keeps those samples that lie in [first, end), and knows where there were none.
class Cutter {
 public:
  Cutter(const SoundDecoder& decoder, const TimeRange& range)
      : first_{nearest_sample(range.start, decoder.rate())},
        end_{nearest_sample(range.end, decoder.rate())},
        next_{std::max(first_, decoder.begin())} {
    sound_.rate = decoder.rate();
    sound_.channels.resize(static_cast<std::size_t>(decoder.channels()));
    for (auto& channel : sound_.channels) channel.resize(static_cast<std::size_t>(end_ - first_));
  }

  /// Takes samples that start at `at`. Returns whether more are wanted.
  bool take(std::int64_t at, const std::vector<std::vector<float>>& samples) {
    const auto count = static_cast<std::int64_t>(samples[0].size());
    const std::int64_t from = std::max(at, first_);
    const std::int64_t to = std::min(at + count, end_);
    if (from < to) {
      for (std::size_t i = 0; i < samples.size(); ++i)
        std::copy(samples[i].begin() + (from - at), samples[i].begin() + (to - at),
                  sound_.channels[i].begin() + (from - first_));
      note_gap(from, kGap);
      next_ = std::max(next_, to);
      is_empty_ = false;
    }
    reached_ = std::max(reached_, at + count);
    return at + count < end_;
  }

  [[nodiscard]] bool is_empty() const { return is_empty_; }
  /// How far the sound has come in the recording.
  [[nodiscard]] Time reached() const { return time_of_sample(reached_, sound_.rate); }

  RangeSound result() {
    note_gap(end_, reached_ >= end_ ? kGap : kTolerance);
    return std::move(sound_);
  }

 private:
  /// Notes that there is nothing between what was there so far and `to`, where that is longer than `least`.
  void note_gap(std::int64_t to, Time least) {
    if (to - next_ > nearest_sample(least, sound_.rate))
      sound_.missing.push_back({time_of_sample(next_, sound_.rate), time_of_sample(to, sound_.rate)});
  }

  std::int64_t first_;
  std::int64_t end_;
  std::int64_t next_;
  std::int64_t reached_ = 0;
  bool is_empty_ = true;
  RangeSound sound_;
};

RangeSound cut(SoundDecoder& decoder, const TimeRange& range) {
  Cutter cutter{decoder, range};
  decoder.decode(range.start,
                 [&](std::int64_t at, int, const auto& samples) { return cutter.take(at, samples); });
  if (cutter.is_empty())
    throw Error{Failure::kInput,
                fmt::format("the sound stops at {}, before the passage begins at {}",
                            format_time(cutter.reached()), format_time(range.start)),
                "The file is damaged or cut short there: choose another passage or fetch it again"};
  return cutter.result();
}

}  // namespace

RecordingInfo probe_recording(const std::filesystem::path& file) {
  const auto doing = fmt::format("reading the recording {}", shown(file));
  try {
    SoundDecoder decoder{file};
    RecordingInfo info;
    info.rate = decoder.rate();
    info.channels = decoder.channels();
    info.title = av::tag(decoder.media(), "title");
    info.album = av::tag(decoder.media(), "album");
    info.artist = av::tag(decoder.media(), "artist");
    info.cover = embedded_cover(decoder.media());
    info.duration = decoder.duration();
    info.frames = decoder.frames();
    return info;
  } catch (const Error& error) {
    throw error.while_doing(doing);
  }
}

RangeSound read_range(const std::filesystem::path& file, const TimeRange& range,
                      const RecordingFrames& frames) {
  try {
    SoundDecoder decoder{file, frames};
    return cut(decoder, range);
  } catch (const Error& error) {
    throw error.while_doing(
        fmt::format("reading {}-{} of {}", format_time(range.start), format_time(range.end), shown(file)));
  }
}

void read_samples(const std::filesystem::path& file, Time from, const TakeSamples& take,
                  const RecordingFrames& frames) {
  try {
    SoundDecoder{file, frames}.decode(from, take);
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading {} from {}", shown(file), format_time(from)));
  }
}

}  // namespace cueclip
