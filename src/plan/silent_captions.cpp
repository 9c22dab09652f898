#include "plan/silent_captions.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>

#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr double kShare = 0.9;                           // of the cues
constexpr Time kHeard = std::chrono::milliseconds{150};  // a short word
constexpr Time kLoudAround = std::chrono::milliseconds{500};
constexpr double kStandsOut = 6;    // dB: twice what noise by itself goes up and down
constexpr double kInaudible = -85;  // dB: the last bits of 16, where the quiet and the silent are the same
constexpr double kQuiet = -60;      // dB: below any speech that was meant to be heard
constexpr double kFarBelow = 30;    // dB below others' speech: farther than a whisper is

/// Whether nobody is heard in a part of the recording.
bool is_silent(const SpeechLevels& levels, const TimeRange& around, const TimeRange& part) {
  const double loud = std::max(levels.loudest(part, kHeard), kInaudible);
  const bool stands_out = loud > std::max(levels.floor(), kInaudible) + kStandsOut;
  return !stands_out && (loud < kQuiet || loud < levels.loudest(around, kLoudAround) - kFarBelow);
}

}  // namespace

std::optional<std::string> note_on_silence(const ClipOptions& options, const ClipInputs& inputs) {
  std::size_t count = 0;
  std::vector<TimeRange> silent;
  for (std::size_t i = 0; i < inputs.asked.size(); ++i) {
    const TimeRange& sound = inputs.ranges[i].sound;
    for (const std::size_t at : inputs.asked[i].cues) {
      const Cue& cue = inputs.transcript.cues[at];
      const TimeRange heard{std::max(cue.time.start, sound.start), std::min(cue.time.end, sound.end)};
      if (heard.empty() || is_only_marks(cue.text)) continue;
      ++count;
      if (is_silent(inputs.levels[i], {sound.start - kListenedAround, sound.end + kListenedAround}, heard))
        silent.push_back(heard);
    }
  }
  if (count == 0 || static_cast<double>(silent.size()) < kShare * static_cast<double>(count))
    return std::nullopt;
  return fmt::format(
      "nothing is heard under the captions: {} is silent at {}-{}, where {} has words; see that they belong "
      "together, or say with --offset how much later the words are heard",
      shown(options.audio), format_time(silent.front().start), format_time(silent.front().end),
      shown(options.transcript));
}

}  // namespace cueclip
