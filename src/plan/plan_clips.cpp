#include "plan/plan_clips.h"

#include <cueclip/error.h>

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
#include "passage/ranges.h"
#include "plan/beside.h"
#include "plan/captions.h"
#include "plan/clip_inputs.h"
#include "plan/edited_captions.h"
#include "plan/fit_network.h"
#include "plan/left_out.h"
#include "plan/lint_cues.h"
#include "plan/missing_fonts.h"
#include "plan/missing_letters.h"
#include "plan/output_name.h"
#include "plan/passage_link.h"
#include "plan/silent_captions.h"
#include "plan/sound_faults.h"
#include "plan/sound_tracks.h"
#include "plan/speakers.h"
#include "plan/style_case.h"
#include "style/cover_colours.h"
#include "style/free_area.h"

namespace cueclip {

namespace {

constexpr auto kGifShape = "480x480";  // small enough for e-mail

/// How people are shown: as options say of labels, and then of those who speak in some cues.
std::vector<SpeakerOption> shown_as(const ClipOptions& options) {
  std::vector<SpeakerOption> speakers = options.speakers;
  for (const SaidBy& said : options.said_by) speakers.push_back(said.speaker);
  return speakers;
}

/// Everybody whom the transcript names, and then whom only the captions do.
std::vector<Speaker> speakers_of(const ClipOptions& options, const ClipInputs& inputs, const Style& style) {
  const auto asked = shown_as(options);
  if (!inputs.captions) return find_speakers(inputs.transcript, asked, style);
  Transcript both = inputs.transcript;
  if (inputs.edited) {
    const auto speakers = find_speakers(inputs.transcript, asked, style);
    for (const auto& name : new_names(inputs.edited->script, speakers))
      both.cues.push_back({0, {}, name, {}, 0});
  } else {
    both.cues.insert(both.cues.end(), inputs.captions->cues.begin(), inputs.captions->cues.end());
  }
  return find_speakers(both, asked, style);
}

int longer_side(const Shape& shape) {
  return std::max(shape.width, shape.height);
}

/// Lets go of what no frame can show of the pictures.
void reduce_pictures(ClipInputs& inputs, const std::vector<Shape>& shapes) {
  int longest = 0;
  for (const Shape& shape : shapes) longest = std::max(longest, longer_side(shape));
  inputs.cover = reduced(std::move(inputs.cover), longest);
  inputs.logo = reduced(std::move(inputs.logo), longest);
}

Style style_for(const ClipOptions& options, const Shape& shape, const Picture* cover) {
  Style style = load_style(options.style, shape.family, style_case(options, shape, cover != nullptr));
  if (const FreeArea* free = free_area(shape, options.network))
    keep_between_sides(style, free->left, free->right);
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

std::vector<CueName> cues_on(const CaptionTrack& track) {
  std::vector<CueName> names;
  for (const Card& card : track.cards) names.push_back(card.cue);
  return names;
}

/// Where each range but the first begins to be heard.
std::vector<std::int64_t> join_frames(const std::vector<PlannedRange>& ranges, FrameRate fps) {
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
void plan_words(const ClipOptions& options, const ClipInputs& inputs, Typesetter& typesetter,
                ClipPlan& plan) {
  if (inputs.edited) {
    plan.edited_captions = inputs.edited->text;
    plan.captions = edited_track(inputs.edited->script, plan.speakers, plan.frames, plan.fps);
    plan.subtitles = plan.captions;
    plan.script = plan.captions;
    plan.said = said_words(plan.captions);
    if (auto note = note_on_frame(*inputs.edited, plan.shape)) plan.notes.push_back(std::move(*note));
    return;
  }
  plan.said = said_words(inputs.captioned, plan.speakers, plan.language);
  if (!options.captions && !wants_subtitles(options)) return;
  const Transcript& shown = inputs.captions ? *inputs.captions : inputs.transcript;
  PlannedCaptions planned =
      plan_captions(inputs.captioned, plan.speakers,
                    {[&](double scale, std::string_view text) {
                       return words_room(plan.style, plan.shape, typesetter, text, scale);
                     },
                     plan.language, plan.highlight == Highlight::kWord, plan.frames, plan.fps,
                     shown.starts_in_whole_seconds});
  plan.subtitles = planned.said();
  plan.script = std::move(planned.shown);
  for (const LeftOut& one : planned.left_out) plan.left_out.push_back(one.card);
  if (!options.captions) return;
  plan.captions = plan.script;
  if (!planned.left_out.empty()) plan.notes.push_back(note_on_left_out(planned.left_out));
}

/// What the user ought to know of the inputs; waits for what is found out meanwhile.
std::vector<std::string> notes_on(const ClipOptions& options, const ClipInputs& inputs) {
  std::vector<std::string> notes = notes_of(inputs.transcript);
  if (auto note = note_on_tracks(options, inputs.recording)) notes.push_back(std::move(*note));
  if (!options.cover && !inputs.recording.cover_fault.empty())
    notes.push_back(fmt::format("the cover inside of {} can't be shown: {}; --cover IMAGE gives another",
                                shown(options.audio), inputs.recording.cover_fault));
  std::ranges::copy(inputs.alignment_notes.get(), std::back_inserter(notes));
  std::ranges::move(notes_on_absent(inputs.transcript, options.speakers), std::back_inserter(notes));
  if (inputs.captions) std::ranges::move(notes_of(*inputs.captions), std::back_inserter(notes));
  if (auto note = note_on_link(options.link.value_or(""))) notes.push_back(std::move(*note));
  if (options.captions && !inputs.captions)
    if (auto note = note_on_unnamed(inputs.transcript)) notes.push_back(std::move(*note));
  return notes;
}

ClipPlan plan_clip(const ClipOptions& options, const ClipInputs& inputs, const Shape& shape,
                   Typesetter& typesetter) {
  ClipPlan plan;
  plan.audio = options.audio;
  plan.track = options.track;
  plan.shape = shape;
  plan.fps = options.fps;
  plan.quality = options.quality.value_or(options.network ? options.network->quality : Quality::kGood);
  plan.encoder = options.encoder;
  plan.duration = inputs.duration;
  plan.frames = std::max<std::int64_t>(1, frames_covering(plan.duration, plan.fps));
  plan.fade = options.fade;
  plan.joins = join_frames(inputs.ranges, options.fps);
  plan.outro = options.outro;
  plan.offset = inputs.offset;
  plan.ranges = inputs.ranges;
  plan.style = style_for(options, shape, inputs.cover.get());
  plan.speakers = speakers_of(options, inputs, plan.style);
  for (Speaker& speaker : plan.speakers)
    speaker.image = reduced(std::move(speaker.image), longer_side(shape));
  plan.title = mended(options.title.value_or(inputs.recording.title.value_or("")), options.replacements);
  plan.show = options.show.value_or(inputs.recording.album.value_or(inputs.recording.artist.value_or("")));
  plan.episode = options.episode.value_or("");
  plan.link = options.link.value_or("");
  plan.hook = options.hook;
  plan.passage_link = passage_link(plan.link, plan.ranges.front().sound.start, options.link_time);
  plan.tags = options.tags;
  if (options.network) plan.text_limits = options.network->text;
  plan.tag_words = options.tag_words;
  for (auto* text : {&plan.title, &plan.show, &plan.episode, &plan.hook})
    *text = typeset(*text, inputs.language);
  plan.cover = inputs.cover;
  plan.logo = inputs.logo;
  if (!plan.logo && !plan.style.logo.picture.empty())
    plan.logo = reduced(read_picture(plan.style.logo.picture), longer_side(shape));
  if (plan.style.ground.kind == GroundKind::kPicture && !plan.style.ground.picture.empty())
    plan.backdrop = reduced(read_picture(plan.style.ground.picture), longer_side(shape));
  plan.highlight = options.highlight;
  plan.language = inputs.language;
  plan.sound_language = inputs.sound_language;
  plan_words(options, inputs, typesetter, plan);
  plan.findings = lint_cues(inputs.captions ? *inputs.captions : inputs.transcript, cues_on(plan.captions),
                            plan.subtitles, plan.fps);
  for (auto& note : notes_on_missing_fonts(plan.style)) plan.notes.push_back(std::move(note));
  for (auto& note : notes_on_missing_letters(plan, typesetter)) plan.notes.push_back(std::move(note));
  if (auto note = note_on_pictures(plan.speakers, plan.style)) plan.notes.push_back(std::move(*note));
  std::ranges::move(notes_on(options, inputs), std::inserter(plan.notes, plan.notes.begin()));
  return plan;
}

/// Listens to the passage while cards are made.
std::shared_future<FinishedSound> start_levelling(const ClipOptions& options, const ClipInputs& inputs,
                                                  Heard& heard) {
  ClipPlan plan;
  plan.audio = options.audio;
  plan.track = options.track;
  plan.ranges = inputs.ranges;
  plan.fade = options.fade;
  plan.duration = inputs.duration;
  return heard.sound(plan, options.loudness, inputs.recording.source.map);
}

/// What is amiss with it; that nothing is heard, unless what was found tells why.
std::vector<std::string> notes_on_sound(const ClipOptions& options, const ClipInputs& inputs,
                                        const FinishedSound& sound) {
  std::vector<std::string> notes = notes_on_faults(options.audio, sound.faults);
  if (notes.empty() && inputs.alignment_notes.get().empty())
    if (auto note = note_on_silence(options, inputs)) notes.push_back(std::move(*note));
  return notes;
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
std::vector<ClipPlan> plan_joined(const ClipOptions& options, int part, Sources& sources) {
  const auto shapes = shapes_of(options);
  check_distinct(shapes);
  for (const Shape& shape : shapes)
    (void)load_style(options.style, shape.family);  // wrong usage comes before bad inputs
  PreparedClip clip{options, shapes, sources};
  const auto outputs = output_names(options, clip.title(), shapes, part);
  std::vector<ClipPlan> plans;
  for (std::size_t i = 0; i < shapes.size(); ++i)
    plans.push_back(clip.plan(options.style, shapes[i], outputs[i]));
  for (ClipPlan& plan : plans) clip.add_sound(plan);
  return plans;
}

}  // namespace

struct PreparedClip::Impl {
  Impl(const ClipOptions& asked, const std::vector<Shape>& shapes, Sources& sources,
       std::shared_ptr<Typesetter> known)
      : options{asked}, inputs{read_inputs(options, sources)}, typesetter{std::move(known)} {
    if (!typesetter || typesetter->language() != inputs.language)
      typesetter = std::make_shared<Typesetter>(inputs.language);
    reduce_pictures(inputs, shapes);
    levelled = start_levelling(options, inputs, sources.heard());
  }

  ClipOptions options;
  ClipInputs inputs;
  std::shared_future<FinishedSound> levelled;
  std::shared_ptr<Typesetter> typesetter;
};

PreparedClip::PreparedClip(const ClipOptions& options, const std::vector<Shape>& shapes, Sources& sources,
                           std::shared_ptr<Typesetter> typesetter)
    : impl_{std::make_unique<Impl>(options, shapes, sources, std::move(typesetter))} {}
PreparedClip::~PreparedClip() = default;

const std::shared_ptr<Typesetter>& PreparedClip::typesetter() const {
  return impl_->typesetter;
}

std::string PreparedClip::title() const {
  const ClipOptions& options = impl_->options;
  return mended(options.title.value_or(impl_->inputs.recording.title.value_or(options.audio.stem().string())),
                options.replacements);
}

ClipPlan PreparedClip::plan(const std::string& style, const Shape& shape,
                            const std::filesystem::path& output) {
  ClipOptions options = impl_->options;
  options.style = style;
  ClipPlan plan = plan_clip(options, impl_->inputs, shape, *impl_->typesetter);
  plan.output = output;
  plan.format = output_format(output);
  if (plan.is_sound_alone()) plan.outro = Time{0};  // there is no card to be seen
  plan.beside = beside_files(output, options.beside);
  check_files(plan, options);
  if (options.network) fit_network(plan, *options.network, impl_->inputs.asked, impl_->inputs.transcript);
  return plan;
}

void PreparedClip::add_sound(ClipPlan& plan) const {
  const FinishedSound& sound = impl_->levelled.get();
  plan.loudness = sound.loudness;
  plan.sound = sound.sound;
  std::ranges::move(notes_on_sound(impl_->options, impl_->inputs, sound), std::back_inserter(plan.notes));
}

std::vector<Shape> shapes_of(const ClipOptions& options) {
  return options.shapes.empty() ? std::vector{usual_shape(options)} : options.shapes;
}

std::vector<ClipPlan> plan_clips(const ClipOptions& options, Sources& sources) {
  ClipOptions one = options;
  if (output_format(options.output) == OutputFormat::kGif) one.fps = kGifFps;
  if (!options.split || options.passages.empty()) return plan_joined(one, 0, sources);
  std::vector<ClipPlan> plans;
  int part = 0;
  for (const Passage& passage : options.passages) {
    one.passages = {passage};
    std::ranges::move(plan_joined(one, ++part, sources), std::back_inserter(plans));
  }
  return plans;
}

std::vector<ClipPlan> plan_clips(const ClipOptions& options) {
  Sources sources;
  return plan_clips(options, sources);
}

}  // namespace cueclip
