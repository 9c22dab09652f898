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

constexpr std::array kKinds{Kind{Beside::kAss, "ass", ".ass"}};

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

}  // namespace cueclip
