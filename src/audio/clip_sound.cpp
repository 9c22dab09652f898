#include "audio/clip_sound.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>

#include "audio/crossfade.h"
#include "audio/edge_fade.h"
#include "audio/rate_converter.h"
#include "audio/recording_decoder.h"

namespace cueclip {

ClipSound::ClipSound(const ClipPlan& plan, std::shared_ptr<const RecordingMap> map)
    : source_{plan.audio, plan.track, std::move(map)}, fade_{plan.fade} {
  for (const PlannedRange& range : plan.ranges) ranges_.push_back(range.sound);
  try {
    const RecordingDecoder decoder{source_};
    joined_ = {decoder.rate(), decoder.channels(), 0};
    source_.map = decoder.map();
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading the recording {}", shown(source_.file)));
  }
  for (std::size_t i = 0; i < ranges_.size(); ++i) joined_.length += length_of_range(i) - overlap_behind(i);
}

SoundForm ClipSound::form() const {
  return {kClipRate, joined_.channels, converted_length(joined_, kClipRate)};
}

std::int64_t ClipSound::length_of_range(std::size_t index) const {
  return nearest_sample(ranges_[index].end, joined_.rate) -
         nearest_sample(ranges_[index].start, joined_.rate);
}

/// By how many samples a range overlaps with the one behind it.
std::int64_t ClipSound::overlap_behind(std::size_t index) const {
  if (index + 1 == ranges_.size()) return 0;
  return nearest_sample(overlap_of(ranges_[index].length(), ranges_[index + 1].length()), joined_.rate);
}

SoundFaults ClipSound::play_and_note(const TakePiece& take) const {
  RateConverter converter{joined_, kClipRate, take};
  EdgeFade fade{joined_, fade_, [&](const SoundPiece& piece) { converter.add(piece); }};
  Crossfade crossfade{[&](const SoundPiece& piece) { fade.add(piece); }};
  SoundFaults faults;
  for (std::size_t i = 0; i < ranges_.size(); ++i) {
    crossfade.begin(length_of_range(i), overlap_behind(i));
    SoundFaults one = play_range(source_, ranges_[i], [&](const SoundPiece& piece) { crossfade.add(piece); });
    std::ranges::move(one.missing, std::back_inserter(faults.missing));
    if (!faults.no_number) faults.no_number = one.no_number;
    if (!faults.too_loud) faults.too_loud = one.too_loud;
  }
  converter.finish();
  return faults;
}

}  // namespace cueclip
