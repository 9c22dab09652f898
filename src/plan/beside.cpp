#include "plan/beside.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

namespace {

struct Kind {
  Beside kind;
  std::string_view name;
  std::string_view ending;
};

constexpr std::array kKinds{Kind{Beside::kAlt, "alt", ".alt.txt"}, Kind{Beside::kPost, "post", ".post.txt"},
                            Kind{Beside::kSrt, "srt", ".srt"},     Kind{Beside::kVtt, "vtt", ".vtt"},
                            Kind{Beside::kAss, "ass", ".ass"},     Kind{Beside::kPoster, "poster", ".png"},
                            Kind{Beside::kJson, "json", ".json"}};

}  // namespace

std::vector<Beside> parse_beside(std::string_view text) {
  std::vector<Beside> kinds;
  while (!text.empty()) {
    const auto comma = text.find(',');
    const std::string_view name = text.substr(0, comma);
    const auto* found = std::ranges::find(kKinds, name, &Kind::name);
    if (found == kKinds.end()) {
      std::vector<std::string_view> known;
      for (const Kind& kind : kKinds) known.push_back(kind.name);
      throw Error{Failure::kUsage,
                  fmt::format("\"{}\" is nothing that can be written beside a clip", printable(name)),
                  fmt::format("There is: {}", fmt::join(known, ", "))};
    }
    if (std::ranges::find(kinds, found->kind) == kinds.end()) kinds.push_back(found->kind);
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
  }
  return kinds;
}

std::vector<BesideFile> beside_files(const std::filesystem::path& output, const std::vector<Beside>& kinds) {
  std::vector<BesideFile> files;
  for (const Beside wanted : kinds) {
    std::filesystem::path path{output};
    path.replace_extension(std::ranges::find(kKinds, wanted, &Kind::kind)->ending);
    files.push_back({wanted, std::move(path)});
  }
  return files;
}

void check_files(const ClipPlan& plan, const ClipOptions& options) {
  const auto check_input = [&](const std::filesystem::path& file) {
    std::error_code ignored;
    for (const auto& input : {options.audio, options.transcript, options.captions_file.value_or("")})
      if (!input.empty() && std::filesystem::equivalent(file, input, ignored))
        throw Error{Failure::kUsage,
                    fmt::format("{} is what the clip is made from, and would be written over", shown(file)),
                    "Choose another name with -o"};
  };
  check_input(plan.output);
  for (const BesideFile& file : plan.beside) {
    if (file.kind == Beside::kPoster && plan.is_sound_alone())
      throw Error{Failure::kUsage,
                  fmt::format("{} holds the sound alone, which has no poster", shown(plan.output)),
                  "Leave poster out of --with, or make a video"};
    if (file.path == plan.output)
      throw Error{Failure::kUsage, fmt::format("{} would be written twice", shown(file.path)),
                  "Leave out of --with what has the clip's own ending"};
    check_input(file.path);
  }
}

}  // namespace cueclip
