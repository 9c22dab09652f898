#pragma once

#include <cueclip/plan.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cueclip {

class Sources;
class Typesetter;

/// A clip whose inputs are read once, to be planned in any style and shape. For one thread at a time.
class PreparedClip {
 public:
  /// Reads what the options name, for shapes like these, and begins to listen to the passage. `sources` is
  /// used until this returns. Throws Error as plan_clips does.
  /// `typesetter` is one that is there already; used where it is for the clip's language.
  PreparedClip(const ClipOptions& options, const std::vector<Shape>& shapes, Sources& sources,
               std::shared_ptr<Typesetter> typesetter = nullptr);
  PreparedClip(const PreparedClip&) = delete;
  PreparedClip& operator=(const PreparedClip&) = delete;
  ~PreparedClip();

  /// What it measures words with.
  [[nodiscard]] const std::shared_ptr<Typesetter>& typesetter() const;

  /// What its files are named by where no name is asked for.
  [[nodiscard]] std::string title() const;

  /// The plan of one file but for its sound. Throws Error as plan_clips does.
  [[nodiscard]] ClipPlan plan(const std::string& style, const Shape& shape,
                              const std::filesystem::path& output);

  /// Gives a plan its sound, once that has been listened to, and the notes on it.
  void add_sound(ClipPlan& plan) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// All shapes that a clip is made in: those that are asked for, else what suits the network, or the format.
[[nodiscard]] std::vector<Shape> shapes_of(const ClipOptions& options);

/// As plan_clips(options), with what is read kept for the next clip in `sources`.
[[nodiscard]] std::vector<ClipPlan> plan_clips(const ClipOptions& options, Sources& sources);

}  // namespace cueclip
