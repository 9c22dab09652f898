#include "transcript/format/page_stamp.h"

#include <algorithm>
#include <array>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr auto kBlanks =
    std::to_array<std::string_view>({" ", "\n", "\r", "\t", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89",
                                     "\xE2\x80\x8B", "\xE2\x80\x8E", "\xE2\x80\x8F"});
constexpr auto kDashes = std::to_array<std::string_view>({"-->", "->", "→", "—", "–", "-"});
constexpr auto kBars = std::to_array<std::string_view>({"|", "·", "•", "»", "▶"});
constexpr auto kOfClocks = std::to_array<std::string_view>(
    {"am", "pm", "a.m", "p.m", "uhr", "h", "hrs", "o'clock", "o’clock", "est", "gmt", "utc", "cet"});
constexpr std::array kBrackets{'[', ']', '(', ')', '<', '>'};
constexpr std::size_t kMostUnits = 2;  // words beside a number: "minute and", "Sekunden"

/// Takes a blank, or any of such; whether there was one.
template <typename Tokens>
bool take_any(std::string_view& text, const Tokens& tokens) {
  for (const std::string_view token : tokens) {
    if (!text.starts_with(token)) continue;
    text.remove_prefix(token.size());
    return true;
  }
  return false;
}

bool skip_blanks(std::string_view& text) {
  bool any = false;
  while (take_any(text, kBlanks)) any = true;
  return any;
}

struct ClockTime {
  Time time{};
  bool may_be_clock = true;
  bool is_whole = true;
};

constexpr std::int64_t kMicrosASecond = 1'000'000;

/// Decimals as microseconds.
Time microseconds(Digits decimals) {
  for (; decimals.count < 6; ++decimals.count) decimals.value *= 10;
  return Time{decimals.value};
}

/// `[h:]mm:ss[.fff]`; takes nothing where it is anything else.
std::optional<ClockTime> take_clock_time(std::string_view& text) {
  std::int64_t total = 0;
  std::size_t count = 0;
  Cursor cursor{text};
  for (; count < 3; ++count) {
    Cursor field = cursor;
    if (count > 0 && !field.take_any({":", "："})) break;
    const Digits digits = field.digits(3);
    if (count > 0 && digits.count == 0) break;  // a colon before words
    if (digits.count == 0 || (count > 0 && (digits.count != 2 || digits.value > 59))) return std::nullopt;
    total = total * 60 + digits.value;
    cursor = field;
  }
  if (count < 2) return std::nullopt;
  ClockTime result{Time{total * kMicrosASecond}, count == 2, true};
  Cursor behind = cursor;
  if (behind.take_any({".", ","})) {
    const Digits decimals = behind.digits(6);
    if (decimals.count > 0) {
      result.time += microseconds(decimals);
      result.may_be_clock = false;
      result.is_whole = false;
      cursor = behind;
    }
  }
  if (result.time >= kLongestTime) return std::nullopt;
  text = cursor.rest();
  return result;
}

/// Takes the end of a range: a dash, an arrow or a "to", and a time that isn't before the start. Of exact
/// times the end may stand right behind, as in a table.
std::optional<ClockTime> take_end(std::string_view& text, const ClockTime& from) {
  const Time start = from.time;
  std::string_view behind = text;
  const bool has_blank = skip_blanks(behind);
  if (has_blank && !from.may_be_clock) {
    std::string_view right_behind = behind;
    const auto end = take_clock_time(right_behind);
    if (end && end->time >= start && end->is_whole == from.is_whole) {
      text = right_behind;
      return end;
    }
  }
  if (!take_any(behind, kDashes) && !take_any(behind, std::to_array<std::string_view>({"to "})))
    return std::nullopt;
  skip_blanks(behind);
  const auto end = take_clock_time(behind);
  if (!end || end->time < start) return std::nullopt;
  text = behind;
  return end;
}

/// Whether the words behind a time make it one of the day.
bool is_of_clock(std::string_view behind) {
  skip_blanks(behind);
  std::string word;
  for (const char byte : behind.substr(0, behind.find_first_of(" ,;)")))
    word += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  if (word.ends_with('.')) word.pop_back();
  return std::ranges::find(kOfClocks, word) != kOfClocks.end();
}

/// Whether a time may end before this: words, or what separates them from it.
bool ends_there(std::string_view behind) {
  if (behind.empty() || skip_blanks(behind)) return true;
  if (behind.starts_with(':')) {
    behind.remove_prefix(1);
    return behind.empty() || skip_blanks(behind);
  }
  return behind.starts_with("—") || behind.starts_with("–") || behind.starts_with("|");
}

}  // namespace

std::string_view without_blanks(std::string_view text) {
  skip_blanks(text);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view blank : kBlanks) {
      if (!text.ends_with(blank)) continue;
      text.remove_suffix(blank.size());
      again = true;
    }
  }
  return text;
}

std::string_view without_separator(std::string_view text) {
  text = without_blanks(text);
  if (text.starts_with(':')) text = without_blanks(text.substr(1));
  std::string_view behind = text;
  const bool has_dash = take_any(behind, kDashes) || take_any(behind, kBars);
  if (has_dash && (behind.empty() || skip_blanks(behind) || text.starts_with("—") || text.starts_with("–")))
    text = without_blanks(behind);
  return text;
}

std::optional<PageStamp> take_page_stamp(std::string_view text) {
  skip_blanks(text);
  PageStamp stamp;
  for (std::size_t i = 0; i < kBrackets.size(); i += 2)
    if (text.starts_with(kBrackets[i])) stamp.bracket = kBrackets[i];
  if (stamp.bracket != '\0') {
    text.remove_prefix(1);
    skip_blanks(text);
  }
  const auto start = take_clock_time(text);
  if (!start) return std::nullopt;
  const auto end = take_end(text, *start);
  stamp.time = {start->time, end ? end->time : start->time};
  stamp.may_be_clock = start->may_be_clock;
  stamp.is_whole = start->is_whole && (!end || end->is_whole);
  if (stamp.bracket != '\0') {
    skip_blanks(text);
    const char close = *(std::ranges::find(kBrackets, stamp.bracket) + 1);
    if (!text.starts_with(close)) return std::nullopt;
    text.remove_prefix(1);
  } else if (!ends_there(text)) {
    return std::nullopt;
  }
  if (stamp.may_be_clock && is_of_clock(text)) return std::nullopt;
  stamp.rest = without_separator(text);
  return stamp;
}

std::optional<PageStamp> page_stamp_alone(std::string_view text) {
  auto stamp = take_page_stamp(text);
  return stamp && stamp->rest.empty() ? stamp : std::nullopt;
}

std::string_view take_end_stamp(std::string_view text, PageStamp& stamp) {
  const auto open = text.rfind(stamp.bracket);
  if (stamp.bracket == '\0' || open == std::string_view::npos || open == 0) return text;
  const auto end = page_stamp_alone(text.substr(open));
  if (!end || end->time.start < stamp.time.start) return text;
  stamp.time.end = end->time.start;
  return without_blanks(text.substr(0, open));
}

std::string without_stamps_in_words(std::string_view text) {
  std::string result;
  while (true) {
    const auto open = text.find('<');
    result += text.substr(0, open);
    if (open == std::string_view::npos) return result;
    const auto close = text.find('>', open);
    const bool is_stamp =
        close != std::string_view::npos && page_stamp_alone(text.substr(open, close - open + 1)).has_value();
    if (!is_stamp) result += '<';
    text.remove_prefix(is_stamp ? close + 1 : open + 1);
  }
}

bool says_time(std::string_view text, Time time) {
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time).count();
  std::vector<std::int64_t> parts;
  for (const std::int64_t part : {whole / 3600, whole / 60 % 60, whole % 60})
    if (part != 0) parts.push_back(part);
  if (parts.empty()) parts.push_back(0);
  std::vector<std::int64_t> said;
  std::size_t words = 0;
  bool in_word = false;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    const auto before = at;
    U8_NEXT(text.data(), at, size, character);
    if (character >= '0' && character <= '9') {
      Cursor cursor{text.substr(static_cast<std::size_t>(before))};
      const auto digits = cursor.digits(4);
      at = before +
           static_cast<std::int32_t>(text.size() - static_cast<std::size_t>(before) - cursor.rest().size());
      said.push_back(digits.value);
      in_word = false;
    } else {
      const bool is_letter = character >= 0 && u_isalpha(character);
      words += is_letter && !in_word ? 1 : 0;
      in_word = is_letter;
    }
  }
  return said == parts && words >= said.size() && words <= kMostUnits * said.size();
}

}  // namespace cueclip
