#include "studio/session_json.h"

#include <cueclip/error.h>
#include <cueclip/search.h>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/unistr.h>

#include "passage/ranges.h"
#include "plan/output_name.h"
#include "transcript/word_times.h"

namespace cueclip {

namespace {

using Json = nlohmann::ordered_json;

Json as_json(const std::filesystem::path& file) {
  return file.string();
}

Json shape_names(const std::vector<Shape>& shapes) {
  Json names = Json::array();
  for (const Shape& shape : shapes) names.push_back(shape.name);
  return names;
}

Json passage_of(const Passage& passage) {
  if (const auto* quote = std::get_if<Quote>(&passage)) return {{"kind", "quote"}, {"text", quote->text}};
  if (const auto* time = std::get_if<TimeRange>(&passage))
    return {{"kind", "time"},
            {"text", fmt::format("{}-{}", format_time(time->start), format_time(time->end))}};
  std::string text = describe(passage);  // "cues 9-10"
  return {{"kind", "cues"}, {"text", text.substr(text.find(' ') + 1)}};
}

/// "9-10" of what lies there; empty where no cue does.
std::string cue_text(const AskedRange& range, const Transcript& transcript) {
  if (range.cues.empty()) return {};
  const std::string first = describe(transcript.cues[range.cues.front()].name());
  const std::string last = describe(transcript.cues[range.cues.back()].name());
  return first == last ? first : fmt::format("{}-{}", first, last);
}

void add_ranges(const EpisodeClip& clip, const StudioSource& source, Json& json) {
  const Transcript& transcript = source.transcript->transcript;
  std::vector<std::string> cues;
  for (const AskedRange& range :
       find_ranges(clip.options.passages, transcript, source.recording.duration, clip.options.exact)) {
    json["ranges"].push_back({{"start", seconds(range.time.start)}, {"end", seconds(range.time.end)}});
    if (std::string text = cue_text(range, transcript); !text.empty()) cues.push_back(std::move(text));
  }
  json["cues"] = fmt::format("{}", fmt::join(cues, ", "));
}

/// The files that were made of a clip.
Json made_of(const EpisodeClip& clip, Fingerprints& fingerprints) {
  Json made = Json::array();
  const auto shapes = shapes_of(clip.options);
  const auto files = output_names(clip.options, {}, shapes);
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(files[i], missing);
    const std::string kept = missing ? "" : kept_fingerprint(files[i]);
    if (kept.empty()) continue;
    made.push_back({{"file", files[i].filename().string()},
                    {"shape", shapes[i].name},
                    {"size", size},
                    {"up_to_date", kept == fingerprints.of(clip, shapes[i])}});
  }
  return made;
}

Json clip_of(const EpisodeClip& clip, Studio::Session& session) {
  Json json{{"id", clip.id}, {"title", clip.name}};
  json["passages"] = Json::array();
  for (const Passage& passage : clip.options.passages) json["passages"].push_back(passage_of(passage));
  json["ranges"] = Json::array();
  json["cues"] = "";
  json["style"] = clip.options.style;
  json["shapes"] = shape_names(shapes_of(clip.options));
  json["network"] = clip.options.network ? clip.options.network->name : "";
  json["highlight"] = clip.options.highlight == Highlight::kWord ? "word" : "none";
  json["hook"] = clip.options.hook;
  json["fault"] = nullptr;
  json["made"] = Json::array();
  try {
    if (clip.fault) throw Error{*clip.fault};
    if (session.read) add_ranges(clip, *session.read, json);
    json["made"] = made_of(clip, session.fingerprints);
  } catch (const Error& error) {
    json["fault"] = error.what();
  }
  return json;
}

/// What a speaker's picture is called, by which the page sees that it is another.
Json picture_of(const Speaker& speaker, const std::vector<SpeakerOption>& options) {
  if (!speaker.image) return nullptr;
  const auto option = std::ranges::find(options, speaker.label, &SpeakerOption::label);
  return option == options.end() ? "" : option->image.filename().string();
}

Json speakers_of(const std::vector<Speaker>& speakers, const std::vector<SpeakerOption>& options) {
  Json json = Json::array();
  for (const Speaker& speaker : speakers)
    json.push_back({{"label", speaker.label},
                    {"name", speaker.name},
                    {"role", speaker.role},
                    {"colour", format_colour(speaker.colour)},
                    {"picture", picture_of(speaker, options)}});
  return json;
}

Json job_of(const Jobs& jobs) {
  const auto progress = jobs.progress();
  if (!progress) return nullptr;
  Json failed = Json::array();
  for (const auto& one : progress->failed) failed.push_back({{"clip", one.clip}, {"error", one.error}});
  return {{"running", progress->is_running},
          {"clips", progress->clips},
          {"made", progress->made},
          {"clip", progress->made.size() + progress->failed.size() < progress->clips.size()
                       ? progress->clips[progress->made.size() + progress->failed.size()]
                       : ""},
          {"done", progress->done},
          {"total", progress->total},
          {"left", progress->left ? Json(seconds(*progress->left)) : Json()},
          {"failed", std::move(failed)}};
}

/// Whether it may be a format that browsers play. Of several tracks they play the one of their choice.
bool is_playable(const StudioSource& source) {
  if (source.recording.tracks.size() > 1) return false;
  const std::string ending = source.asked.file.extension().string();
  for (const auto* known : {".mp3", ".m4a", ".mp4", ".ogg", ".opus", ".wav", ".flac", ".webm", ".aac"})
    if (ending == known) return true;
  return false;
}

void add_source(const StudioSource& source, const ClipOptions& common, Json& json) {
  const Transcript& transcript = source.transcript->transcript;
  const RecordingInfo& recording = source.recording;
  Json warnings = Json::array();
  for (const auto& warning : transcript.warnings)
    warnings.push_back(fmt::format("line {}: {}", warning.line, warning.message));
  json["recording"] = {{"name", source.asked.file.filename().string()},
                       {"length", seconds(recording.duration)},
                       {"playable", is_playable(source)}};
  json["transcript"] = {{"name", transcript.file.filename().string()},
                        {"cues", transcript.cue_count()},
                        {"warnings", std::move(warnings)}};
  json["speakers"] = speakers_of(source.speakers, common.speakers);
  json["accent"] = source.accent ? Json(format_colour(*source.accent)) : Json();
}

void add_common(const Studio::Session& session, Json& json) {
  const ClipOptions& common = session.episode->episode().common;
  const RecordingInfo* recording = session.read ? &session.read->recording : nullptr;
  const auto tag = [&](const std::optional<std::string> RecordingInfo::*member) {
    return recording == nullptr ? std::string{} : (recording->*member).value_or("");
  };
  json["title"] = common.title.value_or(tag(&RecordingInfo::title));
  const std::string album = tag(&RecordingInfo::album);
  json["show"] = common.show.value_or(album.empty() ? tag(&RecordingInfo::artist) : album);
  json["episode"] = common.episode.value_or("");
  json["link"] = common.link.value_or("");
  json["language"] =
      session.read && common.language.empty() ? session.read->transcript->language : common.language;
  json["style"] = common.style;
  json["shapes"] = shape_names(shapes_of(common));
  json["network"] = common.network ? common.network->name : "";
}

}  // namespace

Json news_of(const Studio::Session& session) {
  return {{"revision", session.revision.load()},
          {"words", session.words ? session.words->count() : 0},
          {"job", job_of(session.jobs)}};
}

Json state_of(Studio::Session& session) {
  Json json{{"revision", session.revision.load()}, {"ready", session.read.has_value()}, {"asks", nullptr}};
  json["clips"] = Json::array();  // before there is an episode too
  json["speakers"] = Json::array();
  json["shapes"] = Json::array();
  if (!session.taken.empty())
    json["asks"] = {{"kind", "name-taken"}, {"file", session.taken.filename().string()}};
  if (!session.episode) {
    json["folder"] = as_json(session.upload_folder());
    json["chosen"] = {{"recording", session.inputs.recording.filename().string()},
                      {"transcript", session.inputs.transcript.filename().string()}};
  }
  if (session.episode) {
    const EpisodeFile& file = *session.episode;
    json["folder"] = as_json(std::filesystem::absolute(file.path()).lexically_normal().parent_path());
    json["file"] = file.path().filename().string();
    json["saved"] = file.problem().empty();
    const std::string& problem = file.problem().empty() ? session.source_problem : file.problem();
    json["problem"] = problem.empty() ? Json() : Json(problem);
    json["can_undo"] = file.can_undo();
    json["can_redo"] = file.can_redo();
    add_common(session, json);
    if (session.read) add_source(*session.read, file.episode().common, json);
    for (const EpisodeClip& clip : file.episode().clips) json["clips"].push_back(clip_of(clip, session));
  }
  json["styles"] = Json::array();
  for (const StyleListing& style : list_styles()) json["styles"].push_back(style.name);
  json["shape_names"] = {"square", "4:5", "portrait", "landscape"};
  json["networks"] = Json::array();
  for (const Network& network : list_networks()) json["networks"].push_back(network.name);
  json["job"] = job_of(session.jobs);
  return json;
}

Json transcript_of(const Studio::Session& session) {
  Json cues = Json::array();
  if (!session.read) return {{"revision", session.revision.load()}, {"cues", std::move(cues)}};
  const auto& speakers = session.read->speakers;
  const auto timed = session.words ? session.words->timed(*session.read->transcript) : nullptr;
  for (const Cue& cue : timed ? timed->cues : session.read->transcript->transcript.cues) {
    Json words = Json::array();
    std::size_t byte = 0;
    std::size_t unit = 0;
    for (const TimedWord& word : word_times(cue)) {
      const auto found = cue.text.find(word.text, byte);
      if (found == std::string::npos) continue;
      unit += utf16_length(std::string_view{cue.text}.substr(byte, found - byte));
      const std::size_t end = unit + utf16_length(word.text);
      words.push_back({unit, end, seconds(word.time.start), seconds(word.time.end)});
      byte = found + word.text.size();
      unit = end;
    }
    const auto speaker = std::ranges::find(speakers, cue.speaker, &Speaker::label);
    cues.push_back({{"name", describe(cue.name())},
                    {"start", seconds(cue.time.start)},
                    {"end", seconds(cue.time.end)},
                    {"speaker", cue.speaker.empty() || speaker == speakers.end()
                                    ? -1
                                    : static_cast<int>(speaker - speakers.begin())},
                    {"text", cue.text},
                    {"words", std::move(words)}});
  }
  return {{"revision", session.revision.load()}, {"cues", std::move(cues)}};
}

std::size_t utf16_length(std::string_view text) {
  const icu::StringPiece utf8{text.data(), static_cast<std::int32_t>(text.size())};
  return static_cast<std::size_t>(icu::UnicodeString::fromUTF8(utf8).length());
}

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace cueclip
