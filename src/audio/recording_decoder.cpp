#include "audio/recording_decoder.h"

#include <algorithm>

#include "av/ogg_links.h"

namespace cueclip {

namespace {

std::vector<av::ByteRange> links_of(const RecordingSource& source) {
  std::vector<av::ByteRange> links;
  if (!source.map) links = av::ogg_links(source.file);
  if (source.map)
    for (const RecordingPart& part : source.map->parts) links.push_back(part.bytes);
  if (links.empty()) links.emplace_back();
  return links;
}

// The end that a head tells may be off by what a codec begins with: the last sound tells where it is.
constexpr Time kHeardAtEnd = std::chrono::seconds{1};

/// Where the last sample ends.
std::int64_t end_of(SoundDecoder& decoder) {
  const Time told = decoder.duration();
  std::int64_t end = 0;
  decoder.decode(std::max(told - kHeardAtEnd, Time{0}), [&](std::int64_t at, int, const auto& samples) {
    end = at + static_cast<std::int64_t>(samples[0].size());
    return true;
  });
  return end > 0 ? end : nearest_sample(told, decoder.rate());
}

SoundLayout known_of_first(const RecordingSource& source) {
  return source.map ? source.map->parts.front().layout : SoundLayout{};
}

}  // namespace

RecordingDecoder::RecordingDecoder(const RecordingSource& source)
    : source_{source},
      links_{links_of(source)},
      first_{{source.file, source.track, links_.front()}, known_of_first(source)},
      map_{source.map} {
  if (map_) return;
  auto map = std::make_shared<RecordingMap>();
  map->parts.push_back({links_.front(), 0, 0, first_.layout()});
  if (links_.size() > 1) map->parts.front().end = end_of(first_);
  for (std::size_t i = 1; i < links_.size(); ++i) {
    RecordingPart part{links_[i], map->parts.back().end, 0, {}};
    SoundDecoder decoder{file_of(part), {}, form()};
    part.end = part.first + end_of(decoder);
    map->parts.push_back(std::move(part));
  }
  map_ = std::move(map);
}

SoundFile RecordingDecoder::file_of(const RecordingPart& part) const {
  return {source_.file, source_.track, part.bytes};
}

void RecordingDecoder::decode(Time from, const TakeSamples& take) {
  odd_ = {};
  if (map_->parts.size() == 1) {
    first_.decode(from, take);
    note_odd(first_.odd(), 0);
    return;
  }
  const std::int64_t at = nearest_sample(from, rate());
  for (const RecordingPart& part : map_->parts)
    if (part.end > at && !decode_part(part, std::max<std::int64_t>(at - part.first, 0), take)) return;
}

/// From one of the part's samples on. Returns whether more are wanted.
bool RecordingDecoder::decode_part(const RecordingPart& part, std::int64_t from, const TakeSamples& take) {
  SoundDecoder decoder{file_of(part), part.layout, form()};
  const std::int64_t length = part.end - part.first;
  Mixer::Samples inside;
  bool wanted = true;
  decoder.decode(time_of_sample(from, rate()), [&](std::int64_t at, int, const auto& samples) {
    // A decoder may give more than the part has.
    const auto count = static_cast<std::int64_t>(samples[0].size());
    const std::int64_t skipped = std::clamp<std::int64_t>(-at, 0, count);
    const std::int64_t end = std::clamp<std::int64_t>(length - at, skipped, count);
    if (skipped < end) {
      inside.clear();
      for (const auto& channel : samples)
        inside.emplace_back(channel.begin() + skipped, channel.begin() + end);
      wanted = take(part.first + at + skipped, rate(), inside);
    }
    return wanted && at + count < length;
  });
  note_odd(decoder.odd(), part.first);
  return wanted;
}

void RecordingDecoder::note_odd(const OddSamples& odd, std::int64_t first) {
  for (const std::int64_t place : odd.no_numbers) odd_.no_numbers.push_back(first + place);
  for (const std::int64_t place : odd.too_loud) odd_.too_loud.push_back(first + place);
}

Time RecordingDecoder::duration() {
  if (map_->parts.size() == 1) return first_.duration();
  return time_of_sample(map_->parts.back().end, rate());
}

}  // namespace cueclip
