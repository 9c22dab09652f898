#include "studio/session.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>

#include "plan/speakers.h"
#include "studio/page_accent.h"
#include "studio/placed_file.h"
#include "studio/toml_value.h"

namespace cueclip {

namespace {

constexpr auto kUploads = "cueclip-episode";

std::filesystem::path scratch_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "cueclip-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr)
    throw Error{Failure::kSystem, "no temporary folder can be made", "Make room in TMPDIR"};
  return name;
}

/// As an episode file in `folder` names a file.
std::string named_from(const std::filesystem::path& folder, const std::filesystem::path& file) {
  const auto whole = std::filesystem::absolute(file).lexically_normal();
  const auto relative = whole.lexically_relative(std::filesystem::absolute(folder).lexically_normal());
  const bool is_below = !relative.empty() && *relative.begin() != "..";
  return is_below ? relative.string() : whole.string();
}

}  // namespace

Studio::Session::Session() : scratch{scratch_folder()}, preview{scratch}, jobs{[this] { tell_news(); }} {}

Studio::Session::~Session() {
  std::error_code ignored;
  std::filesystem::remove_all(scratch, ignored);
}

void Studio::Session::open(const StudioInputs& asked) {
  inputs = asked;
  if (!inputs.episode.empty()) return use(inputs.episode);
  if (inputs.recording.empty() || inputs.transcript.empty()) return;
  std::filesystem::path name = inputs.recording;
  name.replace_extension(".toml");
  std::error_code ignored;
  if (std::filesystem::exists(name, ignored)) {
    taken = name;
    return;
  }
  make_episode(name);
}

void Studio::Session::make_episode(const std::filesystem::path& name) {
  const auto folder = name.has_parent_path() ? name.parent_path() : std::filesystem::path{"."};
  episode.emplace(name, fmt::format("audio = {}\ntranscript = {}\n",
                                    studio::in_quotes(named_from(folder, inputs.recording)),
                                    studio::in_quotes(named_from(folder, inputs.transcript))));
  taken.clear();
  read_source();
}

std::filesystem::path Studio::Session::upload_folder() const {
  if (!uploads.empty()) return uploads;
  std::error_code ignored;
  const auto here = std::filesystem::current_path(ignored);
  auto folder = here / kUploads;
  for (int n = 2; std::filesystem::exists(folder, ignored); ++n)
    folder = here / fmt::format("{}-{}", kUploads, n);
  return folder;
}

void Studio::Session::take_upload(const std::string& kind, const std::string& name,
                                  const std::filesystem::path& file) {
  if (episode) throw Error{Failure::kUsage, "there is an episode already", "Open another window for another"};
  if (kind != "recording" && kind != "transcript")
    throw Error{Failure::kUsage, "only a recording or a transcript can be given"};
  if (kind == "recording") {
    (void)probe_recording({file});  // before it takes a place
  } else {
    (void)read_transcript(file, {{}, {}, true});
  }
  uploads = upload_folder();
  std::filesystem::create_directories(uploads);
  const auto place = uploads / uploaded_name(name, kind);
  move_file(file, place);
  (kind == "recording" ? inputs.recording : inputs.transcript) = place;
  if (!inputs.recording.empty() && !inputs.transcript.empty()) make_episode(uploads / "episode.toml");
}

void Studio::Session::settle_name(bool is_used) {
  if (taken.empty()) return;
  const auto name = taken;
  if (is_used)
    use(name);
  else
    make_episode(free_name(name));
}

void Studio::Session::use(const std::filesystem::path& name) {
  episode.emplace(name);
  taken.clear();
  read_source();
}

void Studio::Session::read_source() {
  const ClipOptions& common = episode->episode().common;
  const RecordingSource asked{common.audio, common.track};
  const TranscriptRequest request = transcript_request(common);
  const bool is_same_sound = read && read->asked == asked;
  if (is_same_sound && read->request == request) {
    const Style style = load_style(common.style, "square");
    read->speakers = find_speakers(read->transcript->transcript, common.speakers, style);
    read->accent = page_accent(common, read->recording);
    return;
  }
  StudioSource source{asked, request, {}, sources.transcript(request), {}, {}};
  source.recording = is_same_sound ? read->recording : *sources.recording(asked);
  const Style style = load_style(common.style, "square");
  source.speakers = find_speakers(source.transcript->transcript, common.speakers, style);
  source.accent = page_accent(common, source.recording);
  read = std::move(source);
  fingerprints = {};
  if (!is_same_sound) {
    levels = std::make_shared<LevelStore>(read->recording.source, read->recording.duration);
    words = std::make_unique<WordStore>(read->recording, [this] { tell_news(); });
  }
  if (common.words == WordTimes::kSound)
    words->time(read->transcript, common.language.empty() ? read->transcript->language : common.language);
}

void Studio::Session::look_again() {
  if (!episode || !episode->reload()) return;
  ++revision;
  if (episode->problem().empty()) {
    try {
      read_source();
      source_problem.clear();
    } catch (const Error& error) {
      source_problem = error.what();
    }
  }
}

void Studio::Session::tell_news() {
  const std::lock_guard lock{news_mutex};
  if (news) news();
}

EpisodeFile& Studio::Session::file() {
  if (!episode)
    throw Error{Failure::kInput, "there is no episode yet", "Choose a recording and its transcript first"};
  return *episode;
}

const StudioSource& Studio::Session::source() const {
  if (!read)
    throw Error{Failure::kInput, "there is no recording yet", "Choose a recording and its transcript first"};
  return *read;
}

const EpisodeClip& Studio::Session::clip(const std::string& id) {
  const auto& clips = file().episode().clips;
  const auto found = std::ranges::find(clips, id, &EpisodeClip::id);
  if (found == clips.end())
    throw Error{Failure::kInput, fmt::format("there is no clip \"{}\"", printable(id)), "Choose another"};
  if (found->fault) throw Error{*found->fault};
  return *found;
}

EpisodeClip Studio::Session::clip_now(const std::string& id) {
  const std::lock_guard lock{mutex};
  return clip(id);
}

std::shared_ptr<const ShownClip> Studio::Session::shown(const EpisodeClip& clip, const std::string& shape,
                                                        const std::string& style, Notes notes) {
  ClipOptions options = clip.options;
  options.output.clear();
  options.beside.clear();
  std::string key = clip.settings;
  if (notes == Notes::kQuick && !options.offset && !options.offset_auto) {
    options.offset = Time{0};
    key += "quick\n";
  }
  const Shape wanted = shape.empty() ? shapes_of(options).front() : parse_shape(shape);
  for (const auto& file : clip.inputs) key += file.string() + "\n";
  return preview.clip(key, options, style.empty() ? options.style : style, wanted);
}

}  // namespace cueclip
