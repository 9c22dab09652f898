#pragma once

#include <cueclip/plan.h>

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "draw/scene.h"
#include "plan/plan_clips.h"
#include "plan/sources.h"

namespace cueclip {

/// A clip as the page shows it: planned in a style and shape, ready to be drawn.
struct ShownClip {
  ClipPlan plan;
  std::shared_ptr<const Scene> scene;
};

/// Plans and draws clips for the page, and keeps those that were asked for last. For any number of threads.
class Preview {
 public:
  explicit Preview(std::filesystem::path scratch) : scratch_{std::move(scratch)} {}

  /// `key` tells all that the options say but style and shape. Throws Error as plan_clips does.
  [[nodiscard]] std::shared_ptr<const ShownClip> clip(const std::string& key, const ClipOptions& options,
                                                      const std::string& style, const Shape& shape);

  /// A PNG of the frame at `at` of the clip, its longer side `side` pixels; without `at` its telling frame.
  [[nodiscard]] static std::string frame(const ShownClip& shown, std::optional<Time> at, int side);

 private:
  struct Kept {
    std::string key;
    std::shared_ptr<PreparedClip> prepared;
  };
  struct Shown {
    std::string key;
    std::shared_ptr<const ShownClip> clip;
  };

  static constexpr std::size_t kMostSounds = 2;  // each of up to 46 MB

  void forget_the_oldest();
  std::shared_ptr<PreparedClip> prepared(const std::string& key, const ClipOptions& options);

  std::filesystem::path scratch_;
  std::mutex mutex_;
  Sources sources_{kMostSounds};            ///< the sound of a clip isn't changed by mending its words
  std::shared_ptr<Typesetter> typesetter_;  ///< fonts are read once
  std::list<Kept> prepared_;                ///< the last used first
  std::list<Shown> shown_;                  ///< likewise
};

}  // namespace cueclip
