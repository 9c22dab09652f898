#pragma once

#include <cueclip/episode.h>
#include <cueclip/render.h>

#include <filesystem>
#include <string>
#include <vector>

/// Makes the clips of episode files.
namespace cueclip {

/// What became of a clip.
enum class BatchState {
  kMade,
  kPlanned,   ///< would be made, but for a dry run
  kUpToDate,  ///< was there, made from the same inputs and options by the same version
  kFailed,
  kStopped,  ///< stopped before it was whole, or before it began
};

struct BatchOutcome {
  const EpisodeClip* clip = nullptr;
  BatchState state = BatchState::kStopped;
  std::vector<std::filesystem::path> files;  ///< its videos, one a shape
  std::vector<ClipPlan> plans;               ///< of a dry run
  Time length{};                             ///< of one of its videos, where it was made or planned
  Time taken{};                              ///< from its beginning to its end
  int exit_code = 0;                         ///< of a program that failed as it did
  std::string error;                         ///< a paragraph without a final line end; empty: none
  std::vector<std::string> notes;            ///< what people should know, sentences without a full stop
};

/// Told how far a batch has come: of frames over all files that are to be made, as far as they are planned,
/// and guessed for the rest. Called from one thread at a time.
class BatchProgress : public RenderProgress {
 public:
  /// A clip has come to its end, or was up to date: the `done`th of `total`.
  virtual void ended(const BatchOutcome& outcome, std::size_t done, std::size_t total) = 0;
};

struct BatchSettings {
  int jobs = 0;          ///< workers; 0: one a core. The bytes written don't depend on it
  bool force = false;    ///< make what is up to date too, and write over any file
  bool dry_run = false;  ///< only plan
  std::stop_token stop;
  BatchProgress* progress = nullptr;
};

/// Makes every clip that isn't up to date, each into its files and a JSON file beside each of them: the plan
/// and the fingerprint of what it was made from. A file that such a fingerprint stands beside is written
/// over; another one is not. A clip that fails leaves the others alone. Returns what became of each, in
/// order.
[[nodiscard]] std::vector<BatchOutcome> render_batch(const std::vector<EpisodeClip>& clips,
                                                     const BatchSettings& settings);

/// Of a season's clips, the share of one of `count` machines; `index` counts from 1. It depends on a clip's
/// id, its episode file's name and that of its folder, so that all shares together are all clips.
[[nodiscard]] bool is_in_shard(const EpisodeClip& clip, int index, int count);

}  // namespace cueclip
