#include "studio/toml_outline.h"

#include <algorithm>

namespace cueclip::studio {

namespace {

constexpr std::string_view kClip = "clip";

/// A line's first byte that is no space; a line end for a blank one.
char first_of_line(std::string_view text, std::size_t line) {
  const std::size_t at = text.find_first_not_of(" \t", line);
  return at == std::string_view::npos || text[at] == '\r' ? '\n' : text[at];
}

/// Where comments begin that stand directly above a line, behind `least`.
std::size_t comments_above(std::string_view text, std::size_t line, std::size_t least) {
  while (line > least) {
    const std::size_t above = line_begin(text, line - 1);
    if (above < least || first_of_line(text, above) != '#') break;
    line = above;
  }
  return line;
}

/// Where comments end that stand directly below a line, before `most`.
std::size_t comments_below(std::string_view text, std::size_t line, std::size_t most) {
  while (line < most && first_of_line(text, line) == '#') line = next_line(text, line);
  return line;
}

/// Where the lines that end before a line have their last line end.
std::size_t before_line_end(std::string_view text, std::size_t line) {
  if (line == 0 || text[line - 1] != '\n') return line;
  return line > 1 && text[line - 2] == '\r' ? line - 2 : line - 1;
}

/// Where the last statement of a section ends.
std::size_t last_line(const TomlSection& section, std::size_t start) {
  if (!section.pairs.empty()) return section.pairs.back().line.end;
  return section.header ? section.header->line.end : start;
}

/// Where blank lines above a line begin.
std::size_t blanks_above(std::string_view text, std::size_t line) {
  const std::size_t start = start_of(text);
  while (line > start) {
    const std::size_t above = line_begin(text, line - 1);
    if (first_of_line(text, above) != '\n') break;
    line = above;
  }
  return line;
}

std::size_t blanks_below(std::string_view text, std::size_t line) {
  while (line < text.size() && first_of_line(text, line) == '\n') line = next_line(text, line);
  return line;
}

}  // namespace

TomlPath TomlSection::path() const {
  if (!header) return {};
  const TomlPath& key = header->pair.key;
  return {key.begin() + (clip ? 1 : 0), key.end()};
}

TomlOutline::TomlOutline(std::string_view text) {
  sections_.push_back({});
  for (TomlStatement& statement : statements_of(text)) {
    if (statement.kind == TomlStatement::Kind::kPair) {
      sections_.back().pairs.push_back(std::move(statement));
      continue;
    }
    const TomlPath& key = statement.pair.key;
    TomlSection section;
    if (statement.kind == TomlStatement::Kind::kElement && key == TomlPath{std::string{kClip}}) ++clip_count_;
    if (key.front() == kClip && clip_count_ > 0) section.clip = clip_count_ - 1;
    section.header = std::move(statement);
    sections_.push_back(std::move(section));
  }
  std::size_t reached = start_of(text);
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    TomlSection& section = sections_[i];
    const auto& first = section.header          ? section.header
                        : section.pairs.empty() ? std::optional<TomlStatement>{}
                                                : std::optional{section.pairs.front()};
    section.extent.begin = first ? comments_above(text, first->line.begin, reached) : reached;
    reached = last_line(section, reached);
    const bool is_last = i + 1 == sections_.size();
    const std::size_t next =
        is_last ? text.size() : comments_above(text, sections_[i + 1].header->line.begin, reached);
    section.extent.end = first ? before_line_end(text, comments_below(text, reached, next)) : reached;
  }
}

std::vector<Extent> TomlOutline::clip_extents(std::size_t clip) const {
  std::vector<Extent> extents;
  bool follows = false;
  for (const TomlSection& section : sections_) {
    const bool is_of_it = section.clip == clip;
    if (is_of_it && follows) extents.back().end = section.extent.end;
    if (is_of_it && !follows) extents.push_back(section.extent);
    follows = is_of_it;
  }
  return extents;
}

std::string without_lines(std::string text, const Extent& lines) {
  const std::size_t above = blanks_above(text, lines.begin);
  const std::size_t next = next_line(text, lines.end);
  const std::size_t below = blanks_below(text, next);
  const auto count = [&](std::size_t from, std::size_t to) {
    return std::count(text.begin() + static_cast<std::ptrdiff_t>(from),
                      text.begin() + static_cast<std::ptrdiff_t>(to), '\n');
  };
  const bool is_first = above == start_of(text);
  const bool is_last = below == text.size();
  Extent cut{lines.begin, next};
  if (is_last && !is_first) {
    cut.begin = above;
    if (next == lines.end) cut.begin = before_line_end(text, above);  // there is no last line end
  } else if (is_first || count(above, lines.begin) > count(next, below)) {
    cut.end = below;
  } else {
    cut.begin = above;
  }
  return text.erase(cut.begin, cut.end - cut.begin);
}

std::string with_paragraph(std::string text, std::size_t behind, std::string_view paragraph) {
  const std::string line_end = line_end_of(text);
  return text.insert(behind, line_end + line_end + std::string{paragraph});
}

std::string with_last_paragraph(std::string text, std::string_view paragraph) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  if (last != std::string::npos && last >= start_of(text))
    return with_paragraph(text, line_words_end(text, last), paragraph);
  return text.insert(start_of(text), std::string{paragraph} + line_end_of(text));
}

}  // namespace cueclip::studio
