#pragma once

#include <cueclip/plan.h>

#include "audio/recording.h"

namespace cueclip {

/// Every clip's sound has this many samples a second.
inline constexpr int kClipRate = 48'000;

/// A plan's ranges: cut to the sample, joined by crossfades, faded at both ends, and resampled once to
/// kClipRate. They are read anew each time they are played.
class ClipSound : public Sound {
 public:
  /// Of the plan, it takes the recording, track, ranges and fade. Throws Error (kInput, kSystem).
  explicit ClipSound(const ClipPlan& plan, std::shared_ptr<const RecordingMap> map = {});

  [[nodiscard]] SoundForm form() const override;
  void play(const TakePiece& take) const override { (void)play_and_note(take); }

  /// Plays it, and returns what was amiss with what was read.
  SoundFaults play_and_note(const TakePiece& take) const;

 private:
  [[nodiscard]] std::int64_t length_of_range(std::size_t index) const;
  [[nodiscard]] std::int64_t overlap_behind(std::size_t index) const;

  RecordingSource source_;
  std::vector<TimeRange> ranges_;
  Time fade_;
  SoundForm joined_;  // the ranges' sound, at the recording's rate
};

}  // namespace cueclip
