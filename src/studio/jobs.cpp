#include "studio/jobs.h"

#include <cueclip/error.h>

namespace cueclip {

namespace {

constexpr double kSoonest = 0.02;  // of all: before that nobody can tell how long it takes

}  // namespace

class Jobs::Watcher : public BatchProgress {
 public:
  explicit Watcher(Jobs& jobs) : jobs_{jobs} {}

  void advanced(std::int64_t done, std::int64_t total, Time) override {
    {
      const std::lock_guard lock{jobs_.mutex_};
      Progress& progress = *jobs_.progress_;
      progress.done = done;
      progress.total = total;
      const double part = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0;
      const auto taken = std::chrono::steady_clock::now() - jobs_.started_;
      if (part >= kSoonest) progress.left = std::chrono::duration_cast<Time>(taken * ((1 - part) / part));
    }
    jobs_.changed_();
  }

  void finished(const std::filesystem::path&) override {}

  void ended(const BatchOutcome& outcome, std::size_t, std::size_t) override {
    {
      const std::lock_guard lock{jobs_.mutex_};
      Progress& progress = *jobs_.progress_;
      const std::string& id = outcome.clip->id;
      if (outcome.state == BatchState::kMade || outcome.state == BatchState::kUpToDate)
        progress.made.push_back(id);
      if (outcome.state == BatchState::kFailed) progress.failed.push_back({id, outcome.error});
    }
    jobs_.changed_();
  }

 private:
  Jobs& jobs_;
};

Jobs::~Jobs() {
  cancel();
}

void Jobs::make(std::vector<EpisodeClip> clips, bool force) {
  {
    const std::lock_guard lock{mutex_};
    if (progress_ && progress_->is_running)
      throw Error{Failure::kUsage, "clips are being made already", "Wait for them, or cancel them"};
    progress_ = Progress{};
    progress_->is_running = true;
    for (const EpisodeClip& clip : clips) progress_->clips.push_back(clip.id);
    started_ = std::chrono::steady_clock::now();
  }
  worker_ = std::jthread{
      [this, clips = std::move(clips), force](const std::stop_token& stop) { run(clips, force, stop); }};
  changed_();
}

void Jobs::run(const std::vector<EpisodeClip>& clips, bool force, const std::stop_token& stop) {
  Watcher watcher{*this};
  (void)render_batch(clips, {0, force, false, stop, &watcher});
  {
    const std::lock_guard lock{mutex_};
    progress_->is_running = false;
    progress_->left.reset();
  }
  changed_();
}

void Jobs::cancel() {
  worker_.request_stop();
}

std::optional<Jobs::Progress> Jobs::progress() const {
  const std::lock_guard lock{mutex_};
  return progress_;
}

}  // namespace cueclip
