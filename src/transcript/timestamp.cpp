#include "transcript/timestamp.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

constexpr std::size_t kMostDigits = 9;  // so that no sum overflows

/// Decimals as microseconds: ",5" is half a second.
std::int64_t decimals(Digits digits) {
  for (; digits.count > 6; --digits.count) digits.value /= 10;
  for (; digits.count < 6; ++digits.count) digits.value *= 10;
  return digits.value;
}

/// Whether one of the marks follows, perhaps with spaces around it; if not, the cursor stays.
bool take_mark(Cursor& cursor, std::initializer_list<std::string_view> marks, bool spaced) {
  Cursor ahead = cursor;
  if (spaced) ahead.skip_spaces();
  if (!ahead.take_any(marks)) return false;
  if (spaced) ahead.skip_spaces();
  cursor = ahead;
  return true;
}

/// Dashes, perhaps with spaces between, and a point: `-->`, `->`, `-- >`, `- >`, `–>`; or `→`.
bool take_arrow(Cursor& cursor) {
  if (cursor.take("→")) return true;
  bool has_shaft = false;
  while (cursor.take_any({"-", "–", "—", "−", "‐", "‑", "－"})) {
    has_shaft = true;
    cursor.skip_spaces();
  }
  return has_shaft && cursor.take_any({">", "＞"});
}

}  // namespace

void Cursor::skip_spaces() {
  const auto is_past_ascii = [&] { return !text_.empty() && static_cast<unsigned char>(text_[0]) >= 0x80; };
  while (take(" ") || (is_past_ascii() &&
                       take_any({"\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\xAF", "\xE2\x80\x8E", "\xE2\x80\x8F",
                                 "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x81\xA6",
                                 "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9", "\xEF\xBB\xBF"}))) {
  }
}

bool Cursor::take(std::string_view token) {
  if (!text_.starts_with(token)) return false;
  text_.remove_prefix(token.size());
  return true;
}

bool Cursor::take_any(std::initializer_list<std::string_view> tokens) {
  return std::ranges::any_of(tokens, [&](std::string_view token) { return take(token); });
}

std::string_view Cursor::plain_digits(std::size_t most) {
  const auto end = text_.substr(0, most).find_first_not_of("0123456789");
  const auto digits = text_.substr(0, end == std::string_view::npos ? std::min(most, text_.size()) : end);
  text_.remove_prefix(digits.size());
  return digits;
}

Digits Cursor::digits(std::size_t most) {
  Digits digits;
  while (!text_.empty() && digits.count < most) {
    std::int32_t length = 1;
    int value = text_[0] - '0';
    if (static_cast<unsigned char>(text_[0]) >= 0x80) {
      UChar32 character = 0;
      length = 0;
      U8_NEXT_OR_FFFD(text_.data(), length, static_cast<std::int32_t>(text_.size()), character);
      value = u_charDigitValue(character);
    }
    if (value < 0 || value > 9) break;
    digits.value = digits.value * 10 + value;
    ++digits.count;
    text_.remove_prefix(static_cast<std::size_t>(length));
  }
  return digits;
}

std::optional<Time> take_timestamp(Cursor& cursor, bool alone, bool spaced) {
  std::array<std::int64_t, 3> fields{};
  std::size_t count = 0;
  std::int64_t micros = 0;
  while (true) {
    const Digits digits = cursor.digits(kMostDigits);
    if (digits.count == 0) return std::nullopt;
    if (count == 3) {  // h:m:s:mmm
      micros = decimals(digits);
      break;
    }
    fields[count++] = digits.value;
    if (take_mark(cursor, {":", "："}, spaced)) continue;
    if (take_mark(cursor, {",", ".", "，", "．", "،", "٫"}, spaced))
      micros = decimals(cursor.digits(kMostDigits));
    break;
  }
  if (count == 1 && !alone) return std::nullopt;
  std::int64_t total = 0;
  for (std::size_t i = 0; i < count; ++i) total = total * 60 + fields[i];
  return Time{total * 1'000'000 + micros};
}

std::optional<Timing> read_timing(std::string_view line) {
  Cursor cursor{line};
  cursor.skip_spaces();
  const auto start = take_timestamp(cursor, true, true);
  if (!start) return std::nullopt;
  cursor.skip_spaces();
  if (!take_arrow(cursor)) return std::nullopt;
  cursor.skip_spaces();
  const auto end = take_timestamp(cursor, true, true);
  if (!end) return std::nullopt;
  cursor.skip_spaces();
  return Timing{{*start, *end}, cursor.rest()};
}

std::string write_timestamp(std::int64_t milliseconds, char mark) {
  return fmt::format("{:02}:{:02}:{:02}{}{:03}", milliseconds / 3'600'000, milliseconds / 60'000 % 60,
                     milliseconds / 1000 % 60, mark, milliseconds % 1000);
}

}  // namespace cueclip
