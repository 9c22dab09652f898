#include "deliver/write_beside.h"

#include <cueclip/error.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>

#include <fmt/format.h>

#include "deliver/alt_text.h"
#include "deliver/captions_as_ass.h"
#include "deliver/post_text.h"
#include "deliver/subtitles.h"

namespace cueclip {

namespace {

/// Also of a clip that shows no captions.
ClipPlan with_captions(const ClipPlan& plan) {
  ClipPlan result = plan;
  result.captions = plan.script;
  return result;
}

std::string content_of(const ClipPlan& plan, const Canvas& still, Beside kind) {
  switch (kind) {
    case Beside::kAlt:
      return alt_text(plan).text;
    case Beside::kPost:
      return post_text(plan).text;
    case Beside::kSrt:
      return captions_as_srt(plan);
    case Beside::kVtt:
      return captions_as_vtt(plan);
    case Beside::kAss:
      return captions_as_ass(with_captions(plan), still);
    case Beside::kJson:
      return plans_as_json({plan});
    case Beside::kPoster:
      break;
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
