#include "studio/toml_entries.h"

#include <algorithm>

#include <fmt/format.h>

#include "studio/toml_value.h"

namespace cueclip::studio {

namespace {

bool begins_with(const TomlPath& path, const TomlPath& head) {
  return head.size() <= path.size() && std::equal(head.begin(), head.end(), path.begin());
}

std::size_t common(const TomlPath& one, const TomlPath& other) {
  return static_cast<std::size_t>(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first -
                                  one.begin());
}

TomlPath joined(TomlPath head, const TomlPath& tail) {
  head.insert(head.end(), tail.begin(), tail.end());
  return head;
}

TomlPath behind(const TomlPath& path, std::size_t count) {
  return {path.begin() + static_cast<std::ptrdiff_t>(count), path.end()};
}

TomlPath without_last(TomlPath path) {
  path.pop_back();
  return path;
}

bool is_inline_table(std::string_view text, const Extent& value) {
  return text[value.begin] == '{';
}

bool is_in(const TomlSection& section, TomlScope scope) {
  return section.clip == scope;
}

/// A value, and the path to it: the one sought, or where that ends in an inline table on the way.
struct Reached {
  TomlEntry entry;
  TomlPath path;
};

/// Goes into inline tables as far as they lead on the path.
void descend(std::string_view text, const TomlPath& path, Reached& reached) {
  while (reached.path.size() < path.size() && is_inline_table(text, reached.entry.value)) {
    const auto pairs = pairs_of(text, reached.entry.value);
    const auto next = std::ranges::find_if(
        pairs, [&](const TomlPair& pair) { return begins_with(path, joined(reached.path, pair.key)); });
    if (next == pairs.end()) return;
    reached.entry.tables.push_back(reached.entry.value);
    reached.entry.value = next->value;
    reached.path = joined(reached.path, next->key);
  }
}

/// The value that leads farthest on a path; none where no key does.
std::optional<Reached> reach(std::string_view text, const TomlOutline& outline, TomlScope scope,
                             const TomlPath& path) {
  for (std::size_t s = 0; s < outline.sections().size(); ++s) {
    const TomlSection& section = outline.sections()[s];
    if (!is_in(section, scope)) continue;
    for (std::size_t p = 0; p < section.pairs.size(); ++p) {
      const TomlPair& pair = section.pairs[p].pair;
      Reached reached{{s, p, {}, pair.value}, joined(section.path(), pair.key)};
      if (!begins_with(path, reached.path)) continue;
      descend(text, path, reached);
      return reached;
    }
  }
  return std::nullopt;
}

/// An inline table with another key at its end. What isn't there of the path to it becomes a dotted key.
std::string with_inline_key(std::string text, const Extent& table, const TomlPath& key,
                            std::string_view value) {
  const auto pairs = pairs_of(text, table);
  const std::string pair = fmt::format("{} = {}", written(key), value);
  if (!pairs.empty()) return text.insert(pairs.back().value.end, ", " + pair);
  return text.replace(table.begin, table.end - table.begin, fmt::format("{{ {} }}", pair));
}

/// The section in which a key of this table is added: the one with its header, or one whose dotted keys lead
/// into it, with the statement below which it goes.
struct Holder {
  const TomlSection* section = nullptr;
  const TomlStatement* above = nullptr;
  std::size_t shared = 0;  ///< how much of the path there is
};

Holder holder_of(const TomlOutline& outline, TomlScope scope, const TomlPath& table) {
  Holder best;
  for (const TomlSection& section : outline.sections()) {
    if (!is_in(section, scope)) continue;
    const TomlPath path = section.path();
    if (path == table) {
      const TomlStatement* last = section.pairs.empty() ? nullptr : &section.pairs.back();
      return {&section, last != nullptr || !section.header ? last : &*section.header, table.size()};
    }
    if (!begins_with(table, path)) continue;
    for (const TomlStatement& pair : section.pairs) {
      const std::size_t shared = common(joined(path, without_last(pair.pair.key)), table);
      if (shared > path.size() && shared >= best.shared) best = {&section, &pair, shared};
    }
  }
  return best;
}

/// The file's first key, above all that is there.
std::string with_first_line(std::string text, const TomlOutline& outline, const std::string& line) {
  if (outline.sections().size() < 2) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    if (last == std::string::npos || last < start_of(text))
      return text.insert(start_of(text), line + line_end_of(text));
    return with_last_paragraph(std::move(text), line);
  }
  const std::string line_end = line_end_of(text);
  return text.insert(outline.sections()[1].extent.begin, line + line_end + line_end);
}

/// A header of its own with one key: in a clip at its end; else behind the tables like it, else above the
/// clips.
std::string with_section(std::string text, const TomlOutline& outline, TomlScope scope, const TomlPath& table,
                         const std::string& line) {
  const TomlPath header = scope ? joined({"clip"}, table) : table;
  const std::string line_end = line_end_of(text);
  const std::string paragraph = fmt::format("[{}]{}{}", written(header), line_end, line);
  if (scope) return with_paragraph(text, outline.clip_extents(*scope).back().end, paragraph);
  const TomlSection* before = nullptr;
  const TomlSection* first_clip = nullptr;
  bool is_like = false;
  for (const TomlSection& section : outline.sections()) {
    if (section.clip) {
      if (first_clip == nullptr) first_clip = &section;
      continue;
    }
    const bool is_empty = !section.header && section.pairs.empty();
    const bool alike = section.header && section.path().front() == table.front();
    if (!alike && (is_like || is_empty || first_clip != nullptr)) continue;
    before = &section;
    is_like = is_like || alike;
  }
  if (before != nullptr) return with_paragraph(text, before->extent.end, paragraph);
  if (first_clip == nullptr) return with_last_paragraph(std::move(text), paragraph);
  return text.insert(first_clip->extent.begin, paragraph + line_end + line_end);
}

std::string without_inline_key(std::string text, const TomlEntry& entry) {
  const auto pairs = pairs_of(text, entry.tables.back());
  const auto at = std::ranges::find(pairs, entry.value, &TomlPair::value);
  if (at != pairs.begin()) return text.erase((at - 1)->value.end, entry.value.end - (at - 1)->value.end);
  if (pairs.size() > 1) return text.erase(at->name.begin, (at + 1)->name.begin - at->name.begin);
  const Extent& table = entry.tables.back();
  return text.replace(table.begin, table.end - table.begin, "{}");
}

/// Whether a section is a header and nothing else, without a comment.
bool is_bare(std::string_view text, const TomlSection& section) {
  return section.header && section.header->kind == TomlStatement::Kind::kTable && section.pairs.empty() &&
         part_of(text, section.extent).find_first_of("#\n") == std::string_view::npos;
}

std::string without_empty_tables(std::string text, TomlScope scope, TomlPath table) {
  for (; !table.empty(); table.pop_back()) {
    const TomlOutline outline{text};
    if (const auto entry = find_entry(text, outline, scope, table)) {
      if (!is_inline_table(text, entry->value) || !pairs_of(text, entry->value).empty()) return text;
      text = entry->tables.empty()
                 ? without_statement(text, outline.sections()[entry->section].pairs[entry->pair])
                 : without_inline_key(text, *entry);
      continue;
    }
    for (const TomlSection& section : outline.sections()) {
      if (!is_in(section, scope) || section.path() != table || !section.header) continue;
      if (!is_bare(text, section)) return text;
      text = without_lines(text, section.extent);
      break;
    }
  }
  return text;
}

}  // namespace

std::optional<TomlEntry> find_entry(std::string_view text, const TomlOutline& outline, TomlScope scope,
                                    const TomlPath& path) {
  const auto reached = reach(text, outline, scope, path);
  return reached && reached->path == path ? std::optional{reached->entry} : std::nullopt;
}

std::string without_statement(std::string text, const TomlStatement& statement) {
  Extent cut = statement.line;
  const bool has_end = cut.end > 0 && text[cut.end - 1] == '\n';
  if (!has_end && cut.begin > start_of(text)) cut.begin -= line_end_of(text).size();
  return text.erase(cut.begin, cut.end - cut.begin);
}

std::string with_line_below(std::string text, const TomlStatement& statement, const TomlPath& key,
                            std::string_view value) {
  const std::string indent =
      text.substr(statement.line.begin, statement.pair.name.begin - statement.line.begin);
  const bool is_pair = statement.kind == TomlStatement::Kind::kPair;
  const bool is_close = is_pair && statement.pair.value.begin == statement.pair.name.end + 1;
  const std::size_t end = is_pair ? statement.pair.value.end : statement.pair.name.end;
  return text.insert(line_words_end(text, end), fmt::format("{}{}{}{}{}", line_end_of(text), indent,
                                                            written(key), is_close ? "=" : " = ", value));
}

std::string with_entry(std::string text, TomlScope scope, const TomlPath& path, std::string_view value) {
  const TomlOutline outline{text};
  if (const auto reached = reach(text, outline, scope, path))
    return with_inline_key(std::move(text), reached->entry.value, behind(path, reached->path.size()), value);
  const TomlPath table = without_last(path);
  const Holder holder = holder_of(outline, scope, table);
  if (holder.above != nullptr) {
    const TomlPath key = behind(path, holder.section->path().size());
    return with_line_below(std::move(text), *holder.above, key, value);
  }
  const std::string line = fmt::format("{} = {}", written(TomlPath{path.back()}), value);
  if (table.empty()) return with_first_line(std::move(text), outline, line);
  return with_section(std::move(text), outline, scope, table, line);
}

std::string without_entry(std::string text, TomlScope scope, const TomlPath& path) {
  const TomlOutline outline{text};
  const auto entry = find_entry(text, outline, scope, path);
  if (!entry) return text;
  text = entry->tables.empty()
             ? without_statement(text, outline.sections()[entry->section].pairs[entry->pair])
             : without_inline_key(std::move(text), *entry);
  return without_empty_tables(std::move(text), scope, without_last(path));
}

}  // namespace cueclip::studio
