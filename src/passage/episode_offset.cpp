#include "passage/episode_offset.h"

#include <cueclip/error.h>

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "audio/speech_levels.h"
#include "passage/offset.h"
#include "passage/offset_by_words.h"
#include "passage/ranges.h"
#include "transcript/language.h"

namespace cueclip {

namespace {

constexpr Time kSame = std::chrono::milliseconds{300};
constexpr float kSilence = -100;  // dB

/// Of a range that may begin before the recording or end behind it.
std::vector<float> levels_of(const RecordingInfo& recording, const TimeRange& range) {
  std::vector<float> levels(static_cast<std::size_t>(frames_covering(range.length(), SpeechLevels::kRate)),
                            kSilence);
  const TimeRange inside{std::max(range.start, Time{0}), std::min(range.end, recording.duration)};
  if (inside.empty()) return levels;
  const auto heard = read_speech_levels(recording.source, inside).values();
  const auto first = static_cast<std::size_t>(nearest_frame(inside.start - range.start, SpeechLevels::kRate));
  for (std::size_t i = 0; i < heard.size() && first + i < levels.size(); ++i) levels[first + i] = heard[i];
  return levels;
}

/// What each passage's offset is found to be by its pauses, or, where these don't tell and it is to be
/// applied, by its words; 0 where no other is clearly better.
std::vector<Time> offsets_of(const std::vector<AskedRange>& ranges, const Transcript& transcript,
                             const ClipOptions& options, const RecordingInfo& recording) {
  const bool by_words = options.offset_auto && options.words == WordTimes::kSound;
  const std::string language = options.language.empty() ? language_of(transcript) : options.language;
  std::vector<Time> offsets;
  for (const AskedRange& range : ranges) {
    try {
      const auto found = find_offset(transcript, range.time,
                                     [&](const TimeRange& part) { return levels_of(recording, part); });
      std::optional<Time> offset = found ? std::optional{found->offset} : std::nullopt;
      if (!offset && by_words) offset = offset_by_words(transcript, range, recording, language);
      offsets.push_back(offset && (found || std::chrono::abs(*offset) > kSame) ? *offset : Time{0});
    } catch (const Error&) {
      offsets.push_back(Time{0});
    }
  }
  return offsets;
}

std::string note_on(const Transcript& transcript, Time at, Time offset) {
  const double by = std::round(seconds(offset) * 100) / 100;
  return fmt::format(
      "what is said around {} seems to be heard {} s {} than {} says, as where {}: try --offset {}, or "
      "--offset auto, which applies what is found",
      format_time(at), std::abs(by), by > 0 ? "later" : "earlier", shown(transcript.file),
      by > 0 ? "adverts were put in" : "something was cut out", by);
}

}  // namespace

void move(Transcript& transcript, Time offset) {
  for (Cue& cue : transcript.cues) {
    cue.time = {cue.time.start + offset, cue.time.end + offset};
    for (TimedWord& word : cue.words) word.time = {word.time.start + offset, word.time.end + offset};
  }
}

Alignment align(Transcript& transcript, const ClipOptions& options, const RecordingInfo& recording) {
  Alignment alignment;
  if (options.offset) {
    alignment.offset = *options.offset;
    move(transcript, alignment.offset);
    return alignment;
  }
  const auto ranges = find_ranges(options.passages, transcript, kLongestTime, options.exact);
  const auto offsets = offsets_of(ranges, transcript, options, recording);
  const auto [least, most] = std::ranges::minmax(offsets);
  if (options.offset_auto && most - least <= kSame) {
    alignment.offset = offsets.front();
    move(transcript, alignment.offset);
    return alignment;
  }
  for (std::size_t i = 0; i < ranges.size(); ++i)
    if (offsets[i] != Time{0})
      alignment.notes.push_back(note_on(transcript, ranges[i].time.start, offsets[i]));
  if (options.offset_auto)
    alignment.notes.emplace_back(
        "--offset auto moved nothing, as the passages differ: make a clip of each, or "
        "find all times anew with `cueclip align`");
  return alignment;
}

}  // namespace cueclip
