#include "transcript/format/text_head.h"

#include "transcript/format/page_stamp.h"
#include "transcript/name_shape.h"
#include "transcript/name_words.h"
#include "transcript/nobody.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestTextName = 60;  // bytes
constexpr std::string_view kStampBegins = "0123456789[(<";

std::string_view without_emphasis(std::string_view text) {
  text = without_blanks(text);
  while (!text.empty() && (text.front() == '*' || text.front() == '_')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '*' || text.back() == '_')) text.remove_suffix(1);
  return without_blanks(text);
}

/// The text without marks of bold.
std::string without_bold(std::string_view text) {
  std::string result{text};
  for (const std::string_view mark : {"**", "__"})
    for (auto at = result.find(mark); at != std::string::npos; at = result.find(mark, at))
      result.erase(at, mark.size());
  return result;
}

/// A name without what separates it from a time behind it.
std::string_view without_name_end(std::string_view text) {
  text = without_emphasis(text);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view end : {":", "：", ",", "—", "–", "-", "·", "|"}) {
      if (!text.ends_with(end)) continue;
      text = without_emphasis(text.substr(0, text.size() - end.size()));
      again = true;
    }
  }
  return text;
}

/// Takes a dash or a bar before what stands behind a time.
bool take_dash(std::string_view& text) {
  for (const std::string_view dash : {"- ", "– ", "— ", "| "}) {
    if (!text.starts_with(dash)) continue;
    text = without_blanks(text.substr(dash.size()));
    return true;
  }
  return false;
}

std::string_view behind_colon(std::string_view text) {
  text = without_blanks(text);
  return text.starts_with(':') ? without_blanks(text.substr(1)) : text;
}

/// A time first, and what is behind it.
std::optional<TextHead> read_stamp_first(std::string_view text) {
  TextHead head;
  while (!text.empty() && (text.front() == '*' || text.front() == '_')) text.remove_prefix(1);
  std::string_view rest = text;
  const auto stamp = take_text_stamp(rest);
  if (!stamp) return std::nullopt;
  head.stamp = *stamp;
  const bool has_tab = rest.starts_with('\t');
  rest = without_blanks(rest);
  while (rest.starts_with('*') || rest.starts_with('_')) rest.remove_prefix(1);
  rest = behind_colon(rest);
  if (rest.empty()) return head;
  const auto tab = rest.find('\t');
  if (has_tab && tab != std::string_view::npos && may_name_speaker(without_emphasis(rest.substr(0, tab)))) {
    head.shape = TextShape::kNameStampWords;  // a table's row; which of them is first says nothing
    head.name = without_emphasis(rest.substr(0, tab));
    head.words = rest.substr(tab + 1);
    return head;
  }
  const bool has_dash = take_dash(rest);
  head.shape = TextShape::kStampWords;
  head.words = rest;
  const std::string_view name = without_name_end(rest);
  if (has_dash && may_name_speaker(name) && rest.find(": ") == std::string_view::npos) {
    head.shape = TextShape::kStampName;
    head.name = name;
  }
  return head;
}

/// A name first, then a time.
class NameFirst {
 public:
  explicit NameFirst(std::string_view text) : text_{text} {}

  std::optional<TextHead> read() {
    for (auto at = text_.find_first_of(kStampBegins, 1);
         at != std::string_view::npos && at <= kLongestTextName + 8;
         at = text_.find_first_of(kStampBegins, at + 1))
      if (auto head = read_at(at)) return head;
    return std::nullopt;
  }

 private:
  std::optional<TextHead> read_at(std::size_t at) const {
    std::string_view rest = text_.substr(at);
    const auto stamp = take_text_stamp(rest);
    if (!stamp) return std::nullopt;
    std::string_view before = text_.substr(0, at);
    while (before.ends_with('*') || before.ends_with('_')) before.remove_suffix(1);
    const bool has_colon = without_emphasis(before).ends_with(':');
    const bool is_apart = before.ends_with("  ") || before.ends_with('\t');
    const bool touches = !before.ends_with(' ') && !before.ends_with('\t') && !has_colon;
    while (rest.starts_with('*') || rest.starts_with('_')) rest.remove_prefix(1);
    const bool has_colon_behind = without_blanks(rest).starts_with(':');
    const bool has_tab_behind = rest.starts_with('\t');
    TextHead head;
    head.stamp = *stamp;
    head.words = without_blanks(behind_colon(rest));
    while (head.words.starts_with("*") || head.words.starts_with("_")) head.words.erase(0, 1);
    head.words = std::string{without_blanks(head.words)};
    head.shape = head.words.empty() ? TextShape::kNameStamp : TextShape::kNameStampWords;
    const bool may_be_bare =
        head.words.empty() || has_colon || has_colon_behind || (is_apart && has_tab_behind);
    if (stamp->bracket == '\0' && (touches || !may_be_bare)) return std::nullopt;
    if (!take_name(head, without_name_end(before))) return std::nullopt;
    return head;
  }

  static bool take_name(TextHead& head, std::string_view name) {
    if (name.size() > 2 && name.starts_with('[') && name.ends_with(']')) {
      name = without_emphasis(name.substr(1, name.size() - 2));
      head.is_name_in_brackets = true;
      head.name = name;
      return !name.empty() && name.size() <= kLongestTextName &&
             name.find_first_of("[]") == std::string_view::npos;
    }
    head.name = name;
    return may_name_speaker(name);
  }

  std::string_view text_;
};

/// A time in brackets at the end.
std::optional<TextHead> read_stamp_last(std::string_view text) {
  text = without_emphasis(text);
  std::size_t open = std::string_view::npos;
  if (text.ends_with('#') && text.size() > 1) {
    open = text.rfind('#', text.size() - 2);
  } else if (text.ends_with(']') || text.ends_with(')')) {
    open = text.rfind(text.ends_with(']') ? '[' : '(');
  }
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  std::string_view rest = text.substr(open);
  const auto stamp = take_text_stamp(rest);
  if (!stamp || !rest.empty() || stamp->end) return std::nullopt;
  TextHead head;
  head.shape = TextShape::kWordsStamp;
  head.stamp = *stamp;
  head.words = without_blanks(text.substr(0, open));
  return head;
}

}  // namespace

bool may_name_speaker(std::string_view text) {
  text = without_blanks(text);
  if (text.empty() || text.size() > kLongestTextName || text.find(':') != std::string_view::npos)
    return false;
  const auto open = text.ends_with(')') ? text.rfind(" (") : std::string_view::npos;
  if (open != std::string_view::npos) text = without_blanks(text.substr(0, open));
  const std::string name = single_spaced(text);
  return looks_like_name(name) || is_generic_label(name) || may_be_name(name) ||
         (names_nobody(name) && !is_only_marks(name));
}

PlainLine plain_line(std::string_view raw) {
  PlainLine line;
  std::string_view text = raw;
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  for (const std::string_view mark : {"> ", "- ", "* ", "• "}) {
    if (!text.starts_with(mark)) continue;
    line.is_item = mark != "> ";
    text.remove_prefix(mark.size());
    break;
  }
  const auto marks = text.find_first_not_of('#');
  if (marks != std::string_view::npos && marks > 0 && marks <= 6 && text[marks] == ' ') {
    line.is_heading = true;
    text.remove_prefix(marks + 1);
  }
  line.text = without_bold(text);
  return line;
}

std::optional<TextHead> read_text_head(const PlainLine& line) {
  auto head = read_stamp_first(line.text);
  if (!head) head = NameFirst{line.text}.read();
  if (!head) head = read_stamp_last(line.text);
  if (!head) return std::nullopt;
  head->is_item = line.is_item;
  head->is_heading = line.is_heading;
  return head;
}

}  // namespace cueclip
