#pragma once

#include <cueclip/plan.h>

#include <memory>

#include "audio/recording.h"

namespace cueclip {

/// What to do about the loudness of a plan's sound, and the sound once that is done.
struct FinishedSound {
  std::optional<ClipLoudness> loudness;  ///< none: nothing
  SoundFaults faults;                    ///< of what of the recording was read
  std::shared_ptr<const Sound> sound;    ///< as it is heard
};

/// So that it reaches `target` LUFS, see level(), or as it is where there is none. Of the plan, it takes
/// the recording, track, ranges, fade and duration. The sound of two minutes at most is held in memory; that
/// of a longer clip is read again each time it is played. Throws Error (kInput, kSystem).
[[nodiscard]] FinishedSound finish_sound(const ClipPlan& plan, const std::optional<double>& target,
                                         std::shared_ptr<const RecordingMap> map);

/// A plan's sound as it is heard: what was made when it was planned, or the same made anew. Throws Error
/// (kInput, kSystem).
[[nodiscard]] std::shared_ptr<const Sound> finished_sound(const ClipPlan& plan);

/// The sound of all that a plan shows: with silence behind it where a closing card stands.
[[nodiscard]] std::shared_ptr<const Sound> with_outro(std::shared_ptr<const Sound> sound,
                                                      const ClipPlan& plan);

}  // namespace cueclip
