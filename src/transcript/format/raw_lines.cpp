#include "transcript/format/raw_lines.h"

namespace cueclip {

std::vector<std::string_view> raw_lines(const SourceText& source) {
  std::vector<std::string_view> lines;
  lines.reserve(source.lines.size());
  std::string_view text = source.text;
  while (!text.empty() && lines.size() < source.lines.size()) {
    const auto end = text.find_first_of("\r\n");
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
  }
  lines.resize(source.lines.size());
  return lines;
}

}  // namespace cueclip
