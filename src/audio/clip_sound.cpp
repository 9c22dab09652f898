#include "audio/clip_sound.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>

#include "audio/crossfade.h"
#include "audio/edge_fade.h"
#include "audio/rate_converter.h"
#include "audio/sound_decoder.h"

namespace cueclip {

ClipSound::ClipSound(const ClipPlan& plan, RecordingFrames frames)
    : file_{plan.audio}, fade_{plan.fade}, frames_{std::move(frames)} {
  for (const PlannedRange& range : plan.ranges) ranges_.push_back(range.sound);
  try {
    const SoundDecoder decoder{file_, frames_};
    joined_ = {decoder.rate(), decoder.channels(), 0};
    frames_ = decoder.frames();
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading the recording {}", shown(file_)));
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

std::vector<TimeRange> ClipSound::play_and_note(const TakePiece& take) const {
  RateConverter converter{joined_, kClipRate, take};
  EdgeFade fade{joined_, fade_, [&](const SoundPiece& piece) { converter.add(piece); }};
  Crossfade crossfade{[&](const SoundPiece& piece) { fade.add(piece); }};
  std::vector<TimeRange> missing;
  for (std::size_t i = 0; i < ranges_.size(); ++i) {
    crossfade.begin(length_of_range(i), overlap_behind(i));
    std::ranges::move(
        play_range(file_, ranges_[i], frames_, [&](const SoundPiece& piece) { crossfade.add(piece); }),
        std::back_inserter(missing));
  }
  converter.finish();
  return missing;
}

}  // namespace cueclip
