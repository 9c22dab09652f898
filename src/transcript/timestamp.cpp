#include "transcript/timestamp.h"

#include <array>

namespace cueclip {

namespace {

constexpr std::size_t kMostDigits = 9;  // so that no sum overflows

std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

/// Decimals as microseconds: ",5" is half a second.
std::int64_t decimals(std::string_view digits) {
  std::int64_t value = number(digits.substr(0, 6));
  for (std::size_t i = digits.size(); i < 6; ++i) value *= 10;
  return value;
}

}  // namespace

void Cursor::skip_spaces() {
  while (text_.starts_with(' ')) text_.remove_prefix(1);
}

bool Cursor::take(std::string_view token) {
  if (!text_.starts_with(token)) return false;
  text_.remove_prefix(token.size());
  return true;
}

std::string_view Cursor::digits(std::size_t most) {
  std::size_t count = 0;
  while (count < text_.size() && count < most && text_[count] >= '0' && text_[count] <= '9') ++count;
  const auto result = text_.substr(0, count);
  text_.remove_prefix(count);
  return result;
}

std::optional<Time> take_timestamp(Cursor& cursor, bool alone) {
  std::array<std::int64_t, 3> fields{};
  std::size_t count = 0;
  std::int64_t micros = 0;
  while (true) {
    const auto digits = cursor.digits(kMostDigits);
    if (digits.empty()) return std::nullopt;
    if (count == 3) {  // h:m:s:mmm
      micros = decimals(digits);
      break;
    }
    fields[count++] = number(digits);
    if (cursor.take(":")) continue;
    if (cursor.take(",") || cursor.take(".") || cursor.take("\xEF\xBC\x8C"))
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
  const auto start = take_timestamp(cursor, true);
  if (!start) return std::nullopt;
  cursor.skip_spaces();
  if (!cursor.take("-->") && !cursor.take("->") && !cursor.take("-- >")) return std::nullopt;
  cursor.skip_spaces();
  const auto end = take_timestamp(cursor, true);
  if (!end) return std::nullopt;
  cursor.skip_spaces();
  return Timing{{*start, *end}, cursor.rest()};
}

}  // namespace cueclip
