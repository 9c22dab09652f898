#include "studio/toml_list.h"

#include <algorithm>
#include <vector>

#include "studio/toml_source.h"

namespace cueclip::studio {

namespace {

constexpr auto kNone = std::string_view::npos;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == kNone;
}

/// Whether nothing stands before a place on its line.
bool begins_line(std::string_view list, std::size_t at) {
  const std::size_t line = line_begin(list, at);
  return line > 0 && is_blank(list.substr(line, at - line));
}

/// Whether only a comment stands behind a place on its line.
bool ends_line(std::string_view list, std::size_t at) {
  const std::size_t next = std::min(list.find_first_not_of(" \t\r", at), list.size());
  return next < list.size() && (list[next] == '#' || list[next] == '\n');
}

void cut(std::string& list, std::size_t begin, std::size_t end) {
  list.erase(begin, end - begin);
}

std::string with_first(std::string list, std::string_view entry, std::string_view line_end) {
  const std::size_t bracket = list.rfind(']');
  if (list.find('\n') == kNone) return "[" + std::string{entry} + "]";
  const std::string line = "  " + std::string{entry} + "," + std::string{line_end};
  return begins_line(list, bracket) ? list.insert(line_begin(list, bracket), line)
                                    : list.insert(bracket, std::string{line_end} + line);
}

/// Without an entry that has no line of its own.
std::string without_inline(std::string list, const std::vector<TomlElement>& elements, std::size_t index) {
  const TomlElement& element = elements[index];
  const std::size_t before = index > 0 ? elements[index - 1].comma : kNone;
  if (before != kNone &&
      is_blank(std::string_view{list}.substr(before + 1, element.value.begin - before - 1)) &&
      (element.comma == kNone || element.comma == element.value.end)) {
    // From the comma before, so that the one behind, or none, stays with the entry before.
    cut(list, before, element.value.end);
    return list;
  }
  if (element.comma != kNone) {
    const std::size_t behind = std::min(list.find_first_not_of(" \t", element.comma + 1), list.size());
    cut(list, element.comma, behind);
  } else if (before != kNone) {
    cut(list, element.value.begin, element.value.end);
    cut(list, before, before + 1);
    return list;
  }
  cut(list, element.value.begin, element.value.end);
  return list;
}

}  // namespace

std::string list_with(std::string list, std::string_view entry, std::string_view line_end) {
  const auto elements = elements_of(list, {0, list.size()});
  if (elements.empty()) return with_first(std::move(list), entry, line_end);
  const TomlElement& last = elements.back();
  const bool has_comma = last.comma != kNone;
  const std::size_t behind = has_comma ? last.comma + 1 : last.value.end;
  const std::string comma = has_comma ? "," : "";
  if (!begins_line(list, last.value.begin))
    return list.insert(behind, (has_comma ? " " : ", ") + std::string{entry} + comma);
  const std::size_t line = line_begin(list, last.value.begin);
  const std::string indent = list.substr(line, last.value.begin - line);
  const std::size_t at = ends_line(list, behind) ? line_words_end(list, behind) : behind;
  list.insert(at, std::string{line_end} + indent + std::string{entry} + comma);
  return has_comma ? list : list.insert(last.value.end, ",");
}

std::string list_replacing(std::string list, std::size_t index, std::string_view entry) {
  const Extent value = elements_of(list, {0, list.size()}).at(index).value;
  return list.replace(value.begin, value.end - value.begin, entry);
}

std::string list_without(std::string list, std::size_t index) {
  const auto elements = elements_of(list, {0, list.size()});
  const TomlElement& element = elements.at(index);
  const std::size_t behind = element.comma == kNone ? element.value.end : element.comma + 1;
  if (!begins_line(list, element.value.begin) || !ends_line(list, behind))
    return without_inline(std::move(list), elements, index);
  const std::size_t line = line_begin(list, element.value.begin);
  cut(list, line, next_line(list, behind));
  if (element.comma == kNone && index > 0 && elements[index - 1].comma != kNone)
    cut(list, elements[index - 1].comma, elements[index - 1].comma + 1);
  return list;
}

bool list_has_comment(std::string_view list) {
  const auto elements = elements_of(list, {0, list.size()});
  std::size_t reached = 0;
  for (const TomlElement& element : elements) {
    if (list.substr(reached, element.value.begin - reached).find('#') != kNone) return true;
    reached = element.value.end;
  }
  return list.substr(reached).find('#') != kNone;
}

}  // namespace cueclip::studio
