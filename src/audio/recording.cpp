#include "audio/recording.h"

#include <cueclip/error.h>

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "audio/recording_decoder.h"
#include "av/embedded_cover.h"
#include "av/open_media.h"

namespace cueclip {

namespace {

// Less than this that is missing between two sounds is rounding; a single lost frame of any codec is longer.
constexpr Time kGap{10'000};
// A file's own length is an estimate: a range may miss that much at its end before anybody is told.
constexpr Time kTolerance{250'000};

// How far before a place without sound the last sound is looked for at first, and how much farther each time.
constexpr Time kLookBack = std::chrono::seconds{1};
constexpr int kLookFarther = 8;

/// Hands on those samples that lie in [first, end), each once, and knows where there were none.
class Cutter {
 public:
  Cutter(const RecordingDecoder& decoder, const TimeRange& range, const TakePiece& take)
      : rate_{decoder.rate()},
        channels_{decoder.channels()},
        end_{nearest_sample(range.end, rate_)},
        given_{nearest_sample(range.start, rate_)},
        next_{std::max(given_, decoder.begin())},
        take_{take} {}

  /// Takes samples that start at `at`. Returns whether more are wanted.
  bool add(std::int64_t at, const std::vector<std::vector<float>>& samples) {
    const std::int64_t behind = at + static_cast<std::int64_t>(samples[0].size());
    const std::int64_t from = std::max(at, given_);
    const std::int64_t to = std::min(behind, end_);
    if (from < to) {
      note_gap(from, kGap);
      play_silence(channels_, from - given_, take_);
      take_(part_of({samples.begin(), samples.end()}, from - at, to - from));
      given_ = next_ = to;
      is_empty_ = false;
    }
    reached_ = std::max(reached_, behind);
    return behind < end_;
  }

  [[nodiscard]] bool is_empty() const { return is_empty_; }

  std::vector<TimeRange> finish() {
    note_gap(end_, reached_ >= end_ ? kGap : kTolerance);
    play_silence(channels_, end_ - given_, take_);
    return std::move(missing_);
  }

 private:
  /// Notes that there is nothing between what was there so far and `to`, where that is longer than `least`.
  void note_gap(std::int64_t to, Time least) {
    if (to - next_ > nearest_sample(least, rate_))
      missing_.push_back({time_of_sample(next_, rate_), time_of_sample(to, rate_)});
  }

  int rate_;
  int channels_;
  std::int64_t end_;
  std::int64_t given_;  // up to where samples have been handed on
  std::int64_t next_;   // up to where there was sound, or none was to be expected
  std::int64_t reached_ = 0;
  bool is_empty_ = true;
  std::vector<TimeRange> missing_;
  const TakePiece& take_;
};

/// Where there is no sound around a place that has none: from the end of what is before it to the beginning
/// of what is behind. Without an end where nothing is.
struct Gap {
  Time start{};
  std::optional<Time> end;
};

Gap gap_around(RecordingDecoder& decoder, Time place) {
  const std::int64_t at = nearest_sample(place, decoder.rate());
  std::optional<std::int64_t> before;
  std::optional<std::int64_t> behind;
  // What is before is looked for ever farther back, down to the beginning.
  for (Time back = kLookBack; !before; back *= kLookFarther) {
    const Time from = std::max(place - back, Time{0});
    decoder.decode(from, [&](std::int64_t first, int, const auto& samples) {
      const auto end = first + static_cast<std::int64_t>(samples[0].size());
      if (end > at)
        behind = first;
      else
        before = end;
      return end <= at;
    });
    if (from == Time{0}) break;
  }
  Gap gap{time_of_sample(before.value_or(0), decoder.rate()), std::nullopt};
  if (behind) gap.end = time_of_sample(*behind, decoder.rate());
  return gap;
}

/// Packets end where they end: nobody is helped by more than tenths of a second.
std::string to_the_tenth(Time at) {
  return format_time(std::chrono::round<std::chrono::duration<std::int64_t, std::deci>>(at));
}

[[noreturn]] void refuse_silence(const RecordingDecoder& decoder, const Gap& gap, Time start) {
  const std::size_t tracks = av::sound_streams(decoder.media()).size();
  if (!gap.end && tracks > 1)
    throw Error{Failure::kInput,
                fmt::format("sound track {} of {} stops at {}, before the passage begins at {}",
                            decoder.track(), tracks, format_time(gap.start), format_time(start)),
                "Name another by --track, or another passage"};
  if (gap.end)
    throw Error{
        Failure::kInput,
        fmt::format("there is no sound between {} and {}", to_the_tenth(gap.start), to_the_tenth(*gap.end)),
        "The file is damaged there: choose another passage or fetch it again"};
  throw Error{Failure::kInput,
              fmt::format("the sound stops at {}, before the passage begins at {}", format_time(gap.start),
                          format_time(start)),
              "The file is damaged or cut short there: choose another passage or fetch it again"};
}

/// Where the first one is within the range.
std::optional<Time> first_in(const std::vector<std::int64_t>& samples, const TimeRange& range, int rate) {
  for (const std::int64_t sample : samples)
    if (sample >= nearest_sample(range.start, rate) && sample < nearest_sample(range.end, rate))
      return time_of_sample(sample, rate);
  return std::nullopt;
}

SoundFaults cut(RecordingDecoder& decoder, const TimeRange& range, const TakePiece& take) {
  Cutter cutter{decoder, range, take};
  decoder.decode(range.start,
                 [&](std::int64_t at, int, const auto& samples) { return cutter.add(at, samples); });
  if (cutter.is_empty()) refuse_silence(decoder, gap_around(decoder, range.start), range.start);
  return {cutter.finish(), first_in(decoder.odd().no_numbers, range, decoder.rate()),
          first_in(decoder.odd().too_loud, range, decoder.rate())};
}

std::vector<SoundTrack> tracks_of(const AVFormatContext* media) {
  std::vector<SoundTrack> tracks;
  for (const AVStream* stream : av::sound_streams(media))
    tracks.push_back({av::tag_of(stream->metadata, "language"), av::tag_of(stream->metadata, "title")});
  return tracks;
}

}  // namespace

RecordingInfo probe_recording(const RecordingSource& source) {
  const auto doing = fmt::format("reading the recording {}", shown(source.file));
  try {
    RecordingDecoder decoder{source};
    RecordingInfo info;
    info.source = {source.file, source.track, decoder.map()};
    info.rate = decoder.rate();
    info.channels = decoder.channels();
    info.title = av::tag(decoder.media(), "title");
    info.album = av::tag(decoder.media(), "album");
    info.artist = av::tag(decoder.media(), "artist");
    EmbeddedCover cover = embedded_cover(decoder.media(), source.file);
    info.cover = std::move(cover.picture);
    info.cover_fault = std::move(cover.fault);
    info.duration = decoder.duration();
    info.tracks = tracks_of(decoder.media());
    info.track = decoder.track();
    return info;
  } catch (const Error& error) {
    throw error.while_doing(doing);
  }
}

SoundFaults play_range(const RecordingSource& source, const TimeRange& range, const TakePiece& take) {
  try {
    RecordingDecoder decoder{source};
    return cut(decoder, range, take);
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading {}-{} of {}", format_time(range.start),
                                        format_time(range.end), shown(source.file)));
  }
}

void read_samples(const RecordingSource& source, Time from, const TakeSamples& take) {
  try {
    RecordingDecoder{source}.decode(from, take);
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading {} from {}", shown(source.file), format_time(from)));
  }
}

}  // namespace cueclip
