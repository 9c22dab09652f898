#include <cueclip/error.h>
#include <cueclip/selection.h>

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr auto kTimeAdvice =
    "Write start and end: 8:14-8:32.5, 8m14s-8m32s, or as an .srt does, 00:08:14,000 --> 00:08:32,500; or a "
    "start and a length: 8:14+18";

/// What may stand between start and end. Of two that begin alike the longer comes first.
constexpr std::array<std::string_view, 16> kBetween{"-->", "->", "...", "..", "to", "-", "–", "—",
                                                    "‐",   "‑",  "‒",   "−",  "→",  "…", "~", "+"};

struct Unit {
  std::int64_t seconds;
  std::array<std::string_view, 5> names;  ///< the longer ones first
};
constexpr std::array<Unit, 3> kUnits{{{3600, {"hours", "hour", "hrs", "hr", "h"}},
                                      {60, {"minutes", "minute", "mins", "min", "m"}},
                                      {1, {"seconds", "second", "secs", "sec", "s"}}}};

[[noreturn]] void refuse_time(std::string problem) {
  throw Error{Failure::kUsage, std::move(problem), kTimeAdvice};
}

/// `1h2m3.5s`, `80s`, `1 min 20 s`: each unit smaller than the one before; the last needn't be named.
std::optional<Time> parse_units(std::string_view text) {
  Cursor cursor{text};
  Time total{};
  std::size_t next = 0;  // the largest unit that may follow
  while (!cursor.rest().empty()) {
    const auto whole = cursor.plain_digits(6);
    const bool has_decimals = cursor.take(".") || cursor.take(",");
    const auto decimals = cursor.plain_digits(9);
    if (whole.empty() || has_decimals == decimals.empty()) return std::nullopt;
    cursor.skip_spaces();
    const bool is_unnamed = cursor.rest().empty() && next > 0;
    std::size_t unit = next;
    const auto is_named = [&] {
      return std::ranges::any_of(kUnits[unit].names,
                                 [&](std::string_view name) { return cursor.take(name); });
    };
    while (!is_unnamed && unit < kUnits.size() && !is_named()) ++unit;
    if (unit >= kUnits.size()) return std::nullopt;
    cursor.skip_spaces();
    const auto value = parse_time(fmt::format("{}.{}", whole, has_decimals ? decimals : "0"));
    const bool is_last = cursor.rest().empty();
    if (!value || (next > 0 && *value >= std::chrono::minutes{1}) || (has_decimals && !is_last))
      return std::nullopt;
    total += *value * kUnits[unit].seconds;
    next = unit + 1;
  }
  return next > 0 && total < kLongestTime ? std::optional{total} : std::nullopt;
}

/// Where the first of the marks that may stand between two positions is, and how long it is.
struct Between {
  std::size_t at = std::string_view::npos;
  std::string_view mark;
};

Between find_between(std::string_view text) {
  Between found;
  for (const std::string_view mark : kBetween)
    if (const auto at = text.find(mark); at < found.at) found = {at, mark};
  return found;
}

/// What a WebVTT cue has behind its times: `align:start position:0%`.
std::string_view without_settings(std::string_view text) {
  while (true) {
    const auto space = text.rfind(' ');
    if (space == std::string_view::npos) return text;
    const std::string_view last = text.substr(space + 1);
    if (last.find(':') == std::string_view::npos || last.front() < 'a' || last.front() > 'z') return text;
    text = trimmed(text.substr(0, space));
  }
}

struct Ends {
  std::string_view start;
  std::string_view end;
  bool is_length = false;  ///< the second is one
};

Ends split_range(std::string_view text) {
  const Between between = find_between(text);
  if (between.at == std::string_view::npos) return {text, {}, false};
  Ends ends{trimmed(text.substr(0, between.at)), trimmed(text.substr(between.at + between.mark.size())),
            between.mark == "+"};
  if (between.mark == "-->") ends.end = without_settings(ends.end);
  if (!ends.is_length && ends.end.starts_with('+')) {
    ends.is_length = true;
    ends.end = trimmed(ends.end.substr(1));
  }
  return ends;
}

}  // namespace

std::optional<Time> parse_position(std::string_view text) {
  std::string written{trimmed(text)};
  if (const auto comma = written.find(','); comma != std::string::npos) written[comma] = '.';
  const auto time = parse_time(written);
  return time ? time : parse_units(trimmed(text));
}

TimeRange parse_time_range(std::string_view typed) {
  const std::string text = single_spaced(typed);
  const Ends ends = split_range(text);
  if (ends.start.empty() || ends.end.empty())
    refuse_time(fmt::format("\"{}\" is no range of time: it has no {}", printable(text),
                            ends.start.empty() ? "start" : "end"));
  const auto start = parse_position(ends.start);
  const auto end = parse_position(ends.end);
  if (!start || !end)
    refuse_time(fmt::format("\"{}\" is no range of time: \"{}\" is not a position", printable(text),
                            printable(start ? ends.end : ends.start)));
  const TimeRange range{*start, ends.is_length ? *start + *end : *end};
  if (range.end < range.start)
    refuse_time(fmt::format("the range {} ends before it starts", printable(text)));
  if (range.empty()) refuse_time(fmt::format("the range {} is empty", printable(text)));
  return range;
}

}  // namespace cueclip
