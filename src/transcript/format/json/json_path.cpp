#include "transcript/format/json/json_path.h"

#include <algorithm>

namespace cueclip {

std::vector<std::string> json_path(std::string_view path) {
  std::vector<std::string> steps;
  for (std::size_t at = 0; at < path.size();) {
    if (path.substr(at).starts_with(kJsonItems)) {
      steps.emplace_back(kJsonItems);
      at += 2;
    } else if (path[at] == '.') {
      ++at;
    } else {
      const auto end = std::min(path.find_first_of(".[", at), path.size());
      steps.emplace_back(path.substr(at, end - at));
      at = end;
    }
  }
  return steps;
}

}  // namespace cueclip
