#include "plan/clip_inputs.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>

#include "audio/crossfade.h"
#include "av/picture.h"
#include "av/read_file.h"
#include "passage/edges.h"
#include "passage/episode_offset.h"
#include "plan/fit_network.h"
#include "plan/shown_cues.h"
#include "plan/words_by_sound.h"
#include "transcript/language.h"

namespace cueclip {

namespace {

/// The exact length of what will be read: a whole number of the recording's samples.
Time heard_length(const std::vector<PlannedRange>& ranges, int rate) {
  std::int64_t samples = 0;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    samples += nearest_sample(ranges[i].sound.end, rate) - nearest_sample(ranges[i].sound.start, rate);
    if (i > 0) samples -= nearest_sample(crossfade(ranges[i - 1], ranges[i]), rate);
  }
  return time_of_sample(samples, rate);
}

void check_length(Time duration, Time most) {
  if (duration <= most) return;
  throw Error{
      Failure::kInput,
      fmt::format("the clip would be {} long, and {} is the most", format_time(duration), format_time(most)),
      "Name a shorter passage, or allow it with --max-length"};
}

/// They are read twice: as a transcript, and as a script that was edited.
void check_captions_file(const std::filesystem::path& file) {
  try {
    av::check_readable(file);
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading the captions {}", shown(file)));
  }
}

/// What is said in each range, as it is to be shown.
void read_captions(const ClipOptions& options, const TranscriptOptions& reading, ClipInputs& inputs) {
  if (options.captions && options.captions_file) {
    check_captions_file(*options.captions_file);
    inputs.captions = read_transcript(*options.captions_file, reading);
    inputs.edited = read_edited_script(*options.captions_file, reading.encoding);
    if (inputs.edited) return check_passage(*inputs.edited, inputs.ranges);
    mend(*inputs.captions, options.replacements);
    move(*inputs.captions, inputs.offset);
  }
  for (std::size_t i = 0; i < inputs.ranges.size(); ++i) {
    auto cues = inputs.captions ? other_cues(*inputs.captions, inputs.transcript, inputs.asked[i])
                                : shown_cues(inputs.transcript, inputs.asked[i]);
    if (options.snap && !inputs.captions && inputs.transcript.starts_in_whole_seconds)
      sharpen(cues, inputs.levels[i]);
    inputs.captioned.push_back({inputs.ranges[i].sound,
                                i == 0 ? Time{0} : crossfade(inputs.ranges[i - 1], inputs.ranges[i]),
                                std::move(cues), inputs.levels[i]});
  }
}

/// Finds a range's edges in the recording. A passage that is named by times is then where they are.
void plan_range(const ClipOptions& options, AskedRange& range, const SpeechLevels& levels,
                ClipInputs& inputs) {
  const Time duration = inputs.recording.duration;
  PlannedRange planned{{}, range.time, {}};
  for (const std::size_t i : range.cues) planned.cues.push_back(inputs.transcript.cues[i].name());
  if (options.snap) {
    const EdgeRules rules = edge_rules(inputs.transcript.starts_in_whole_seconds && !range.by_time,
                                       options.pad_head, options.pad_tail);
    const TimeRange heard = heard_range(range.time, levels, rules);
    if (range.by_time) range.time = heard;
    const TimeRange limits =
        rules.late ? TimeRange{Time{0}, duration} : air_limits(range, inputs.transcript, duration);
    planned.sound = with_air(heard, limits, levels, rules);
  } else {
    planned.sound = padded(range, inputs.transcript, options.pad_head, options.pad_tail, duration);
  }
  inputs.ranges.push_back(std::move(planned));
}

/// Finds the passages. Where they are beyond the recording's end, it may be that of one track of several.
std::vector<AskedRange> asked_ranges(const ClipOptions& options, const ClipInputs& inputs) {
  const RecordingInfo& recording = inputs.recording;
  try {
    return find_ranges(options.passages, inputs.transcript, recording.duration, options.exact);
  } catch (const Error& error) {
    if (recording.tracks.size() < 2) throw;
    (void)find_ranges(options.passages, inputs.transcript, kLongestTime, options.exact);
    throw error.while_doing(
        fmt::format("taking sound track {} of the {} that {} has (--track N takes another)", recording.track,
                    recording.tracks.size(), shown(options.audio)));
  }
}

/// Listens to what is asked for, and finds its words there, which tells where it begins and ends.
void listen_to_passages(const ClipOptions& options, Heard& heard, ClipInputs& inputs) {
  const bool by_sound = options.words == WordTimes::kSound;
  std::vector<HeardStretch> stretches;
  for (const AskedRange& range : inputs.asked) {
    const TimeRange around{std::max(Time{0}, range.time.start - kListenedAround),
                           std::min(inputs.recording.duration, range.time.end + kListenedAround)};
    stretches.push_back(heard.stretch(inputs.recording.source, around, by_sound));
    inputs.levels.push_back(stretches.back().levels);
  }
  if (!by_sound) return;
  const std::string& language = options.language.empty() ? inputs.sound_language : options.language;
  for (const HeardStretch& stretch : stretches) time_words_by_sound(inputs.transcript, stretch, language);
  inputs.asked = asked_ranges(options, inputs);
  const auto is_timed = [&](std::size_t i) { return !inputs.transcript.cues[i].words.empty(); };
  const auto are_timed = [&](const AskedRange& range) { return std::ranges::all_of(range.cues, is_timed); };
  if (std::ranges::all_of(inputs.asked, are_timed)) inputs.transcript.starts_in_whole_seconds = false;
}

void check_language(const std::string& language) {
  if (language.empty() || !primary_language(language).empty()) return;
  throw Error{Failure::kUsage, fmt::format("\"{}\" is no language's tag", printable(language)),
              "Write --language fr, or pt-BR: a tag of BCP 47"};
}

/// Whether the transcript is this recording's only matters for what is said about it, unless it is to be
/// moved: so it is found out beside the rest.
void start_aligning(const ClipOptions& options, ClipInputs& inputs) {
  std::promise<std::vector<std::string>> notes;
  if (options.offset || options.offset_auto) {
    Alignment alignment = align(inputs.transcript, options, inputs.recording);
    inputs.offset = alignment.offset;
    notes.set_value(std::move(alignment.notes));
    inputs.alignment_notes = notes.get_future();
    return;
  }
  inputs.alignment_notes = std::async(
      std::launch::async, [transcript = inputs.transcript, &options, recording = inputs.recording]() mutable {
        return align(transcript, options, recording).notes;
      });
}

}  // namespace

Time crossfade(const PlannedRange& before, const PlannedRange& after) {
  return overlap_of(before.sound.length(), after.sound.length());
}

ClipInputs read_inputs(const ClipOptions& options, Sources& sources) {
  check_language(options.language);
  if (options.passages.empty())
    throw Error{Failure::kUsage, "no passage is named",
                "Name one by --quote, --cues 88-92 or --time 8:14-8:44"};
  ClipInputs inputs;
  auto recording = std::async(std::launch::async, [&] {
    return *sources.recording({options.audio, options.track});
  });
  const TranscriptRequest request = transcript_request(options);
  const auto source = sources.transcript(request, options.aligning);
  inputs.transcript = source->transcript;
  inputs.sound_language = source->language;
  inputs.recording = recording.get();
  // An empty name is none, whatever the recording has.
  inputs.cover = !options.cover           ? inputs.recording.cover
                 : options.cover->empty() ? nullptr
                                          : read_picture(*options.cover);
  if (options.logo) inputs.logo = read_picture(*options.logo);
  start_aligning(options, inputs);
  inputs.asked = asked_ranges(options, inputs);
  Time asked{};  // known before a long passage is listened to
  for (const AskedRange& range : inputs.asked) asked += range.time.length();
  if (options.network)
    check_asked_length(asked + options.outro, *options.network, inputs.asked, inputs.transcript);
  check_length(asked + options.outro, options.max_length);
  listen_to_passages(options, sources.heard(), inputs);
  for (std::size_t i = 0; i < inputs.asked.size(); ++i)
    plan_range(options, inputs.asked[i], inputs.levels[i], inputs);
  inputs.duration = heard_length(inputs.ranges, inputs.recording.rate);
  check_length(inputs.duration + options.outro, options.max_length);
  read_captions(options, request.reading, inputs);
  inputs.language = options.language;
  if (inputs.language.empty())
    inputs.language = inputs.captions ? language_of(*inputs.captions) : inputs.sound_language;
  if (!inputs.captions) inputs.sound_language = inputs.language;
  return inputs;
}

}  // namespace cueclip
