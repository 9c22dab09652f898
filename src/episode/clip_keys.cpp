#include "episode/clip_keys.h"

#include <cueclip/episode.h>
#include <cueclip/error.h>
#include <cueclip/options.h>

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace cueclip {

namespace {

[[noreturn]] void refuse(const std::string& text, const std::string& rule) {
  throw Error{Failure::kUsage, fmt::format("\"{}\" is not {}", printable(text), rule), "Mend the value"};
}

Time length(const std::string& text, double least, double most) {
  double value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc{} || end != text.data() + text.size() || !(value >= least && value <= most))
    refuse(text, fmt::format("a number from {} to {}", least, most));
  return from_seconds(value);
}

bool is_on(const std::string& text) {
  if (text == "true" || text == "on") return true;
  if (text != "false" && text != "off") refuse(text, "true or false");
  return false;
}

bool is_switch(std::string_view text) {
  return text == "true" || text == "on" || text == "false" || text == "off";
}

constexpr bool never(std::string_view) {
  return false;
}
constexpr bool always(std::string_view) {
  return true;
}
constexpr bool is_named(std::string_view text) {
  return !text.empty();
}
bool is_style_file(std::string_view text) {
  return text.ends_with(".toml") || text.find('/') != std::string_view::npos;
}
bool is_server_file(std::string_view text) {
  return text.ends_with(".json");
}
bool is_captions_file(std::string_view text) {
  return !is_switch(text);
}

void set_snap(ClipOptions& options, const KeyText& value) {
  options.snap = is_on(value.text);
  if (!options.snap) options.pad_head = options.pad_tail = Time{0};
}

void set_pad(ClipOptions& options, const KeyText& value) {
  const Pad pad = parse_pad(value.text);
  options.pad_head = pad.head;
  options.pad_tail = pad.tail;
}

void set_captions(ClipOptions& options, const KeyText& value) {
  options.captions = !is_switch(value.text) || is_on(value.text);
  options.captions_file.reset();
  if (is_captions_file(value.text)) options.captions_file = value.file();
}

void set_highlight(ClipOptions& options, const KeyText& value) {
  if (value.text != "word" && value.text != "none") refuse(value.text, "word or none");
  options.highlight = value.text == "word" ? Highlight::kWord : Highlight::kNone;
}

void add_speaker(ClipOptions& options, const KeyText& value) {
  SpeakerOption speaker = parse_speaker(value.text);
  if (!speaker.image.empty()) speaker.image = value.folder / speaker.image;
  if (value.is_shared) speaker.absence = Absence::kUsual;
  std::erase_if(options.speakers, [&](const auto& other) { return other.label == speaker.label; });
  options.speakers.push_back(std::move(speaker));
}

void add_said_by(ClipOptions& options, const KeyText& value) {
  SaidBy said_by = parse_said_by(value.text);
  if (!said_by.speaker.image.empty()) said_by.speaker.image = value.folder / said_by.speaker.image;
  options.said_by.push_back(std::move(said_by));
}

using Options = ClipOptions;
using Text = KeyText;

constexpr std::array kKeys{
    ClipKey{"style", Values::kOne, is_style_file,
            [](Options& o, const Text& v) { o.style = is_style_file(v.text) ? v.file().string() : v.text; }},
    ClipKey{"shape", Values::kCommas, never,
            [](Options& o, const Text& v) { o.shapes = parse_shapes(v.text); }},
    ClipKey{"fps", Values::kOne, never, [](Options& o, const Text& v) { o.fps = parse_frame_rate(v.text); }},
    ClipKey{"waveform", Values::kOne, never,
            [](Options& o, const Text& v) { o.waveform = parse_waveform_kind(v.text); }},
    ClipKey{"accent", Values::kOne, never,
            [](Options& o, const Text& v) { o.accent = parse_colour(v.text); }},
    ClipKey{"title", Values::kOne, never, [](Options& o, const Text& v) { o.title = v.text; }},
    ClipKey{"show", Values::kOne, never, [](Options& o, const Text& v) { o.show = v.text; }},
    ClipKey{"episode", Values::kOne, never, [](Options& o, const Text& v) { o.episode = v.text; }},
    ClipKey{"link", Values::kOne, never, [](Options& o, const Text& v) { o.link = v.text; }},
    ClipKey{"hook", Values::kOne, never, [](Options& o, const Text& v) { o.hook = parse_hook(v.text); }},
    ClipKey{
        "cover", Values::kOne, is_named,
        [](Options& o, const Text& v) { o.cover = is_named(v.text) ? v.file() : std::filesystem::path{}; }},
    ClipKey{"logo", Values::kOne, always, [](Options& o, const Text& v) { o.logo = v.file(); }},
    ClipKey{"speaker", Values::kEach, never, add_speaker},
    ClipKey{"said-by", Values::kEach, never, add_said_by},
    ClipKey{"replace", Values::kEach, never,
            [](Options& o, const Text& v) { o.replacements.push_back(parse_replacement(v.text)); }},
    ClipKey{"language", Values::kOne, never, [](Options& o, const Text& v) { o.language = v.text; }},
    ClipKey{"encoding", Values::kOne, never, [](Options& o, const Text& v) { o.reading.encoding = v.text; }},
    ClipKey{"offset", Values::kOne, never,
            [](Options& o, const Text& v) {
              o.offset = parse_offset(v.text);
              o.offset_auto = !o.offset;
            }},
    ClipKey{"track", Values::kOne, never, [](Options& o, const Text& v) { o.track = parse_track(v.text); }},
    ClipKey{"captions", Values::kOne, is_captions_file, set_captions},
    ClipKey{"with", Values::kCommas, never,
            [](Options& o, const Text& v) { o.beside = parse_beside(v.text); }},
    ClipKey{"for", Values::kOne, is_server_file,
            [](Options& o, const Text& v) {
              o.network = find_network(is_server_file(v.text) ? v.file().string() : v.text);
            }},
    ClipKey{"tags", Values::kSpaces, never, [](Options& o, const Text& v) { o.tags = parse_tags(v.text); }},
    ClipKey{"link-time", Values::kOne, never,
            [](Options& o, const Text& v) { o.link_time = parse_link_time(v.text); }},
    ClipKey{"tag-words", Values::kSwitch, never,
            [](Options& o, const Text& v) { o.tag_words = is_on(v.text); }},
    ClipKey{"quality", Values::kOne, never,
            [](Options& o, const Text& v) { o.quality = parse_quality(v.text); }},
    ClipKey{"encoder", Values::kOne, never,
            [](Options& o, const Text& v) { o.encoder = parse_encoder(v.text); }},
    ClipKey{"highlight", Values::kOne, never, set_highlight},
    ClipKey{"words", Values::kOne, never,
            [](Options& o, const Text& v) { o.words = parse_word_times(v.text); }},
    ClipKey{"exact", Values::kSwitch, never, [](Options& o, const Text& v) { o.exact = is_on(v.text); }},
    ClipKey{"snap", Values::kSwitch, never, set_snap},  // before pad, whose default it decides
    ClipKey{"pad", Values::kCommas, never, set_pad},
    ClipKey{"fade", Values::kOne, never,
            [](Options& o, const Text& v) { o.fade = length(v.text, 0, kLongestFade); }},
    ClipKey{"loudness", Values::kOne, never,
            [](Options& o, const Text& v) { o.loudness = parse_loudness(v.text); }},
    ClipKey{"outro", Values::kOne, never,
            [](Options& o, const Text& v) { o.outro = length(v.text, 0, kLongestOutro); }},
    ClipKey{"max-length", Values::kOne, never,
            [](Options& o, const Text& v) { o.max_length = length(v.text, 0.1, kLongestMaxLength); }}};

constexpr std::array kPassages{
    ClipKey{"quote", Values::kEach, never,
            [](Options& o, const Text& v) { o.passages.emplace_back(parse_quote(v.text)); }},
    ClipKey{"cues", Values::kEach, never,
            [](Options& o, const Text& v) { o.passages.emplace_back(parse_cues(v.text)); }},
    ClipKey{"time", Values::kEach, never,
            [](Options& o, const Text& v) { o.passages.emplace_back(parse_time_range(v.text)); }}};

}  // namespace

std::span<const ClipKey> clip_keys() {
  return kKeys;
}

std::span<const ClipKey> passage_keys() {
  return kPassages;
}

std::vector<EpisodeOption> episode_options() {
  std::vector<EpisodeOption> options;
  for (const ClipKey& key : kKeys) options.push_back({key.name, key.values == Values::kSwitch});
  return options;
}

}  // namespace cueclip
