#include <cueclip/error.h>
#include <cueclip/render.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/command.h"
#include "cli/say.h"

namespace {

using namespace cueclip;

constexpr int kBrokenPipe = 128 + SIGPIPE;  // where the signal is blocked

/// What is wrong with the command line: CLI11's words, but for what people mistype most.
std::string problem_of(const CLI::App& program, const CLI::ParseError& error) {
  const auto used = program.get_subcommands();
  const auto left = program.remaining(true);
  if (used.empty() && !left.empty() && !left.front().starts_with('-')) {
    std::vector<std::string> names;
    for (const auto* command : program.get_subcommands([](const CLI::App*) { return true; }))
      names.push_back(command->get_name());
    return fmt::format("there is no command \"{}\"; there are {}", left.front(), fmt::join(names, ", "));
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const auto option = std::ranges::find_if(left, [](const auto& word) { return word.starts_with('-'); });
    return option != left.end() ? fmt::format("there is no option {}", *option)
                                : fmt::format("there is one argument too many: {}", left.front());
  }
  std::string problem = error.what();
  while (problem.ends_with('.') || problem.ends_with('\n')) problem.pop_back();
  return problem;
}

/// Help and version are no errors.
int refuse(const CLI::App& program, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) return program.exit(error);
  std::string command = "cueclip";
  for (const auto* used : program.get_subcommands()) command += " " + used->get_name();
  cli::say("cueclip: {}. `{} --help` shows how it is used.\n", printable(problem_of(program, error)),
           command);
  return static_cast<int>(Failure::kUsage);
}

/// Where a standard stream is closed, the next file that is opened would take its place, and what is printed
/// would go into that. What stands there instead refuses to be read and written.
void hold_closed_streams() {
  for (int stream = 0; stream <= 2; ++stream)
    if (fcntl(stream, F_GETFD) < 0 && errno == EBADF)
      (void)!open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY);
}

/// Does what the command line asks for.
int run(int argc, char** argv) {
  CLI::App program{"Turns a passage of a podcast into a captioned video clip."};
  program.name("cueclip");
  program.set_version_flag(
      "--version", [] { return version_text(); }, "Versions of cueclip and of the libraries it runs with");
  program.set_help_flag("-h,--help", "What can be given");
  program.require_subcommand(1);
  program.get_formatter()->column_width(34);
  const std::vector commands{
      cli::cues_command(program),  cli::render_command(program), cli::still_command(program),
      cli::batch_command(program), cli::check_command(program),  cli::styles_command(program),
      cli::feed_command(program),  cli::align_command(program),  cli::studio_command(program)};
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return refuse(program, error);
  }
  return std::ranges::find_if(commands, [](const auto& command) { return command.app->parsed(); })->run();
}

}  // namespace

int main(int argc, char** argv) {
  hold_closed_streams();
  (void)std::signal(SIGPIPE, SIG_IGN);  // what is in the making is put away first
  try {
    return run(argc, argv);
  } catch (const cli::ReaderGone&) {  // as other programs end, and a shell expects
    (void)std::signal(SIGPIPE, SIG_DFL);
    (void)std::raise(SIGPIPE);
    return kBrokenPipe;
  } catch (const Error& error) {
    cli::say("cueclip: {}\n", error.what());
    return static_cast<int>(error.failure());
  } catch (const std::bad_alloc&) {
    cli::say(
        "cueclip: there is not enough memory. Try a shorter passage, a smaller shape or fewer --jobs.\n");
    return static_cast<int>(Failure::kSystem);
  } catch (const std::exception& error) {
    cli::say(
        "cueclip: this is a fault of cueclip's own: {}. Please report it with the command that you gave.\n",
        printable(error.what()));
    return static_cast<int>(Failure::kFault);
  }
}
