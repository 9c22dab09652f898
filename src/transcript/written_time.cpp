#include "transcript/written_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostFirstDigits = 4;  // of hours, or of minutes
constexpr std::size_t kMostFields = 3;
constexpr std::size_t kMostDecimals = 6;
constexpr std::int64_t kMicrosecondsASecond = 1'000'000;

/// Takes hours, minutes and seconds.
bool take_fields(Cursor& cursor, WrittenTime& time, bool& has_semicolon) {
  for (; time.fields < kMostFields; ++time.fields) {
    Cursor field = cursor;
    if (time.fields > 0) {
      if (field.take(";"))
        has_semicolon = true;
      else if (!field.take_any({":", "："}))
        break;
    }
    const Digits digits = field.digits(time.fields == 0 ? kMostFirstDigits : 2);
    if (digits.count == 0) break;
    if (time.fields > 0 && digits.value > 59) return false;
    time.is_unpadded = time.is_unpadded || (time.fields > 0 && digits.count < 2);
    time.whole = time.whole * 60 + digits.value;
    cursor = field;
  }
  return time.fields >= 2;
}

/// Takes what stands behind the seconds.
void take_fraction(Cursor& cursor, WrittenTime& time) {
  Cursor behind = cursor;
  const bool has_frames = time.fields == kMostFields && !time.is_unpadded;
  if (has_frames && behind.take_any({":", ";"})) {
    const bool drops = cursor.rest().starts_with(';');
    const Digits frames = behind.digits(3);
    if (frames.count != 2) return;
    time.kind = drops ? TimeKind::kDropFrames : TimeKind::kFrames;
    time.fraction = frames;
    cursor = behind;
  } else if (behind.take_any({".", ","})) {
    time.fraction = behind.digits(kMostDecimals);
    if (time.fraction.count > 0) cursor = behind;
  }
}

/// `#hh:mm:ss-t#`, or without tenths.
std::optional<WrittenTime> take_tenths(std::string_view& text) {
  Cursor cursor{text};
  WrittenTime time;
  time.kind = TimeKind::kTenths;
  bool has_semicolon = false;
  if (!cursor.take("#") || !take_fields(cursor, time, has_semicolon) || has_semicolon || time.is_unpadded)
    return std::nullopt;
  if (cursor.take("-")) time.fraction = cursor.digits(kMostDecimals);
  if (!cursor.take("#")) return std::nullopt;
  text = cursor.rest();
  return time;
}

/// Decimals in millionths.
std::int64_t millionths(Digits digits) {
  for (; digits.count < kMostDecimals; ++digits.count) digits.value *= 10;
  return digits.value;
}

/// Numbers of frames that are left out at the beginning of each minute but every tenth.
Time without_dropped(const WrittenTime& time, const ClockRules& rules) {
  const std::int64_t nominal = (rules.rate.numerator() + 500) / 1000;
  const std::int64_t minutes = time.whole / 60;
  const std::int64_t frames =
      time.whole * nominal + time.fraction.value - nominal / 15 * (minutes - minutes / 10);
  return Time{frames * kMicrosecondsASecond * rules.rate.denominator() / rules.rate.numerator()};
}

}  // namespace

std::optional<WrittenTime> take_written_time(std::string_view& text) {
  if (text.starts_with('#')) return take_tenths(text);
  Cursor cursor{text};
  WrittenTime time;
  time.is_negative = cursor.take("-");
  bool has_semicolon = false;
  if (!take_fields(cursor, time, has_semicolon)) return std::nullopt;
  take_fraction(cursor, time);
  if (has_semicolon && time.kind == TimeKind::kClock) return std::nullopt;
  if (has_semicolon) time.kind = TimeKind::kDropFrames;
  if (time.is_unpadded && (time.fields < kMostFields || time.fraction.count == 0)) return std::nullopt;
  text = cursor.rest();
  return time;
}

ClockRules clock_rules(const std::vector<WrittenTime>& times) {
  ClockRules rules;
  std::int64_t most = 0;
  bool drops = false;
  for (const WrittenTime& time : times) {
    rules.fractions_are_milliseconds = rules.fractions_are_milliseconds || time.is_unpadded;
    if (time.kind != TimeKind::kFrames && time.kind != TimeKind::kDropFrames) continue;
    rules.has_frames = true;
    drops = drops || time.kind == TimeKind::kDropFrames;
    most = std::max(most, time.fraction.value);
  }
  if (drops) {
    rules.rate = most < 30 ? FrameRate{30'000, 1001} : FrameRate{60'000, 1001};
    return rules;
  }
  for (const int rate : {100, 60, 50, 30, 25})
    if (most < rate) rules.rate = FrameRate{rate};
  return rules;
}

Time time_of(const WrittenTime& written, const ClockRules& rules) {
  if (written.is_negative) return {};
  if (written.kind == TimeKind::kDropFrames) return without_dropped(written, rules);
  std::int64_t part = 0;
  if (written.kind == TimeKind::kFrames)
    part = written.fraction.value * kMicrosecondsASecond / rules.rate.numerator();
  else if (rules.fractions_are_milliseconds)
    part = written.fraction.value * (written.fraction.count > 3 ? 1 : 1000);
  else if (written.fraction.count > 0)
    part = millionths(written.fraction);
  return Time{written.whole * kMicrosecondsASecond + part};
}

std::optional<double> decimal_number(std::string_view text) {
  std::string number = single_spaced(text);
  std::ranges::replace(number, ',', '.');
  double value = 0;
  const auto [end, error] =
      std::from_chars(number.data(), number.data() + number.size(), value, std::chars_format::fixed);
  const bool is_whole_text = !number.empty() && end == number.data() + number.size();
  return error == std::errc{} && is_whole_text && std::isfinite(value) ? std::optional{value} : std::nullopt;
}

Time time_of_number(double value) {
  return from_seconds(std::clamp(value, -1.0, seconds(kLongestTime)));
}

}  // namespace cueclip
