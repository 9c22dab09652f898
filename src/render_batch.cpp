#include <cueclip/batch.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <set>
#include <thread>

#include <fmt/format.h>

#include "av/digest.h"
#include "batch_meter.h"
#include "deliver/beside_files.h"
#include "fingerprint.h"
#include "plan/beside.h"
#include "plan/output_name.h"
#include "plan/plan_clips.h"
#include "plan/sources.h"

/// Clips are made side by side, each on one worker; the last ones have the workers that are left over.
namespace cueclip {

namespace {

using Clock = std::chrono::steady_clock;

/// A clip that is to be made, and what of it is there.
struct Task {
  std::size_t index;
  const EpisodeClip* clip;
  BatchOutcome* outcome;
  std::vector<std::string> fingerprints;  ///< one a file
};

/// Whether a file and all beside it are there, made from what has this fingerprint.
bool is_up_to_date(const std::filesystem::path& file, const std::vector<Beside>& beside,
                   const std::string& fingerprint) {
  const auto is_there = [](const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
  };
  return is_there(file) && std::ranges::all_of(beside_files(file, beside), is_there, &BesideFile::path) &&
         kept_fingerprint(file) == fingerprint;
}

/// Whether cueclip made what stands at a plan's place, or nothing does.
bool is_ours(const ClipPlan& plan) {
  return !kept_fingerprint(plan.output).empty();
}

void fail(BatchOutcome& outcome, Failure failure, const std::string& error) {
  outcome.state = failure == Failure::kStopped ? BatchState::kStopped : BatchState::kFailed;
  // The command line was right: what it names is not.
  outcome.exit_code = static_cast<int>(failure == Failure::kUsage ? Failure::kInput : failure);
  if (failure != Failure::kStopped) outcome.error = error;
}

/// Calls `work`; what it throws becomes the outcome.
template <typename Work>
void guard(BatchOutcome& outcome, Work&& work) {
  try {
    work();
  } catch (const Error& error) {
    fail(outcome, error.failure(), error.what());
  } catch (const std::bad_alloc&) {
    fail(outcome, Failure::kSystem, "there is not enough memory. Try a smaller shape or fewer --jobs.");
  } catch (const std::exception& error) {
    fail(outcome, Failure::kFault,
         fmt::format("this is a fault of cueclip's own: {}. Please report it.", printable(error.what())));
  }
}

/// Looks for the clips that are to be made.
class Sorter {
 public:
  Sorter(const BatchSettings& settings, std::vector<Task>& tasks) : settings_{settings}, tasks_{tasks} {}

  void operator()(std::size_t index, const EpisodeClip& clip, BatchOutcome& outcome) {
    if (clip.fault) throw Error{*clip.fault};
    const auto shapes = shapes_of(clip.options);
    outcome.files = output_names(clip.options, {}, shapes);
    for (const auto& file : outcome.files)
      if (!places_.insert(std::filesystem::absolute(file).lexically_normal()).second)
        throw Error{Failure::kInput, fmt::format("another clip is written into {} too", shown(file)),
                    "Give it another id, or its episode another `out`"}
            .at(clip.place);
    Task task{index, &clip, &outcome, {}};
    bool all = !settings_.force;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      task.fingerprints.push_back(fingerprints_.of(clip, shapes[i]));
      all = all && is_up_to_date(outcome.files[i], clip.options.beside, task.fingerprints[i]);
    }
    if (all) outcome.state = BatchState::kUpToDate;
    if (!all || settings_.dry_run) tasks_.push_back(std::move(task));
  }

 private:
  const BatchSettings& settings_;
  std::vector<Task>& tasks_;
  Fingerprints fingerprints_;
  std::set<std::filesystem::path> places_;
};

/// The plans of a clip, with their fingerprints and the JSON file that keeps them.
std::vector<ClipPlan> plan_task(const Task& task, Sources& sources) {
  std::vector<ClipPlan> plans = plan_clips(task.clip->options, sources);
  for (std::size_t i = 0; i < plans.size(); ++i) {
    ClipPlan& plan = plans[i];
    plan.fingerprint = task.fingerprints.at(i);
    // First, for it says that what stands beside it is ours.
    std::erase_if(plan.beside, [](const BesideFile& file) { return file.kind == Beside::kJson; });
    plan.beside.insert(plan.beside.begin(), {Beside::kJson, json_beside(plan.output)});
    for (const auto& note : plan.notes)
      if (std::ranges::find(task.outcome->notes, note) == task.outcome->notes.end())
        task.outcome->notes.push_back(note);
  }
  task.outcome->length = plans.front().duration + plans.front().outro;
  return plans;
}

/// Leaves the plans of files that are to be made. Throws Error (kSystem) where a file that isn't ours is in
/// the way.
void keep_outdated(const Task& task, std::vector<ClipPlan>& plans) {
  std::vector<ClipPlan> kept;
  for (ClipPlan& plan : plans) {
    if (is_up_to_date(plan.output, task.clip->options.beside, plan.fingerprint)) continue;
    if (!is_ours(plan)) check_places(plan, false);
    kept.push_back(std::move(plan));
  }
  plans = std::move(kept);
}

class BatchRun {
 public:
  BatchRun(const std::vector<Task>& tasks, const BatchSettings& settings, BatchMeter& meter)
      : tasks_{tasks},
        settings_{settings},
        meter_{meter},
        jobs_{settings.jobs > 0 ? static_cast<std::size_t>(settings.jobs)
                                : std::max(1u, std::thread::hardware_concurrency())} {}

  void run() {
    std::vector<std::thread> workers;
    for (std::size_t i = 1; i < std::min(jobs_, tasks_.size()); ++i) workers.emplace_back([this] { work(); });
    work();
    for (std::thread& worker : workers) worker.join();
  }

 private:
  void work() {
    for (std::size_t i = next_++; i < tasks_.size() && !settings_.stop.stop_requested(); i = next_++) {
      BatchOutcome& outcome = *tasks_[i].outcome;
      const auto started = Clock::now();
      guard(outcome, [&] { make(i); });
      outcome.taken = std::chrono::duration_cast<Time>(Clock::now() - started);
      meter_.ended(tasks_[i].index, outcome);
    }
  }

  /// How many workers the clip has to itself: one while as many clips are left, then more, so that the last
  /// ones don't end alone.
  [[nodiscard]] int jobs_of(std::size_t index) const {
    const std::size_t left = tasks_.size() - index;
    return static_cast<int>((jobs_ + left - 1) / left);
  }

  void make(std::size_t index) {
    const Task& task = tasks_[index];
    std::vector<ClipPlan> plans = plan_task(task, sources_);
    if (settings_.dry_run) {
      if (task.outcome->state != BatchState::kUpToDate) task.outcome->state = BatchState::kPlanned;
      for (ClipPlan& plan : plans) plan.sound.reset();  // a season's would be much
      task.outcome->plans = std::move(plans);
      return;
    }
    if (!settings_.force) keep_outdated(task, plans);
    std::int64_t frames = 0;
    for (const ClipPlan& plan : plans) frames += plan.all_frames();
    meter_.planned(task.index, frames);
    const std::filesystem::path folder = plans.front().output.parent_path();
    std::error_code ignored;  // where it can't be made, writing says so
    if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
    const auto& asked = task.clip->options.beside;
    ClipMeter progress{meter_, task.index, std::ranges::find(asked, Beside::kJson) != asked.end()};
    render_clips(plans, {jobs_of(index), true, settings_.stop, &progress});
    task.outcome->state = BatchState::kMade;
  }

  const std::vector<Task>& tasks_;
  const BatchSettings& settings_;
  BatchMeter& meter_;
  std::size_t jobs_;
  Sources sources_;
  std::atomic<std::size_t> next_{0};
};

}  // namespace

std::vector<BatchOutcome> render_batch(const std::vector<EpisodeClip>& clips, const BatchSettings& settings) {
  std::vector<BatchOutcome> outcomes(clips.size());
  std::vector<Task> tasks;
  BatchMeter meter{clips.size(), settings.progress};
  Sorter sort{settings, tasks};
  for (std::size_t i = 0; i < clips.size(); ++i) {
    outcomes[i].clip = &clips[i];
    guard(outcomes[i], [&] { sort(i, clips[i], outcomes[i]); });
    if (tasks.empty() || tasks.back().index != i) meter.ended(i, outcomes[i]);
  }
  BatchRun{tasks, settings, meter}.run();
  return outcomes;
}

bool is_in_shard(const EpisodeClip& clip, int index, int count) {
  const auto file = std::filesystem::absolute(clip.place.file).lexically_normal();
  av::Digest digest;
  digest.add(
      fmt::format("{}/{}/{}", file.parent_path().filename().string(), file.filename().string(), clip.id));
  const std::string text = digest.text();
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + 16, value, 16);
  return value % static_cast<std::uint64_t>(count) == static_cast<std::uint64_t>(index - 1);
}

}  // namespace cueclip
