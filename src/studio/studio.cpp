#include <cueclip/error.h>
#include <cueclip/studio.h>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "fingerprint.h"
#include "plan/output_name.h"
#include "studio/edits.h"
#include "studio/live_video.h"
#include "studio/plan_json.h"
#include "studio/session.h"
#include "studio/session_json.h"
#include "studio/speaker_picture.h"
#include "studio/wave_bytes.h"

/// The session's answers: each holds the session while it reads it, and no longer.
namespace cueclip {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kSpeakerPicture = 144;  // pixels; the page shows it at a third
constexpr Time kLongestPart = std::chrono::minutes{2};

/// A part of a recording as a sound.
Pcm part_of(const RecordingInfo& recording, TimeRange range) {
  range.end = std::min({range.end, range.start + kLongestPart, recording.duration});
  Pcm sound{recording.rate};
  (void)play_range(recording.source, range, [&](const SoundPiece& piece) { sound.append(piece); });
  return sound;
}

/// The files in the way of a clip that this program didn't make.
std::vector<std::string> in_the_way(const EpisodeClip& clip) {
  std::vector<std::string> files;
  for (const auto& file : output_names(clip.options, {}, shapes_of(clip.options))) {
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored) && kept_fingerprint(file).empty())
      files.push_back(file.filename().string());
  }
  return files;
}

}  // namespace

Studio::Studio(const StudioInputs& inputs) : session_{std::make_unique<Session>()} {
  session_->open(inputs);
}

Studio::~Studio() = default;

void Studio::on_news(std::function<void()> tell) {
  const std::lock_guard lock{session_->news_mutex};
  session_->news = std::move(tell);
}

std::string Studio::state() {
  const std::lock_guard lock{session_->mutex};
  session_->look_again();
  return written(state_of(*session_));
}

std::string Studio::news() const {
  return written(news_of(*session_));
}

std::string Studio::transcript() {
  const std::lock_guard lock{session_->mutex};
  return written(transcript_of(*session_));
}

std::string Studio::find(const std::string& text, const std::string& how) {
  const std::lock_guard lock{session_->mutex};
  return written(places_of(*session_, text, how));
}

std::string Studio::levels(const TimeRange& range, int count) {
  std::shared_ptr<LevelStore> levels;  // another recording may take its place
  {
    const std::lock_guard lock{session_->mutex};
    (void)session_->source();
    levels = session_->levels;
  }
  const LevelStore::Peaks peaks = levels->peaks(range, count);
  return written({{"from", seconds(range.start)},
                  {"to", seconds(range.end)},
                  {"peaks", peaks.heights},
                  {"done", peaks.is_whole}});
}

std::string Studio::plan(const std::string& id, const std::string& shape, bool has_all_notes) {
  std::unique_lock lock{session_->mutex};
  const EpisodeClip clip = session_->clip(id);
  const auto episode = session_->file().path();
  lock.unlock();
  const auto notes = has_all_notes ? Session::Notes::kAll : Session::Notes::kQuick;
  return written(plan_of(*session_->shown(clip, shape, {}, notes), clip, episode));
}

std::string Studio::texts(const std::string& id, const std::string& shape) {
  const EpisodeClip clip = session_->clip_now(id);
  return written(texts_of(session_->shown(clip, shape, {})->plan));
}

std::string Studio::edit(const std::string& request) {
  {
    const std::lock_guard lock{session_->mutex};
    session_->look_again();
    apply_edit(*session_, request);
    ++session_->revision;
  }
  session_->tell_news();
  return state();
}

void Studio::answer(const std::string& use) {
  const std::lock_guard lock{session_->mutex};
  session_->settle_name(use == "open");
  ++session_->revision;
}

std::filesystem::path Studio::new_upload() {
  const std::lock_guard lock{session_->mutex};
  return session_->scratch / fmt::format("upload-{}", ++session_->files);
}

void Studio::upload(const std::string& kind, const std::string& name, const std::filesystem::path& file) {
  const std::lock_guard lock{session_->mutex};
  session_->take_upload(kind, name, file);
  ++session_->revision;
}

void Studio::upload_picture(const std::string& label, const std::string& name,
                            const std::filesystem::path& file) {
  {
    const std::lock_guard lock{session_->mutex};
    session_->look_again();
    take_speaker_picture(*session_, label, name, file);
    ++session_->revision;
  }
  session_->tell_news();
}

std::string Studio::picture(std::size_t speaker) {
  const std::lock_guard lock{session_->mutex};
  return speaker_picture(*session_, speaker, kSpeakerPicture);
}

std::string Studio::frame(const StudioFrame& wanted) {
  const EpisodeClip clip = session_->clip_now(wanted.clip);
  return Preview::frame(*session_->shown(clip, wanted.shape, wanted.style), wanted.at, wanted.side);
}

std::string Studio::sound(const std::string& id) {
  const EpisodeClip clip = session_->clip_now(id);
  return wave_bytes(*session_->shown(clip, {}, {})->plan.sound);
}

std::function<std::string()> Studio::video(const std::string& id, const std::string& shape) {
  std::unique_lock lock{session_->mutex};
  EpisodeClip clip = session_->clip(id);
  const auto file = session_->scratch / fmt::format("live-{}.mp4", ++session_->files);
  lock.unlock();
  const Shape whole = shape.empty() ? shapes_of(clip.options).front() : parse_shape(shape);
  clip.options.quality = Quality::kDraft;
  clip.options.network.reset();  // a draft needn't fit it
  clip.settings += "draft";
  const std::string half = fmt::format("{}x{}", whole.width / 4 * 2, whole.height / 4 * 2);
  return live_video(session_->shown(clip, half, {}), file);
}

std::string Studio::part(const TimeRange& range) {
  std::unique_lock lock{session_->mutex};
  const RecordingInfo recording = session_->source().recording;
  lock.unlock();
  return wave_bytes(part_of(recording, range));
}

std::filesystem::path Studio::recording() const {
  const std::lock_guard lock{session_->mutex};
  return session_->source().asked.file;
}

void Studio::make(const std::vector<std::string>& ids, bool force) {
  const std::lock_guard lock{session_->mutex};
  session_->look_again();
  std::vector<EpisodeClip> clips;
  std::vector<std::string> taken;
  for (const EpisodeClip& clip : session_->file().episode().clips)
    if (ids.empty() || std::ranges::find(ids, clip.id) != ids.end()) {
      clips.push_back(clip);
      if (!clip.fault) std::ranges::move(in_the_way(clip), std::back_inserter(taken));
    }
  if (clips.empty())
    throw Error{Failure::kInput, "there is no clip to make", "Select words, and make a clip of them"};
  if (!taken.empty() && !force)
    throw Error{
        Failure::kSystem,
        fmt::format("{} there already, and cueclip didn't make {}",
                    taken.size() == 1 ? taken.front() + " is" : fmt::format("{} are", fmt::join(taken, ", ")),
                    taken.size() == 1 ? "it" : "them"),
        "Write over it, or give the clip another id"};
  session_->jobs.make(std::move(clips), force);
}

void Studio::cancel() {
  session_->jobs.cancel();
}

std::filesystem::path Studio::made(const std::string& id, const std::string& name) {
  const std::lock_guard lock{session_->mutex};
  const EpisodeClip& clip = session_->clip(id);
  for (const auto& file : output_names(clip.options, {}, shapes_of(clip.options)))
    if (file.filename() == name) return file;
  throw Error{Failure::kInput, fmt::format("the clip \"{}\" has no file of that name", printable(id))};
}

}  // namespace cueclip
