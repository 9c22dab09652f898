#include <cueclip/error.h>
#include <cueclip/render.h>

#include <chrono>
#include <cstdio>
#include <memory>

#include <fmt/format.h>

#include "cli/clip_options.h"
#include "cli/command.h"
#include "cli/progress_line.h"
#include "cli/say.h"
#include "cli/stop_signals.h"

namespace cueclip::cli {

namespace {

struct RenderOptions {
  ClipArguments clip;
  int jobs = 0;
  bool force = false;
  bool dry_run = false;
  bool json = false;
  bool quiet = false;
  bool verbose = false;
};

int run(const RenderOptions& options) {
  if (options.json && !options.dry_run)
    throw Error{Failure::kUsage, "--json works only with --dry-run", "Add --dry-run"};
  const auto started = std::chrono::steady_clock::now();
  const auto plans = options.clip.plans(options.clip.options());
  if (!options.quiet) {
    options.clip.print_idle();
    print_notes(plans);
  }
  if (options.dry_run) {
    print(options.json ? plans_as_json(plans) : plans_as_text(plans));
    if (options.verbose) print_captions(plans);
    return 0;
  }
  if (options.verbose) {
    say("{}", plans_as_text(plans));
    print_captions(plans);
  }
  const int code = run_stoppable([&](const std::stop_token& stop) {
    ProgressLine progress{options.quiet};
    render_clips(plans, {options.jobs, options.force, stop, &progress});
    return 0;
  });
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - started;
  double made = 0;
  for (const ClipPlan& plan : plans) made += seconds(plan.duration);
  if (options.verbose && code == 0)
    say("cueclip: {:.2f} s, {:.1f} times real time\n", taken.count(), made / taken.count());
  return code;
}

}  // namespace

Command render_command(CLI::App& program) {
  auto* app = program.add_subcommand("render", "Makes a video clip of a passage, one file a shape");
  const auto options = std::make_shared<RenderOptions>();
  options->clip.add_to(*app);
  app->add_option("-j,--jobs", options->jobs, "Workers; 0 is one a core")
      ->type_name("N")
      ->check(CLI::Range(0, 256))
      ->capture_default_str();
  app->add_flag("--force", options->force, "Write over files that are there");
  app->add_flag("--dry-run", options->dry_run, "Print the plan, and make nothing");
  app->add_flag("--json", options->json, "With --dry-run: the plan as JSON");
  app->add_flag("-q,--quiet", options->quiet, "No progress, no warnings");
  app->add_flag("-v,--verbose", options->verbose, "Print the plan and the time taken too");
  app->footer(
      "OUT's ending chooses the format: .mp4, .webm, .gif, or for the sound alone .m4a, .mp3, .wav, .flac, "
      ".opus\n\n"
      "Example:\n  cueclip render episode.mp3 episode.srt --cues 88-92 --shape square,portrait -o quote.mp4");
  return {app, [options] { return run(*options); }};
}

}  // namespace cueclip::cli
