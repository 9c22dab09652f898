#pragma once

#include <cueclip/error.h>

#include <functional>
#include <string_view>

#include <CLI/CLI.hpp>

namespace cueclip::cli {

/// A subcommand: its options, and what it does once they are read. `run` returns the exit code, or throws
/// Error.
struct Command {
  CLI::App* app = nullptr;
  std::function<int()> run;
};

[[nodiscard]] Command align_command(CLI::App& program);
[[nodiscard]] Command check_command(CLI::App& program);
[[nodiscard]] Command batch_command(CLI::App& program);
[[nodiscard]] Command cues_command(CLI::App& program);
[[nodiscard]] Command feed_command(CLI::App& program);
[[nodiscard]] Command render_command(CLI::App& program);
[[nodiscard]] Command still_command(CLI::App& program);
[[nodiscard]] Command studio_command(CLI::App& program);
[[nodiscard]] Command styles_command(CLI::App& program);

/// What reads stdout has gone, as `head` does when it has enough: no fault of anybody's.
struct ReaderGone : Error {
  ReaderGone();
};

/// Writes a command's result to stdout. Throws Error (kSystem) where it can't be written; ReaderGone where
/// nobody reads it.
void print(std::string_view text);

}  // namespace cueclip::cli
