#include <cueclip/time.h>

#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace cueclip {

namespace {

/// Of hours in microseconds, times a fraction's numerator, 64 bits don't hold every one.
__extension__ using Wide = __int128;

constexpr std::int64_t kMicros = 1'000'000;

/// `numerator / denominator`, halves away from zero.
std::int64_t divide_rounded(Wide numerator, Wide denominator) {
  const Wide half = denominator / 2;
  return static_cast<std::int64_t>(numerator >= 0 ? (numerator + half) / denominator
                                                  : -((-numerator + half) / denominator));
}

/// A whole number of at most six digits; nothing for anything else.
std::optional<std::int64_t> digits(std::string_view text) {
  std::int64_t value = 0;
  if (text.empty() || text.size() > 6) return std::nullopt;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return value;
}

/// The digits behind a decimal point, as microseconds.
std::optional<std::int64_t> fraction(std::string_view text) {
  std::int64_t value = 0;
  std::int64_t unit = kMicros / 10;
  if (text.empty()) return std::nullopt;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value += (digit - '0') * unit;
    unit /= 10;
  }
  return value;
}

std::vector<std::string_view> split_at_colons(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto colon = text.find(':');
    parts.push_back(text.substr(0, colon));
    if (colon == std::string_view::npos) return parts;
    text.remove_prefix(colon + 1);
  }
}

}  // namespace

double seconds(Time at) {
  return static_cast<double>(at.count()) / kMicros;
}

Time from_seconds(double value) {
  return Time{std::llround(value * kMicros)};
}

std::int64_t nearest_sample(Time at, int rate) {
  return divide_rounded(Wide{at.count()} * rate, kMicros);
}

Time time_of_sample(std::int64_t sample, int rate) {
  return Time{divide_rounded(Wide{sample} * kMicros, rate)};
}

std::int64_t nearest_frame(Time at, FrameRate fps) {
  return divide_rounded(Wide{at.count()} * fps.numerator(), Wide{kMicros} * fps.denominator());
}

Time time_of_frame(std::int64_t frame, FrameRate fps) {
  return Time{divide_rounded(Wide{frame} * kMicros * fps.denominator(), fps.numerator())};
}

std::int64_t frames_covering(Time length, FrameRate fps) {
  const Wide unit = Wide{kMicros} * fps.denominator();
  return static_cast<std::int64_t>((Wide{length.count()} * fps.numerator() + unit - 1) / unit);
}

std::optional<Time> parse_time(std::string_view text) {
  std::int64_t micros = 0;
  if (const auto point = text.find('.'); point != std::string_view::npos) {
    const auto behind = fraction(text.substr(point + 1));
    if (!behind) return std::nullopt;
    micros = *behind;
    text = text.substr(0, point);
  }
  const auto parts = split_at_colons(text);
  if (parts.size() > 3) return std::nullopt;
  std::int64_t total = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto part = digits(parts[i]);
    if (!part || (i > 0 && *part > 59)) return std::nullopt;
    total = total * 60 + *part;
  }
  const Time result{total * kMicros + micros};
  return result < kLongestTime ? std::optional{result} : std::nullopt;
}

std::string format_clock(Time at) {
  const std::int64_t whole = at.count() / kMicros;
  if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string format_time(Time at) {
  const Time rounded{divide_rounded(at.count(), 1000) * 1000};
  const std::int64_t milliseconds = rounded.count() / 1000 % 1000;
  const std::string clock = format_clock(rounded);
  return milliseconds == 0 ? clock : fmt::format("{}.{:03}", clock, milliseconds);
}

}  // namespace cueclip
