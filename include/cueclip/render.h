#pragma once

#include <cueclip/plan.h>

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

/// Makes the files that a plan describes.
namespace cueclip {

/// Told how far rendering has come. Called from one thread at a time.
class RenderProgress {
 public:
  RenderProgress() = default;
  RenderProgress(const RenderProgress&) = delete;
  RenderProgress& operator=(const RenderProgress&) = delete;
  virtual ~RenderProgress() = default;

  /// `done` of `total` frames over all files, which show `made` of video.
  virtual void advanced(std::int64_t done, std::int64_t total, Time made) = 0;

  /// A file is in its place.
  virtual void finished(const std::filesystem::path& file) = 0;
};

struct RenderSettings {
  int jobs = 0;        ///< workers; 0: one a core. The bytes written don't depend on it
  bool force = false;  ///< write over files that are there
  std::stop_token stop;
  RenderProgress* progress = nullptr;
};

/// Renders each plan into its file, which with those beside it appears whole or not at all.
/// Throws Error: kInput (damaged sound), kSystem (disk full, the file is there already), kStopped.
void render_clips(const std::vector<ClipPlan>& plans, const RenderSettings& settings);

/// The frame that a clip shows at `at`, from its start; at its very end the last one.
/// Throws Error (kInput) where `at` lies before or behind it.
[[nodiscard]] std::int64_t frame_at(const ClipPlan& plan, Time at);

/// The frame that shows a clip best: the middle of its first card, or of the clip where there is none.
[[nodiscard]] std::int64_t telling_frame(const ClipPlan& plan);

/// Writes the frame at `at` as PNG into the plan's file, and the files beside it.
/// Without `at`: the middle of the first card, or of the clip where there is none.
/// Throws Error as render_clips and frame_at do.
void render_still(const ClipPlan& plan, std::optional<Time> at, bool force, const std::stop_token& stop = {});

/// Writes a contact sheet as PNG into the plan's file: a frame of each card, and of the closing card.
/// Throws Error as render_clips does.
void render_sheet(const ClipPlan& plan, bool force, const std::stop_token& stop = {});

/// Writes a PNG that shows all styles in the three shapes, with the demo episode. Throws Error.
void render_gallery(const std::filesystem::path& output, bool force, const std::stop_token& stop = {});

/// What the alt text and the post that are to be written beside a clip have no room for.
[[nodiscard]] std::vector<std::string> notes_on_texts(const ClipPlan& plan);

/// The program's version and those of the libraries it runs with, a line each.
[[nodiscard]] std::string version_text();

}  // namespace cueclip
