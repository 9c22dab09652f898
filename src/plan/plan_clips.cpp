#include <cueclip/error.h>
#include <cueclip/plan.h>

#include <algorithm>
#include <future>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "audio/finished_sound.h"
#include "audio/recording.h"
#include "av/scaled.h"
#include "caption/typesetter.h"
#include "caption/typography.h"
#include "caption/words_look.h"
#include "plan/align.h"
#include "plan/beside.h"
#include "plan/captions.h"
#include "plan/edges.h"
#include "plan/edited_captions.h"
#include "plan/fit_network.h"
#include "plan/lint_cues.h"
#include "plan/missing_letters.h"
#include "plan/missing_sound.h"
#include "plan/output_name.h"
#include "plan/passage_link.h"
#include "plan/ranges.h"
#include "plan/shown_cues.h"
#include "plan/speakers.h"
#include "style/cover_colours.h"
#include "transcript/language.h"

namespace cueclip {

namespace {

// What is listened to before and behind a passage: edges may move that far, and are compared with what is
// around.
constexpr Time kAround = std::chrono::seconds{4};
constexpr auto kGifShape = "480x480";  // small enough for e-mail

/// What all the files of one request share.
struct Common {
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
  std::vector<SpeechLevels> levels;  ///< around each range
  std::vector<CaptionedRange> captioned;
  std::string language;        ///< of the words that are shown
  std::string sound_language;  ///< of those that are heard
  Time duration{};
};

/// Between two ranges, less where one is too short for that.
Time crossfade(const PlannedRange& before, const PlannedRange& after) {
  return std::min({kCrossfade, before.sound.length() / 2, after.sound.length() / 2});
}

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

/// What is said in each range, as it is to be shown.
void read_captions(const ClipOptions& options, const TranscriptOptions& reading, Common& common) {
  if (options.captions && options.captions_file) {
    common.captions = read_transcript(*options.captions_file, reading);
    common.edited = read_edited_script(*options.captions_file, reading.encoding);
    if (common.edited) return check_passage(*common.edited, common.ranges);
    mend(*common.captions, options.replacements);
    move(*common.captions, common.offset);
  }
  for (std::size_t i = 0; i < common.ranges.size(); ++i) {
    auto cues = common.captions ? other_cues(*common.captions, common.transcript, common.asked[i])
                                : shown_cues(common.transcript, common.asked[i]);
    if (options.snap && !common.captions && common.transcript.starts_in_whole_seconds)
      sharpen(cues, common.levels[i]);
    common.captioned.push_back({common.ranges[i].sound,
                                i == 0 ? Time{0} : crossfade(common.ranges[i - 1], common.ranges[i]),
                                std::move(cues), common.levels[i]});
  }
}

/// Finds a range's edges in the recording. A passage that is named by times is then where they are.
void plan_range(const ClipOptions& options, AskedRange& range, Common& common) {
  const Time duration = common.recording.duration;
  const TimeRange around{std::max(Time{0}, range.time.start - kAround),
                         std::min(duration, range.time.end + kAround)};
  common.levels.push_back(read_speech_levels(options.audio, around, common.recording.frames));
  PlannedRange planned{{}, range.time, range.cues};
  if (options.snap) {
    const EdgeRules rules = edge_rules(common.transcript.starts_in_whole_seconds && !range.by_time,
                                       options.pad_head, options.pad_tail);
    const TimeRange heard = heard_range(range.time, common.levels.back(), rules);
    if (range.by_time) range.time = heard;
    const TimeRange limits =
        rules.late ? TimeRange{Time{0}, duration} : air_limits(range, common.transcript, duration);
    planned.sound = with_air(heard, limits, common.levels.back(), rules);
  } else {
    planned.sound = padded(range, common.transcript, options.pad_head, options.pad_tail, duration);
  }
  common.ranges.push_back(std::move(planned));
}

/// Everybody whom the transcript names, and then whom only the captions do.
std::vector<Speaker> speakers_of(const ClipOptions& options, const Common& common, const Style& style) {
  if (!common.captions) return find_speakers(common.transcript, options.speakers, style);
  Transcript both = common.transcript;
  if (common.edited) {
    const auto speakers = find_speakers(common.transcript, options.speakers, style);
    for (const auto& name : new_names(common.edited->script, speakers))
      both.cues.push_back({0, {}, name, {}, 0});
  } else {
    both.cues.insert(both.cues.end(), common.captions->cues.begin(), common.captions->cues.end());
  }
  return find_speakers(both, options.speakers, style);
}

void check_language(const std::string& language) {
  if (language.empty() || !primary_language(language).empty()) return;
  throw Error{Failure::kUsage, fmt::format("\"{}\" is no language's tag", printable(language)),
              "Write --language fr, or pt-BR: a tag of BCP 47"};
}

/// Whether the transcript is this recording's only matters for what is said about it, unless it is to be
/// moved: so it is found out beside the rest.
void start_aligning(const ClipOptions& options, Common& common) {
  std::promise<std::vector<std::string>> notes;
  if (options.offset || options.offset_auto) {
    Alignment alignment = align(common.transcript, options, common.recording);
    common.offset = alignment.offset;
    notes.set_value(std::move(alignment.notes));
    common.alignment_notes = notes.get_future();
    return;
  }
  common.alignment_notes = std::async(
      std::launch::async, [transcript = common.transcript, &options, recording = common.recording]() mutable {
        return align(transcript, options, recording).notes;
      });
}

Common read_inputs(const ClipOptions& options) {
  check_language(options.language);
  if (options.passages.empty())
    throw Error{Failure::kUsage, "no passage is named",
                "Name one by --quote, --cues 88-92 or --time 8:14-8:44"};
  Common common;
  TranscriptOptions reading = options.reading;
  for (const auto& speaker : options.speakers) reading.names.push_back(speaker.label);
  auto recording = std::async(std::launch::async, probe_recording, options.audio);
  common.transcript = read_transcript(options.transcript, reading);
  mend(common.transcript, options.replacements);
  common.sound_language = language_of(common.transcript);
  common.recording = recording.get();
  common.cover = options.cover ? read_picture(*options.cover) : common.recording.cover;
  if (options.logo) common.logo = read_picture(*options.logo);
  start_aligning(options, common);
  common.asked = find_ranges(options.passages, common.transcript, common.recording.duration, options.exact);
  Time asked{};  // known before a long passage is listened to
  for (const AskedRange& range : common.asked) asked += range.time.length();
  if (options.network)
    check_asked_length(asked + options.outro, *options.network, common.asked, common.transcript);
  check_length(asked + options.outro, options.max_length);
  for (AskedRange& range : common.asked) plan_range(options, range, common);
  common.duration = heard_length(common.ranges, common.recording.rate);
  check_length(common.duration + options.outro, options.max_length);
  read_captions(options, reading, common);
  common.language = options.language;
  if (common.language.empty())
    common.language = common.captions ? language_of(*common.captions) : common.sound_language;
  if (!common.captions) common.sound_language = common.language;
  return common;
}

int longer_side(const Shape& shape) {
  return std::max(shape.width, shape.height);
}

/// Lets go of what no frame can show of the pictures.
void reduce_pictures(Common& common, const std::vector<Shape>& shapes) {
  int longest = 0;
  for (const Shape& shape : shapes) longest = std::max(longest, longer_side(shape));
  common.cover = reduced(std::move(common.cover), longest);
  common.logo = reduced(std::move(common.logo), longest);
}

Style style_for(const ClipOptions& options, const Shape& shape, const Picture* cover) {
  Style style = load_style(options.style, shape.family, cover != nullptr);
  if (options.accent) {
    style.accent = *options.accent;
    style.accent_from_cover = false;
  }
  style.waveform.kind = options.waveform.value_or(style.waveform.kind);
  if (cover != nullptr && (style.ground.from_cover || style.accent_from_cover))
    take_cover_colours(style, *cover);
  return style;
}

std::vector<std::string> notes_of(const Transcript& transcript) {
  std::vector<std::string> notes;
  for (const auto& warning : transcript.warnings)
    notes.push_back(fmt::format("{}:{}: {}", shown(transcript.file), warning.line, warning.message));
  return notes;
}

std::vector<int> cues_on(const CaptionTrack& track) {
  std::vector<int> numbers;
  for (const Card& card : track.cards) numbers.push_back(card.cue);
  return numbers;
}

/// Where each range but the first begins to be heard.
std::vector<std::int64_t> join_frames(const std::vector<PlannedRange>& ranges, int fps) {
  std::vector<std::int64_t> frames;
  Time at{};
  for (std::size_t i = 0; i + 1 < ranges.size(); ++i) {
    at += ranges[i].sound.length() - crossfade(ranges[i], ranges[i + 1]);
    frames.push_back(nearest_frame(at + crossfade(ranges[i], ranges[i + 1]) / 2, fps));
  }
  return frames;
}

bool wants_subtitles(const ClipOptions& options) {
  return std::ranges::any_of(options.beside, [](Beside kind) {
    return kind == Beside::kSrt || kind == Beside::kVtt || kind == Beside::kAss;
  });
}

/// What is said, and when it is shown.
void plan_words(const ClipOptions& options, const Common& common, Typesetter& typesetter, ClipPlan& plan) {
  if (common.edited) {
    plan.edited_captions = common.edited->text;
    plan.captions = edited_track(common.edited->script, plan.speakers, plan.frames, plan.fps);
    plan.subtitles = plan.captions;
    plan.said = said_words(plan.captions);
    if (auto note = note_on_frame(*common.edited, plan.shape)) plan.notes.push_back(std::move(*note));
    return;
  }
  plan.said = said_words(common.captioned, plan.speakers, plan.language);
  if (!options.captions && !wants_subtitles(options)) return;
  plan.subtitles =
      plan_captions(common.captioned, plan.speakers,
                    {[&](double scale) { return words_room(plan.style, plan.shape, typesetter, scale); },
                     plan.language, plan.highlight == Highlight::kWord, plan.frames, plan.fps});
  if (options.captions) plan.captions = plan.subtitles;
}

/// What the user ought to know of the inputs; waits for what is found out meanwhile.
std::vector<std::string> notes_on(const ClipOptions& options, const Common& common) {
  std::vector<std::string> notes = notes_of(common.transcript);
  std::ranges::copy(common.alignment_notes.get(), std::back_inserter(notes));
  std::ranges::move(notes_on_absent(common.transcript, options.speakers), std::back_inserter(notes));
  if (common.captions) std::ranges::move(notes_of(*common.captions), std::back_inserter(notes));
  return notes;
}

ClipPlan plan_clip(const ClipOptions& options, const Common& common, const Shape& shape,
                   Typesetter& typesetter) {
  ClipPlan plan;
  plan.audio = options.audio;
  plan.shape = shape;
  plan.fps = options.fps;
  plan.quality = options.quality.value_or(options.network ? options.network->quality : Quality::kGood);
  plan.encoder = options.encoder;
  plan.duration = common.duration;
  plan.frames = std::max<std::int64_t>(1, frames_covering(plan.duration, plan.fps));
  plan.fade = options.fade;
  plan.joins = join_frames(common.ranges, options.fps);
  plan.outro = options.outro;
  plan.offset = common.offset;
  plan.ranges = common.ranges;
  plan.style = style_for(options, shape, common.cover.get());
  plan.speakers = speakers_of(options, common, plan.style);
  for (Speaker& speaker : plan.speakers)
    speaker.image = reduced(std::move(speaker.image), longer_side(shape));
  plan.title = mended(options.title.value_or(common.recording.title.value_or("")), options.replacements);
  plan.show = options.show.value_or(common.recording.album.value_or(common.recording.artist.value_or("")));
  plan.episode = options.episode.value_or("");
  plan.link = options.link.value_or("");
  plan.passage_link = passage_link(plan.link, plan.ranges.front().sound.start, options.link_time);
  plan.tags = options.tags;
  if (options.network) plan.text_limits = options.network->text;
  plan.tag_words = options.tag_words;
  for (auto* text : {&plan.title, &plan.show, &plan.episode}) *text = typeset(*text, common.language);
  plan.cover = common.cover;
  plan.logo = common.logo;
  if (!plan.logo && !plan.style.logo.picture.empty())
    plan.logo = reduced(read_picture(plan.style.logo.picture), longer_side(shape));
  if (plan.style.ground.kind == GroundKind::kPicture && !plan.style.ground.picture.empty())
    plan.backdrop = reduced(read_picture(plan.style.ground.picture), longer_side(shape));
  plan.highlight = options.highlight;
  plan.language = common.language;
  plan.sound_language = common.sound_language;
  plan_words(options, common, typesetter, plan);
  plan.findings = lint_cues(common.captions ? *common.captions : common.transcript, cues_on(plan.captions),
                            plan.captions, plan.fps);
  for (auto& note : notes_on_missing_letters(plan, typesetter)) plan.notes.push_back(std::move(note));
  std::ranges::move(notes_on(options, common), std::inserter(plan.notes, plan.notes.begin()));
  return plan;
}

/// Listens to the passage while cards are made.
std::future<FinishedSound> start_levelling(const ClipOptions& options, const Common& common) {
  ClipPlan plan;
  plan.audio = options.audio;
  plan.ranges = common.ranges;
  plan.fade = options.fade;
  plan.duration = common.duration;
  return std::async(std::launch::async,
                    [plan = std::move(plan), target = options.loudness, frames = common.recording.frames] {
                      return finish_sound(plan, target, frames);
                    });
}

void check_distinct(const std::vector<Shape>& shapes) {
  std::set<std::string> names;
  for (const Shape& shape : shapes)
    if (!names.insert(shape.name).second)
      throw Error{Failure::kUsage, fmt::format("the shape {} is named twice", shape.name),
                  "Name each shape once"};
}

/// What suits the network, or the format, where no shape is asked for.
Shape usual_shape(const ClipOptions& options) {
  if (options.network) return parse_shape(options.network->shape);
  return parse_shape(output_format(options.output) == OutputFormat::kGif ? kGifShape : "square");
}

/// One clip of all the passages; `part` is its number where others are made of other passages.
std::vector<ClipPlan> plan_joined(const ClipOptions& options, int part) {
  const auto shapes = options.shapes.empty() ? std::vector{usual_shape(options)} : options.shapes;
  check_distinct(shapes);
  for (const Shape& shape : shapes)
    (void)load_style(options.style, shape.family);  // wrong usage comes before bad inputs
  Common common = read_inputs(options);
  reduce_pictures(common, shapes);
  const std::string title =
      mended(options.title.value_or(common.recording.title.value_or(options.audio.stem().string())),
             options.replacements);
  const auto outputs = output_names(options, title, shapes, part);
  auto levelled = start_levelling(options, common);
  Typesetter typesetter{common.language};
  std::vector<ClipPlan> plans;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    plans.push_back(plan_clip(options, common, shapes[i], typesetter));
    plans.back().output = outputs[i];
    plans.back().format = output_format(outputs[i]);
    if (plans.back().is_sound_alone()) plans.back().outro = Time{0};  // there is no card to be seen
    plans.back().beside = beside_files(outputs[i], options.beside);
    check_files(plans.back(), options);
    if (options.network) fit_network(plans.back(), *options.network, common.asked, common.transcript);
  }
  const FinishedSound sound = levelled.get();
  for (ClipPlan& plan : plans) {  // one sound for all shapes
    plan.loudness = sound.loudness;
    plan.sound = sound.sound;
    if (!sound.missing.empty()) plan.notes.push_back(note_on_missing_sound(options.audio, sound.missing));
  }
  return plans;
}

}  // namespace

std::vector<ClipPlan> plan_clips(const ClipOptions& options) {
  ClipOptions one = options;
  if (output_format(options.output) == OutputFormat::kGif) one.fps = kGifFps;
  if (!options.split || options.passages.empty()) return plan_joined(one, 0);
  std::vector<ClipPlan> plans;
  int part = 0;
  for (const Passage& passage : options.passages) {
    one.passages = {passage};
    std::ranges::move(plan_joined(one, ++part), std::back_inserter(plans));
  }
  return plans;
}

}  // namespace cueclip
