#pragma once

#include <cueclip/plan.h>

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audio/recording.h"
#include "audio/speech_levels.h"
#include "passage/ranges.h"
#include "plan/captions.h"
#include "plan/edited_captions.h"
#include "plan/sources.h"

namespace cueclip {

/// What is listened to before and behind a passage: edges may move that far, and are compared with what is
/// around.
inline constexpr Time kListenedAround = std::chrono::seconds{4};

/// What all the files of one request share.
struct ClipInputs {
  Transcript transcript;
  Time offset{};  ///< what the transcript was moved by
  std::shared_future<std::vector<std::string>> alignment_notes;
  std::optional<Transcript> captions;      ///< another one, whose words are shown
  std::optional<EditedScriptFile> edited;  ///< what it was read from, where that is this clip's own
  RecordingInfo recording;
  std::shared_ptr<const Picture> cover;
  std::shared_ptr<const Picture> logo;
  std::vector<AskedRange> asked;
  std::vector<PlannedRange> ranges;
  std::vector<SpeechLevels> levels;  ///< of each range and kListenedAround it
  std::vector<CaptionedRange> captioned;
  std::string language;        ///< of the words that are shown
  std::string sound_language;  ///< of those that are heard
  Time duration{};
};

/// How long two ranges are heard together at their join: less where one is too short for that.
[[nodiscard]] Time crossfade(const PlannedRange& before, const PlannedRange& after);

/// Reads all that the options name and finds the passages in it. Throws Error as plan_clips does. The options
/// have to stay as long as what is returned.
[[nodiscard]] ClipInputs read_inputs(const ClipOptions& options, Sources& sources);

}  // namespace cueclip
