#include <cueclip/error.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fmt/format.h>

#include "cli/command.h"

namespace cueclip::cli {

ReaderGone::ReaderGone() : Error{Failure::kSystem, "what reads stdout has gone"} {}

void print(std::string_view text) {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (written) return;
  if (errno == EPIPE) throw ReaderGone{};
  throw Error{Failure::kSystem, fmt::format("writing to stdout: {}", std::strerror(errno)),
              "See that what reads the output takes all of it"};
}

}  // namespace cueclip::cli
