#include <cueclip/error.h>
#include <cueclip/network.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/terminal.h"

namespace cueclip::cli {

namespace {

struct CheckOptions {
  std::string file;
  std::string network;
  bool json = false;
};

struct Mark {
  std::string_view word;
  int colour;  ///< the terminal's own
};

/// How a property fares, in the last column.
Mark mark_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kFits:
      return {"ok", 32};
    case Outcome::kInform:
      return {"-", 0};
    case Outcome::kAdvise:
      return {"advice", 33};
    case Outcome::kReencoded:
      return {"re-encoded", 33};
    case Outcome::kRefused:
      break;
  }
  return {"refused", 31};
}

/// The columns are as wide as what is in them; property, is, limit, ok.
std::string table(const NetworkCheck& check, const Terminal& terminal) {
  std::size_t name = 0;
  std::size_t is = 0;
  std::size_t limit = 0;
  for (const CheckedProperty& property : check.properties) {
    name = std::max(name, property.name.size());
    is = std::max(is, columns_of(printable(property.is)));
    limit = std::max(limit, columns_of(printable(property.limit)));
  }
  std::string text;
  for (const CheckedProperty& property : check.properties) {
    const Mark mark = mark_of(property.outcome);
    text += fmt::format("{}  {}  {}  ", padded_to(property.name, name), padded_to(printable(property.is), is),
                        padded_to(printable(property.limit), limit));
    text += terminal.has_colour && mark.colour != 0
                ? fmt::format("\x1b[{}m{}\x1b[0m\n", mark.colour, mark.word)
                : fmt::format("{}\n", mark.word);
  }
  return text;
}

/// What the network would do, in a sentence; where it isn't as wished, why.
std::string sentence(const Network& network, const NetworkCheck& check) {
  const auto title = printable(network.title);
  switch (check.verdict) {
    case Verdict::kPassedThrough:
      return fmt::format("passed through: {} shows it as it is, without its tags\n", title);
    case Verdict::kAccepted:
      return fmt::format("accepted: {} takes it and, as every {}, re-encodes it\n", title,
                         check.is_sound ? "sound" : "video");
    case Verdict::kReencoded:
      return fmt::format("re-encoded: {} takes it, but not as it is\n", title);
    case Verdict::kRefused:
      break;
  }
  return fmt::format("refused: {} doesn't take it\n", title);
}

int run(const CheckOptions& options) {
  const Network network = find_network(options.network);
  const NetworkCheck check = judge(read_media_facts(options.file), network);
  if (options.json) {
    print(check_as_json(options.file, network, check));
  } else {
    std::string text = table(check, terminal_of(STDOUT_FILENO)) + sentence(network, check);
    for (const std::string& reason : check.reasons) text += fmt::format("  {}\n", printable(reason));
    print(text + fmt::format("limits: {}\n", printable(network.source)));
  }
  const bool fits = check.verdict == Verdict::kPassedThrough || check.verdict == Verdict::kAccepted;
  return fits ? 0 : static_cast<int>(Failure::kNetwork);
}

}  // namespace

Command check_command(CLI::App& program) {
  auto* app = program.add_subcommand("check", "Tells whether a network takes a file, and shows it as it is");
  const auto options = std::make_shared<CheckOptions>();
  app->add_option("FILE", options->file, "A video, or a sound")->required();
  app->add_option("--for", options->network,
                  "mastodon, gotosocial, pixelfed, peertube, bluesky, reels, threads, tiktok, shorts, "
                  "linkedin or x; or a file.json with a server's answer to /api/v2/instance")
      ->type_name("NETWORK")
      ->required();
  app->add_flag("--json", options->json,
                "As JSON: {file, network, verdict, reasons, properties: [{property, is, limit, ok}]}");
  app->footer(
      "Exit code 5 where the file would be refused, or re-encoded though others aren't.\n\n"
      "Example:\n  cueclip check clip.mp4 --for mastodon");
  return {app, [options] { return run(*options); }};
}

}  // namespace cueclip::cli
