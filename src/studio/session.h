#pragma once

#include <cueclip/studio.h>

#include <atomic>
#include <map>
#include <mutex>

#include "audio/recording.h"
#include "fingerprint.h"
#include "plan/sources.h"
#include "studio/episode_file.h"
#include "studio/jobs.h"
#include "studio/level_store.h"
#include "studio/preview.h"
#include "studio/word_store.h"

namespace cueclip {

/// What is read of an episode's inputs, as long as the episode file names the same.
struct StudioSource {
  RecordingSource asked;  ///< what is read
  TranscriptRequest request;
  RecordingInfo recording;
  std::shared_ptr<const SourceTranscript> transcript;
  std::vector<Speaker> speakers;
  std::optional<Colour> accent;  ///< the page's
};

struct Studio::Session {
  Session();
  ~Session();

  /// Opens an episode file, or makes one of a recording and a transcript.
  void open(const StudioInputs& inputs);
  void use(const std::filesystem::path& episode);
  /// Uses the file that has the name which an episode file would have, or makes one of another name.
  void settle_name(bool is_used);
  void make_episode(const std::filesystem::path& file);

  void take_upload(const std::string& kind, const std::string& name, const std::filesystem::path& file);
  /// Where what is uploaded goes.
  std::filesystem::path upload_folder() const;

  /// Reads what the episode file names now, as far as it is another than before.
  void read_source();
  /// Looks whether the file has been changed by another program.
  void look_again();
  void tell_news();

  /// Throw Error (kInput) where there is none.
  EpisodeFile& file();
  const StudioSource& source() const;
  const EpisodeClip& clip(const std::string& id);
  /// A copy, for who doesn't hold the session meanwhile.
  EpisodeClip clip_now(const std::string& id);

  /// Whether the transcript fits the recording takes long to be found out: only notes tell it.
  enum class Notes { kAll, kQuick };
  std::shared_ptr<const ShownClip> shown(const EpisodeClip& clip, const std::string& shape,
                                         const std::string& style, Notes notes = Notes::kQuick);

  std::recursive_mutex mutex;  ///< of all but jobs, levels and preview, which have their own
  StudioInputs inputs;
  std::filesystem::path taken;  ///< the name that an episode file would have, and another one has
  std::optional<EpisodeFile> episode;
  std::optional<StudioSource> read;
  std::string source_problem;  ///< why what the episode file names can't be read
  std::shared_ptr<LevelStore> levels;
  std::filesystem::path uploads;  ///< the folder, once it is made
  std::filesystem::path scratch;
  int files = 0;  ///< in it, so far
  Sources sources;
  Fingerprints fingerprints;
  Preview preview;
  std::atomic<std::uint64_t> revision{1};
  std::mutex news_mutex;
  std::function<void()> news;
  Jobs jobs;
  std::unique_ptr<WordStore> words;  ///< the last, so that its thread ends first
};

}  // namespace cueclip
