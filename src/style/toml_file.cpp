#include "style/toml_file.h"

#include <sstream>

#include <fmt/format.h>

#include "av/read_file.h"
#include "transcript/source_text.h"
#include "transcript/word_likeness.h"

namespace cueclip {

namespace {

constexpr std::size_t kLargest = 1u << 20;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

SourcePlace TomlFile::place(const toml::source_position& at) const {
  return {path, at.line, at.column,
          at.line >= 1 && at.line <= lines.size() ? lines[at.line - 1] : std::string{}};
}

void TomlFile::refuse(const toml::source_region& where, const std::string& problem,
                      const std::string& advice) const {
  throw Error{Failure::kInput, problem, advice}.at(place(where.begin));
}

TomlFile read_toml(const std::filesystem::path& path) {
  av::check_readable(path);  // a style is read for each shape, and a show's file for each episode
  return parse_toml(path, read_bytes(path, kLargest));
}

TomlFile parse_toml(const std::filesystem::path& path, const std::string& content) {
  TomlFile file{path, lines_of(content), {}};
  try {
    file.table = toml::parse(content);
  } catch (const toml::parse_error& error) {
    throw Error{Failure::kInput, fmt::format("this is not TOML: {}", printable(error.description())),
                "Mend the line"}
        .at(file.place(error.source().begin));
  }
  return file;
}

std::string_view nearest_name(const std::string& key, std::span<const std::string_view> names) {
  std::string_view nearest;
  double most = 0;
  for (const std::string_view name : names) {
    const double alike = likeness(key, std::string{name});
    if (alike <= most) continue;
    most = alike;
    nearest = name;
  }
  return nearest;
}

}  // namespace cueclip
