#include "deliver/write_beside.h"

#include <cueclip/error.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>

#include <fmt/format.h>

#include "deliver/captions_as_ass.h"

namespace cueclip {

namespace {

std::string content_of(const ClipPlan& plan, const Canvas& still, Beside kind) {
  switch (kind) {
    case Beside::kAss:
      return captions_as_ass(plan, still);
  }
  return {};
}

}  // namespace

void write_beside(const ClipPlan& plan, const Canvas& still, Beside kind, const std::filesystem::path& file) {
  const std::string content = content_of(plan, still, kind);
  std::ofstream stream{file, std::ios::binary};
  stream.write(content.data(), static_cast<std::streamsize>(content.size()));
  stream.close();
  if (!stream) throw Error{Failure::kSystem, std::strerror(errno)};
}

}  // namespace cueclip
