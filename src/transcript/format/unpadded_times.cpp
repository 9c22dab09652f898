#include "transcript/format/unpadded_times.h"

#include <fmt/format.h>

#include "transcript/timestamp.h"
#include "transcript/words.h"
#include "transcript/written_time.h"

namespace cueclip {

namespace {

/// `start --> end`, both with hours and a fraction behind a point, and what follows.
struct WrittenTiming {
  WrittenTime start;
  WrittenTime end;
  std::string_view behind;
};

std::optional<WrittenTime> take_full_time(std::string_view& text) {
  text = trimmed(text);
  const auto time = take_written_time(text);
  const bool is_full =
      time && time->kind == TimeKind::kClock && time->fields == 3 && time->fraction.count > 0;
  return is_full ? time : std::nullopt;
}

std::optional<WrittenTiming> read_written_timing(std::string_view line) {
  if (line.find("-->") == std::string_view::npos || line.find(',') < line.find("-->")) return std::nullopt;
  const auto start = take_full_time(line);
  line = trimmed(line);
  if (!start || !line.starts_with("-->")) return std::nullopt;
  line.remove_prefix(3);
  const auto end = take_full_time(line);
  if (!end || !(line.empty() || line.starts_with(' '))) return std::nullopt;
  return WrittenTiming{*start, *end, line};
}

std::string padded_time(const WrittenTime& written) {
  return write_timestamp(time_of(written, {true}).count() / 1000, '.');
}

}  // namespace

std::optional<SourceText> with_padded_times(const SourceText& source) {
  bool is_unpadded = false;
  for (const std::string& line : source.lines) {
    const auto timing = read_written_timing(line);
    is_unpadded = timing && (timing->start.is_unpadded || timing->end.is_unpadded);
    if (is_unpadded) break;
  }
  if (!is_unpadded) return std::nullopt;
  SourceText padded = source;
  for (std::string& line : padded.lines)
    if (const auto timing = read_written_timing(line))
      line = fmt::format("{} --> {}{}", padded_time(timing->start), padded_time(timing->end), timing->behind);
  return padded;
}

}  // namespace cueclip
