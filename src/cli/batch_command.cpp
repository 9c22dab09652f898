#include <cueclip/batch.h>
#include <cueclip/error.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iterator>
#include <memory>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/batch_report.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/stop_signals.h"

namespace cueclip::cli {

namespace {

struct BatchOptions {
  std::vector<std::string> files;
  std::vector<std::string> only;
  std::string shard;
  std::vector<TypedOption> typed;
  int jobs = 0;
  bool force = false;
  bool dry_run = false;
  bool json = false;
  bool quiet = false;
};

struct Shard {
  int index = 1;
  int count = 1;
};

Shard parse_shard(const std::string& text) {
  Shard shard;
  const auto slash = text.find('/');
  const auto whole = [](std::string_view part, int& value) {
    const auto [end, code] = std::from_chars(part.data(), part.data() + part.size(), value);
    return code == std::errc{} && end == part.data() + part.size();
  };
  const std::string_view view{text};
  if (slash == std::string::npos || !whole(view.substr(0, slash), shard.index) ||
      !whole(view.substr(slash + 1), shard.count) || shard.index < 1 || shard.index > shard.count)
    throw Error{Failure::kUsage, fmt::format("--shard {} is no share", printable(text)),
                "Write --shard I/N with I from 1 to N: 3/16"};
  return shard;
}

/// A file that can't be read leaves the others alone.
struct Season {
  std::vector<EpisodeClip> clips;
  int exit_code = 0;
};

Season read_season(const BatchOptions& options) {
  Season season;
  for (const auto& file : options.files) {
    try {
      std::ranges::move(read_episode(file, options.typed).clips, std::back_inserter(season.clips));
    } catch (const Error& error) {
      if (error.failure() == Failure::kUsage) throw;
      say("cueclip: {}\n", error.what());
      season.exit_code = std::max(season.exit_code, static_cast<int>(error.failure()));
    }
  }
  return season;
}

void keep_only(const std::vector<std::string>& ids, bool all_are_known, std::vector<EpisodeClip>& clips) {
  if (ids.empty()) return;
  std::set<std::string> known;
  for (const EpisodeClip& clip : clips) known.insert(clip.id);
  for (const auto& id : ids)
    if (all_are_known && !known.contains(id))
      throw Error{Failure::kUsage, fmt::format("no clip has the id \"{}\"", printable(id)),
                  fmt::format("There are: {}", printable(fmt::format("{}", fmt::join(known, ", "))))};
  std::erase_if(clips, [&](const EpisodeClip& clip) { return std::ranges::find(ids, clip.id) == ids.end(); });
}

void keep_shard(const std::string& text, std::vector<EpisodeClip>& clips) {
  if (text.empty()) return;
  const Shard shard = parse_shard(text);
  std::erase_if(clips, [&](const EpisodeClip& clip) { return !is_in_shard(clip, shard.index, shard.count); });
}

void print_plans(const std::vector<BatchOutcome>& outcomes, bool as_json) {
  std::vector<ClipPlan> plans;
  for (const BatchOutcome& outcome : outcomes)
    plans.insert(plans.end(), outcome.plans.begin(), outcome.plans.end());
  print(as_json ? plans_as_json(plans) : plans_as_text(plans));
}

/// What the command line alone shows to be wrong.
void check(const BatchOptions& options) {
  if (options.json && !options.dry_run)
    throw Error{Failure::kUsage, "--json works only with --dry-run", "Add --dry-run"};
  if (!options.shard.empty()) (void)parse_shard(options.shard);
  for (const TypedOption& option : options.typed)
    if (option.name == "style") (void)load_style(option.text, "square");
}

int run(const BatchOptions& options) {
  check(options);
  Season season = read_season(options);
  keep_only(options.only, season.exit_code == 0, season.clips);
  keep_shard(options.shard, season.clips);
  int exit_code = season.exit_code;
  return run_stoppable([&](const std::stop_token& stop) {
    std::vector<BatchOutcome> outcomes;
    {
      BatchReport report{options.quiet, options.files.size() > 1};
      outcomes = render_batch(season.clips, {options.jobs, options.force, options.dry_run, stop, &report});
    }
    if (options.dry_run) print_plans(outcomes, options.json);
    if (!options.quiet) print_table(outcomes, options.files.size() > 1);
    for (const BatchOutcome& outcome : outcomes) exit_code = std::max(exit_code, outcome.exit_code);
    if (std::ranges::count(outcomes, BatchState::kStopped, &BatchOutcome::state) > 0)
      throw Error{Failure::kStopped, "stopped; the same command makes what is missing"};
    return exit_code;
  });
}

/// Each key of an episode file can be typed too.
void add_clip_options(CLI::App& app, const std::shared_ptr<BatchOptions>& options) {
  const std::string group = "Options of `cueclip render`, over what the files say";
  for (const EpisodeOption& option : episode_options()) {
    const std::string name{option.name};
    const auto add = [options, name](std::string text) { options->typed.push_back({name, std::move(text)}); };
    if (option.is_switch) {
      app.add_flag_function(fmt::format("--{0},!--no-{0}", name),
                            [add](std::int64_t count) { add(count > 0 ? "true" : "false"); })
          ->group(group);
    } else {
      app.add_option_function<std::vector<std::string>>(
             "--" + name, [add](const std::vector<std::string>& texts) { std::ranges::for_each(texts, add); })
          ->type_name("")
          ->group(group)
          ->allow_extra_args(false);
    }
  }
}

}  // namespace

Command batch_command(CLI::App& program) {
  auto* app = program.add_subcommand("batch", "Makes the clips of episode files that aren't up to date");
  const auto options = std::make_shared<BatchOptions>();
  app->add_option("EPISODE", options->files, "Episode files (TOML)")->required()->type_name("FILE");
  app->add_option("--only", options->only, "The clips with these ids")
      ->type_name("ID,...")
      ->delimiter(',')
      ->allow_extra_args(false);
  app->add_option("--shard", options->shard, "One machine's share of the clips: 3/16 is the third of 16")
      ->type_name("I/N");
  app->add_option("-j,--jobs", options->jobs, "Workers; 0 is one a core")
      ->type_name("N")
      ->check(CLI::Range(0, 256))
      ->capture_default_str();
  app->add_flag("--force", options->force,
                "Make what is up to date too, and write over files that are there");
  app->add_flag("--dry-run", options->dry_run, "Print the plans, and make nothing");
  app->add_flag("--json", options->json, "With --dry-run: the plans as JSON");
  app->add_flag("-q,--quiet", options->quiet, "No progress, no warnings, no table");
  add_clip_options(*app, options);
  app->footer("Example:\n  cueclip batch season/*/episode.toml --shard 3/16");
  return {app, [options] { return run(*options); }};
}

}  // namespace cueclip::cli
