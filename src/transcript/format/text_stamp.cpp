#include "transcript/format/text_stamp.h"

#include "transcript/format/page_stamp.h"

namespace cueclip {

namespace {

char closing_of(char bracket) {
  return bracket == '[' ? ']' : bracket == '(' ? ')' : '>';
}

bool is_blank_byte(char byte) {
  return byte == ' ' || byte == '\t';
}

std::string_view behind_blanks(std::string_view text) {
  while (!text.empty() && is_blank_byte(text.front())) text.remove_prefix(1);
  return text;
}

/// Takes what stands between the two times of a range.
bool take_range_mark(std::string_view& text) {
  std::string_view rest = behind_blanks(text);
  for (const std::string_view mark : {"-->", "->", "→", "—", "–", "-", "to "}) {
    if (!rest.starts_with(mark)) continue;
    text = behind_blanks(rest.substr(mark.size()));
    return true;
  }
  return false;
}

/// Whether a time without brackets may end before this.
bool may_end_before(std::string_view behind) {
  if (behind.empty() || is_blank_byte(behind.front()) || behind.starts_with("\xC2\xA0")) return true;
  if (behind.front() == ':') return behind.size() == 1 || is_blank_byte(behind[1]);
  return behind.starts_with("—") || behind.starts_with("–") || behind.front() == '|';
}

std::optional<WrittenTime> take_bracketed(std::string_view& text, char bracket) {
  std::string_view rest = text;
  if (!rest.starts_with(bracket)) return std::nullopt;
  rest = behind_blanks(rest.substr(1));
  const auto time = take_written_time(rest);
  rest = behind_blanks(rest);
  if (!time || !rest.starts_with(closing_of(bracket))) return std::nullopt;
  text = rest.substr(1);
  return time;
}

/// The second time of a range whose first was taken.
std::optional<WrittenTime> take_range_end(std::string_view& text, char bracket) {
  std::string_view rest = text;
  if (!take_range_mark(rest)) return std::nullopt;
  const auto end = bracket == '\0' ? take_written_time(rest) : take_bracketed(rest, bracket);
  if (!end || (bracket == '\0' && !may_end_before(rest))) return std::nullopt;
  text = rest;
  return end;
}

/// `[from - to]`, or a time alone in brackets.
std::optional<TextStamp> take_in_brackets(std::string_view& text, char bracket) {
  std::string_view rest = behind_blanks(text.substr(1));
  TextStamp stamp{{}, {}, bracket};
  const auto start = take_written_time(rest);
  if (!start || start->kind == TimeKind::kTenths) return std::nullopt;
  stamp.start = *start;
  std::string_view behind = rest;
  if (take_range_mark(behind)) {
    stamp.end = take_written_time(behind);
    if (!stamp.end) return std::nullopt;
    rest = behind;
  }
  rest = behind_blanks(rest);
  if (!rest.starts_with(closing_of(bracket))) return std::nullopt;
  text = rest.substr(1);
  if (!stamp.end) stamp.end = take_range_end(text, bracket);
  return stamp;
}

}  // namespace

bool TextStamp::is_like(const TextStamp& other) const {
  return bracket == other.bracket && start.kind == other.start.kind;
}

std::optional<TextStamp> take_text_stamp(std::string_view& text) {
  std::string_view rest = without_blanks(text);
  if (rest.empty()) return std::nullopt;
  rest = text.substr(static_cast<std::size_t>(rest.data() - text.data()));
  std::optional<TextStamp> stamp;
  if (rest.front() == '[' || rest.front() == '(' || rest.front() == '<') {
    stamp = take_in_brackets(rest, rest.front());
  } else {
    const std::string_view whole = rest;
    const auto start = take_written_time(rest);
    if (!start) return std::nullopt;
    if (start->kind == TimeKind::kTenths) {
      stamp = TextStamp{*start, {}, '#'};
    } else if (may_end_before(rest)) {
      // What makes it a time of the day ("10:30 am") is told in one place.
      if (start->kind == TimeKind::kClock && !start->is_unpadded && !take_page_stamp(whole))
        return std::nullopt;
      stamp = TextStamp{*start, take_range_end(rest, '\0'), '\0'};
    }
  }
  if (stamp) text = rest;
  return stamp;
}

}  // namespace cueclip
