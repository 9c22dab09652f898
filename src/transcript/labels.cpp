#include "transcript/labels.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/join.h"
#include "transcript/name_shape.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestLabel = 120;  // bytes: five words and a role, also in a script of two bytes

using Form = LineHead::Form;

/// Where in the text `part` of it begins.
std::size_t offset_in(std::string_view text, std::string_view part) {
  return static_cast<std::size_t>(part.data() - text.data());
}

/// The text from `from` on, without spaces and marks of direction before it.
std::string_view rest_of(std::string_view text, std::size_t from) {
  const std::string_view rest = text.substr(from);
  const std::string_view inner = without_marks_around(rest);
  return inner.empty() ? text.substr(text.size()) : rest.substr(offset_in(rest, inner));
}

/// Whether words may stand behind the dash of a dialogue: "--", "-5" and "->" are none.
bool begins_speech(std::string_view words) {
  constexpr std::u32string_view kOpening = U"¿¡\"'‘“«„(【[…♪";
  std::int32_t at = 0;
  UChar32 character = -1;
  if (!words.empty()) U8_NEXT(words.data(), at, static_cast<std::int32_t>(words.size()), character);
  return character >= 0 && (u_isalpha(character) ||
                            kOpening.find(static_cast<char32_t>(character)) != std::u32string_view::npos);
}

/// The dash of a dialogue, and spaces behind it. 0 where there is none.
std::size_t dash_length(std::string_view text) {
  for (const std::string_view dash : {"-", "–", "—", "―"}) {
    if (!text.starts_with(dash)) continue;
    const std::string_view behind = text.substr(dash.size());
    const std::string_view words = trimmed(behind);
    if (!begins_speech(words)) return 0;
    return offset_in(text, behind.substr(behind.find_first_not_of(' ')));
  }
  return 0;
}

/// Takes a role off a label: "Ada (host)", "Ada, host".
void take_role(LineHead& head) {
  const std::string whole = head.label;
  const auto open = whole.find_first_of("([");
  if (open != std::string::npos && (whole.ends_with(')') || whole.ends_with(']'))) {
    head.label = single_spaced(std::string_view{whole}.substr(0, open));
    head.role = single_spaced(std::string_view{whole}.substr(open + 1, whole.size() - open - 2));
  } else if (const auto comma = whole.find(','); comma != std::string::npos) {
    head.label = single_spaced(std::string_view{whole}.substr(0, comma));
    head.role = single_spaced(std::string_view{whole}.substr(comma + 1));
    head.is_by_comma = true;
  }
}

bool is_name(const std::string& label) {
  return looks_like_name(label) || is_generic_label(label);
}

void read_bracket(LineHead& head, std::string_view line, std::string_view rest) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kBrackets{
      {{"[", "]"}, {"【", "】"}, {"［", "］"}}};
  for (const auto& [open, close] : kBrackets) {
    const auto end = rest.find(close);
    if (!rest.starts_with(open) || end == std::string_view::npos) continue;
    const std::string_view inside = rest.substr(open.size(), end - open.size());
    head.label = single_spaced(without_marks_around(inside));
    if (head.label.empty()) return;
    head.form = Form::kBracket;
    std::string_view behind = rest.substr(end + close.size());
    for (const std::string_view colon : {":", "："})
      if (behind.starts_with(colon)) behind.remove_prefix(colon.size());
    head.words = offset_in(line, behind);
    return;
  }
}

void read_parenthesis(LineHead& head, std::string_view line, std::string_view rest) {
  const auto close = rest.find(')');
  if (!rest.starts_with('(') || close == std::string_view::npos) return;
  std::string label = single_spaced(rest.substr(1, close - 1));
  if (!is_name(label)) return;
  head.form = Form::kParenthesis;
  head.label = std::move(label);
  head.words = offset_in(line, rest.substr(close + 1));
}

void read_colon(LineHead& head, std::string_view line, std::string_view rest) {
  constexpr std::string_view kWide = "：";
  const auto colon = rest.find(':');
  const auto wide = rest.find(kWide);
  const auto at = std::min(colon, wide);
  if (at == std::string_view::npos || at > kLongestLabel) return;
  const std::string_view behind = rest.substr(at + (at == wide ? kWide.size() : 1));
  // A colon inside a word or a time is no end of a name; the wide one stands without a space.
  if (at == colon && !behind.empty() && behind.front() != ' ' && rest_of(behind, 0) == behind) return;
  std::string_view label = without_marks_around(rest.substr(0, at));
  for (const std::string_view space : {"\xC2\xA0", "\xE2\x80\xAF"})
    if (label.ends_with(space)) label.remove_suffix(space.size());
  LineHead found = head;
  found.label = single_spaced(label);
  if (!is_generic_label(found.label)) take_role(found);
  if (!is_name(found.label)) return;
  head = std::move(found);
  head.form = Form::kColon;
  head.words = offset_in(line, behind);
}

/// Behind a label may stand another dash.
void pass_over_dash(LineHead& head, std::string_view line) {
  const std::string_view words = rest_of(line, head.words);
  head.words = offset_in(line, words.substr(dash_length(words)));
}

}  // namespace

LineHead read_line_head(std::string_view line) {
  LineHead head;
  std::string_view rest = rest_of(line, 0);
  if (rest.starts_with(">>")) {
    head.has_chevrons = true;
    rest = rest_of(line, offset_in(line, rest) + std::min(rest.find_first_not_of('>'), rest.size()));
  }
  head.mark_end = offset_in(line, rest);
  if (const std::size_t dash = dash_length(rest)) {
    head.has_dash = true;
    rest = rest_of(line, head.mark_end + dash);
  }
  head.dash_end = offset_in(line, rest);
  head.words = head.mark_end;
  read_bracket(head, line, rest);
  if (head.form == Form::kNone) read_parenthesis(head, line, rest);
  if (head.form == Form::kNone) read_colon(head, line, rest);
  if (head.form != Form::kNone) pass_over_dash(head, line);
  return head;
}

bool begins_as_turn(std::string_view words) {
  const LineHead head = read_line_head(words);
  return head.has_chevrons || head.has_dash || head.form != Form::kNone;
}

Labelled bracketed_label(std::string_view text) {
  LineHead head;
  read_bracket(head, text, text);
  std::string words = single_spaced(text.substr(head.words));
  if (head.form == Form::kNone || words.empty()) return {{}, std::string{text}};
  return {std::move(head.label), std::move(words)};
}

Labelled possible_label(std::string_view text) {
  LineHead head;
  read_colon(head, text, text);
  std::string words = single_spaced(text.substr(head.words));
  if (head.form == Form::kNone || head.is_by_comma || words.empty()) return {{}, std::string{text}};
  return {std::move(head.label), std::move(words)};
}

}  // namespace cueclip
