#include <cueclip/error.h>
#include <cueclip/plan.h>
#include <cueclip/studio.h>

#include <memory>

#include "cli/aligning_line.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/stop_signals.h"

namespace cueclip::cli {

namespace {

struct StudioOptions {
  std::vector<std::string> files;
  int port = 0;
  bool stays_closed = false;
};

StudioInputs inputs_of(const std::vector<std::string>& files) {
  if (files.empty()) return {};
  if (files.size() == 2) return {{}, files[0], files[1]};
  if (!files[0].ends_with(".toml"))
    throw Error{Failure::kUsage, "a recording alone is not enough", "Write cueclip studio AUDIO TRANSCRIPT"};
  return {files[0], {}, {}};
}

/// A text without times is aligned before the page is there, where it can be seen how far that is.
void align_text(const StudioInputs& inputs) {
  if (inputs.transcript.empty()) return;
  AligningLine line{false};
  ClipOptions options;
  options.audio = inputs.recording;
  options.transcript = inputs.transcript;
  options.aligning = [&](double done) { line.show(done); };
  (void)read_named_transcript(options);
}

int run(const StudioOptions& options) {
  align_text(inputs_of(options.files));
  StopSignals signals;
  Studio studio{inputs_of(options.files)};
  std::optional<OpenedBrowser> browser;
  serve_studio(studio, {options.port,
                        [&](const std::string& address) {
                          print(address + "\n");
                          if (options.stays_closed || browser.emplace(address).is_open()) return;
                          say("cueclip: open this address in a browser; Ctrl-C ends it\n");
                        },
                        signals.token()});
  return signals.exit_code();
}

}  // namespace

Command studio_command(CLI::App& program) {
  auto* app = program.add_subcommand(
      "studio", "Opens a page on this machine to choose a passage, see and hear the clip, and make it");
  const auto options = std::make_shared<StudioOptions>();
  app->add_option("FILES", options->files,
                  "AUDIO TRANSCRIPT, or an EPISODE.toml; without, they are chosen there")
      ->expected(0, 2);
  app->add_option("--port", options->port, "The port to listen on; else a free one")
      ->type_name("N")
      ->check(CLI::Range(1, 65535));
  app->add_flag("--no-open", options->stays_closed, "Don't open the browser, only print the address");
  app->footer("Example:\n  cueclip studio episode.mp3 episode.srt");
  return {app, [options] { return run(*options); }};
}

}  // namespace cueclip::cli
