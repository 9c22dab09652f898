#include "cli/clip_options.h"

#include <cueclip/error.h>
#include <cueclip/options.h>
#include <cueclip/render.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include <fmt/format.h>

#include "cli/aligning_line.h"
#include "cli/say.h"
#include "cli/stop_signals.h"

namespace cueclip::cli {

namespace {

constexpr auto kUsualPad = "0.15,0.35";

}  // namespace

void ClipArguments::add_to(CLI::App& app) {
  app_ = &app;
  app.add_option("AUDIO", audio_, "The recording: whatever FFmpeg opens")->required();
  app.add_option("TRANSCRIPT", transcript_,
                 "What captions, services and recognisers write, or an episode's page; - for stdin")
      ->required();
  add_passages(app);
  app.add_option("-o,--output", output_,
                 "The file, or a folder ending in /; without it a name made from title and passage")
      ->type_name("OUT");
  add_beside(app);
  app.add_option(
         "--for", network_,
         "Fit the clip to a network and verify it: mastodon, gotosocial, pixelfed, peertube, bluesky, "
         "reels, threads, tiktok, shorts, linkedin, x; or server.json, an answer to /api/v2/instance")
      ->type_name("NETWORK");
  add_reading(app);
  add_picture(app);
  add_sound(app);
}

void ClipArguments::add_passages(CLI::App& app) {
  const auto add = [&](const char* name, std::vector<std::string>& values, const char* meaning,
                       const char* type) {
    return app.add_option(name, values, meaning)
        ->type_name(type)
        ->group("Passages (joined in the order given)")
        ->allow_extra_args(false);
  };
  quote_option_ = add("--quote", quotes_, "What is said: its words, or 'first words ... last words'", "TEXT");
  cues_option_ = add("--cues", cues_, "Cues by number: 125, 125-131 or 125-131,140", "N-M");
  time_option_ = add(
      "--time", times_,
      "A part of the recording: 8:14-8:32.5, 8m14s-8m32s, an .srt's own times, or 8:14+18 (a length)", "A-B");
  app.add_flag("--split", split_, "One file a passage instead: OUT-1, OUT-2")
      ->group("Passages (joined in the order given)");
  app.add_flag("--exact", exact_, "Cut a quote to its words, not to whole cues")
      ->group("Passages (joined in the order given)");
}

void ClipArguments::add_beside(CLI::App& app) {
  const std::string group = "Beside the clip";
  app.add_option(
         "--with", beside_,
         "Files by OUT's name, with commas: alt (alt text), post (text of a post), srt, vtt, ass (the "
         "captions; ass to edit), poster (the first frame), json (the plan)")
      ->type_name("KIND,...")
      ->group(group);
  app.add_option("--tags", tags_, "Hashtags of the post: '#OpenData #Privacy'")
      ->type_name("TEXT")
      ->group(group);
  app.add_option("--link-time", link_time_,
                 "How the post's link says the time: t (?t=74), #t (#t=74) or off; else as its site does, "
                 "where that is known")
      ->type_name("t|#t|off")
      ->group(group);
  app.add_flag("--tag-words", tag_words_, "All the words as a tag of OUT too (lyrics)")->group(group);
}

void ClipArguments::add_reading(CLI::App& app) {
  const std::string group = "Transcript";
  app.add_option(
         "--speaker", speakers_,
         "Show LABEL as 'LABEL=Name, role, #colour'; '=Name, role' is who speaks where nobody is named; "
         "repeatable")
      ->type_name("LABEL=NAME")
      ->group(group)
      ->allow_extra_args(false);
  app.add_option("--said-by", said_by_,
                 "Who speaks in some cues, whatever the transcript says: '12-15,20=Name'; repeatable")
      ->type_name("CUES=NAME")
      ->group(group)
      ->allow_extra_args(false);
  app.add_option("--replace", replacements_,
                 "Mend what was misheard, in words and titles: 'WRONG=right'; repeatable")
      ->type_name("WRONG=RIGHT")
      ->group(group)
      ->allow_extra_args(false);
  app.add_option("--language", language_,
                 "Language of the words, fr or pt-BR say; else the transcript's own, or guessed")
      ->type_name("TAG")
      ->group(group);
  app.add_option(
         "--offset", offset_,
         "How much later the words are heard than the transcript says, in seconds; or auto, to find out")
      ->type_name("SECONDS|auto")
      ->group(group);
  app.add_option("--encoding", encoding_,
                 "The transcript's encoding, where it isn't detected: windows-1251, say")
      ->type_name("NAME")
      ->group(group);
}

void ClipArguments::add_picture(CLI::App& app) {
  const std::string group = "Picture";
  app.add_option("--shape", shapes_,
                 "square, portrait, landscape or WxH; several with commas; else what suits --for")
      ->type_name("SHAPE")
      ->group(group)
      ->default_str("square");
  app.add_option("--style", style_, "A style's name, or a .toml file")
      ->type_name("NAME|FILE")
      ->group(group)
      ->capture_default_str();
  app.add_option("--fps", fps_, "Frames a second: 25, 29.97 or 30000/1001")
      ->type_name("N")
      ->group(group)
      ->capture_default_str();
  app.add_option("--quality", quality_, "draft is fast, best keeps nearly everything; else what suits --for")
      ->type_name("draft|good|best")
      ->group(group)
      ->default_str("good");
  app.add_option("--encoder", encoder_,
                 "bands encodes only the strips that change; whole is slower, and a reference")
      ->type_name("bands|whole")
      ->group(group)
      ->capture_default_str();
  app.add_option("--waveform", waveform_,
                 "bars, spectrum, line, overview, ring, dots or level; else the style's")
      ->type_name("KIND")
      ->group(group);
  app.add_option("--accent", accent_, "Colour of waveform, progress and the first speaker: #rrggbb")
      ->type_name("COLOUR")
      ->group(group);
  app.add_option("--title", title_, "Title; else the recording's tag")->type_name("TEXT")->group(group);
  app.add_option("--show", show_, "The show's name; else the recording's album or artist")
      ->type_name("TEXT")
      ->group(group);
  app.add_option("--episode", episode_, "The episode's number, shown behind the show's name")
      ->type_name("TEXT")
      ->group(group);
  app.add_option("--link", link_, "Where the whole episode is")->type_name("TEXT")->group(group);
  app.add_option("--hook", hook_, "A headline over the words, of at most 60 characters")
      ->type_name("TEXT")
      ->group(group);
  app.add_option("--cover", cover_, "Cover picture; else the recording's own; \"\": none")
      ->type_name("IMAGE")
      ->group(group);
  app.add_option("--logo", logo_, "Logo")->type_name("IMAGE")->group(group);
  app.add_option("--captions", captions_,
                 "on, off, or another file whose words are shown over the same cut: a translation, or "
                 "captions that --with ass wrote and you edited")
      ->type_name("on|off|FILE")
      ->group(group)
      ->capture_default_str();
  app.add_option("--highlight", highlight_, "Show the word that is being said in the accent: word, or none")
      ->type_name("none|word")
      ->group(group)
      ->check(CLI::IsMember({"none", "word"}))
      ->capture_default_str();
  app.add_option(
         "--words", words_,
         "Where words' times come from: sound (the transcript's, and where it has none they are found in "
         "the recording) or transcript (shares of their cue's time)")
      ->type_name("sound|transcript")
      ->group(group)
      ->capture_default_str();
}

void ClipArguments::add_sound(CLI::App& app) {
  const std::string group = "Sound";
  app.add_option("--track", track_,
                 "Which of the recording's sound tracks, from 1; else the one that players take")
      ->type_name("N")
      ->group(group);
  app.add_option("--pad", pad_, "Air before and after, in seconds; never into a neighbour's words")
      ->type_name("HEAD,TAIL")
      ->group(group)
      ->default_str(kUsualPad);
  app.add_flag(
         "--snap,!--no-snap", snap_,
         "Move edges into a real pause nearby; --no-snap cuts exactly where asked, without air but for --pad")
      ->group(group);
  app.add_option("--fade", fade_, "Fade at each edge, in seconds")
      ->type_name("SECONDS")
      ->group(group)
      ->check(CLI::Range(0.0, kLongestFade))
      ->capture_default_str();
  app.add_option("--loudness", loudness_,
                 "Loudness to bring the clip to, in LUFS; off keeps the recording's own")
      ->type_name("LUFS|off")
      ->group(group)
      ->capture_default_str();
  app.add_option("--outro", outro_, "A closing card with cover, title and link, in seconds")
      ->type_name("SECONDS")
      ->group(group)
      ->check(CLI::Range(0.0, kLongestOutro))
      ->capture_default_str();
  app.add_option("--max-length", max_length_, "The longest clip to make, in seconds")
      ->type_name("SECONDS")
      ->group(group)
      ->check(CLI::Range(0.1, kLongestMaxLength))
      ->capture_default_str();
}

/// In the order in which they were typed, --quote, --cues and --time mixed.
std::vector<Passage> ClipArguments::passages() const {
  std::vector<Passage> result;
  std::map<const CLI::Option*, std::size_t> used;
  for (const CLI::Option* option : app_->parse_order()) {
    if (option == cues_option_) result.emplace_back(parse_cues(cues_.at(used[option]++)));
    if (option == quote_option_) result.emplace_back(parse_quote(quotes_.at(used[option]++)));
    if (option == time_option_) result.emplace_back(parse_time_range(times_.at(used[option]++)));
  }
  return result;
}

/// A pipe is read once.
void check_pipes(const std::string& audio, const std::string& captions) {
  if (audio == "-")
    throw Error{Failure::kUsage, "AUDIO is -, and a recording can't come through a pipe: it is read in parts",
                "Save it as a file, and name that"};
  if (captions == "-")
    throw Error{Failure::kUsage, "--captions is -, and only TRANSCRIPT can come through a pipe",
                "Save them as a file, and name that"};
}

ClipOptions ClipArguments::options() const {
  check_pipes(audio_, captions_);
  ClipOptions options;
  options.audio = audio_;
  options.transcript = transcript_;
  if (track_) options.track = parse_track(*track_);
  options.passages = passages();
  options.split = split_;
  options.exact = exact_;
  options.reading.encoding = encoding_;
  for (const auto& replacement : replacements_)
    options.replacements.push_back(parse_replacement(replacement));
  if (offset_) options.offset = parse_offset(*offset_);
  options.offset_auto = offset_ == "auto";
  options.output = output_;
  if (!network_.empty()) options.network = find_network(network_);
  if (shapes_) options.shapes = parse_shapes(*shapes_);
  options.style = style_;
  options.fps = parse_frame_rate(fps_);
  if (quality_) options.quality = parse_quality(*quality_);
  options.encoder = parse_encoder(encoder_);
  options.title = title_;
  options.show = show_;
  options.episode = episode_;
  options.link = link_;
  options.hook = parse_hook(hook_);
  if (cover_) options.cover = *cover_;
  if (logo_) options.logo = *logo_;
  if (accent_) options.accent = parse_colour(*accent_);
  if (waveform_) options.waveform = parse_waveform_kind(*waveform_);
  for (const auto& speaker : speakers_) options.speakers.push_back(parse_speaker(speaker));
  for (const auto& said_by : said_by_) options.said_by.push_back(parse_said_by(said_by));
  options.captions = captions_ != "off";
  if (captions_ != "on" && captions_ != "off") options.captions_file = captions_;
  options.beside = parse_beside(beside_);
  options.tags = parse_tags(tags_);
  if (link_time_) options.link_time = parse_link_time(*link_time_);
  options.tag_words = tag_words_;
  options.highlight = highlight_ == "word" ? Highlight::kWord : Highlight::kNone;
  options.words = parse_word_times(words_);
  options.language = language_;
  options.snap = snap_;
  const Pad pad = parse_pad(pad_.value_or(snap_ ? kUsualPad : "0"));
  options.pad_head = pad.head;
  options.pad_tail = pad.tail;
  options.fade = from_seconds(fade_);
  options.outro = from_seconds(outro_);
  options.max_length = from_seconds(max_length_);
  options.loudness = parse_loudness(loudness_);
  return options;
}

std::vector<ClipPlan> ClipArguments::plans(const ClipOptions& options) {
  std::vector<ClipPlan> plans;
  AligningLine line{false};
  ClipOptions told = options;
  told.aligning = [&](double done) { line.show(done); };
  run_until_stopped([&] { plans = plan_clips(told); });
  return plans;
}

void ClipArguments::print_idle() const {
  const auto beside = parse_beside(beside_);
  if (!tags_.empty() && std::ranges::find(beside, Beside::kPost) == beside.end())
    say("cueclip: warning: --tags are for the post's text, and none is written: add --with post.\n");
}

void print_notes(const std::vector<ClipPlan>& plans) {
  std::set<std::string> told;  // most are the same for every shape
  const auto tell = [&](const std::vector<std::string>& notes) {
    for (const auto& note : notes)
      if (told.insert(note).second) say("cueclip: warning: {}.\n", note);
  };
  for (const ClipPlan& plan : plans) {
    tell(plan.notes);
    tell(notes_on_texts(plan));
  }
}

void print_captions(const std::vector<ClipPlan>& plans) {
  for (const ClipPlan& plan : plans) {
    if (plan.captions.cards.empty()) continue;
    const std::string shape = plans.size() == 1 ? "" : fmt::format(" in {}", plan.shape.name);
    say("captions{}: {}\n", shape, captions_in_short(plan));
  }
}

}  // namespace cueclip::cli
