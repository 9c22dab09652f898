#include <cueclip/error.h>
#include <cueclip/render.h>

#include <memory>
#include <optional>

#include <fmt/format.h>

#include "cli/clip_options.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/stop_signals.h"

namespace cueclip::cli {

namespace {

struct StillOptions {
  ClipArguments clip;
  std::optional<std::string> at;
  bool sheet = false;
  bool force = false;
  bool quiet = false;
  bool verbose = false;
};

int run(const StillOptions& options) {
  std::optional<Time> at;
  if (options.at) {
    at = parse_position(*options.at);
    if (!at)
      throw Error{Failure::kUsage,
                  fmt::format("--at {} is no position{}", printable(*options.at),
                              options.at->starts_with('-') ? ": a clip begins at 0" : ""),
                  "Write seconds from the clip's start, or mm:ss: 12.5, 0:12.5, 12.5s"};
  }
  ClipOptions asked = options.clip.options();
  asked.output_ending = ".png";
  const auto plans = options.clip.plans(asked);
  for (const ClipPlan& plan : plans)  // before any is written
    if (at) (void)frame_at(plan, *at);
  if (!options.quiet) {
    options.clip.print_idle();
    print_notes(plans);
  }
  if (options.verbose) {
    say("{}", plans_as_text(plans));
    print_captions(plans);
  }
  return run_stoppable([&](const std::stop_token& stop) {
    for (const auto& plan : plans) {
      if (options.sheet) {
        render_sheet(plan, options.force, stop);
      } else {
        render_still(plan, at, options.force, stop);
      }
      print(plan.output.string() + "\n");
      for (const BesideFile& file : plan.beside) print(file.path.string() + "\n");
    }
    return 0;
  });
}

}  // namespace

Command still_command(CLI::App& program) {
  auto* app = program.add_subcommand("still", "Writes one frame of a clip as PNG, one file a shape");
  const auto options = std::make_shared<StillOptions>();
  options->clip.add_to(*app);
  app->add_option("--at", options->at,
                  "Which, from the clip's start (12.5, 0:12.5, 1m20s); default the middle of the first card")
      ->type_name("T");
  app->add_flag("--sheet", options->sheet, "One contact sheet: a picture a card")->excludes("--at");
  app->add_flag("--force", options->force, "Write over files that are there");
  app->add_flag("-q,--quiet", options->quiet, "No warnings");
  app->add_flag("-v,--verbose", options->verbose, "Tell the plan, and what to mend in the captions")
      ->excludes("--quiet");
  app->footer("Example:\n  cueclip still episode.mp3 episode.srt --time 8:14-8:44 --at 12.5 -o frame.png");
  return {app, [options] { return run(*options); }};
}

}  // namespace cueclip::cli
