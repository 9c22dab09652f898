#pragma once

#include <cueclip/batch.h>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace cueclip {

/// Makes clips in the background, one request after another.
class Jobs {
 public:
  /// A clip that couldn't be made, and what the command would say.
  struct Failed {
    std::string clip;
    std::string error;
  };

  /// How far it has come.
  struct Progress {
    bool is_running = false;
    std::int64_t done = 0;  ///< frames
    std::int64_t total = 0;
    std::optional<Time> left;        ///< not known at first
    std::vector<std::string> clips;  ///< that were asked for
    std::vector<std::string> made;
    std::vector<Failed> failed;
  };

  /// `changed` is told, from another thread, that there is more to see.
  explicit Jobs(std::function<void()> changed) : changed_{std::move(changed)} {}
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;
  ~Jobs();

  /// Makes these. Throws Error (kUsage) while others are made.
  void make(std::vector<EpisodeClip> clips, bool force);
  void cancel();

  /// Nothing where nothing was made in this session.
  [[nodiscard]] std::optional<Progress> progress() const;

 private:
  class Watcher;
  void run(const std::vector<EpisodeClip>& clips, bool force, const std::stop_token& stop);

  std::function<void()> changed_;
  mutable std::mutex mutex_;
  std::optional<Progress> progress_;
  std::chrono::steady_clock::time_point started_;
  std::jthread worker_;
};

}  // namespace cueclip
