#pragma once

#include <cueclip/time.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// How a person names a passage of an episode.
namespace cueclip {

/// Cues `first` to `last`, both included.
struct CueSpan {
  int first = 0;
  int last = 0;
  friend bool operator==(const CueSpan&, const CueSpan&) = default;
};

/// Cues by number; each span becomes a range of sound of its own.
using CueSelection = std::vector<CueSpan>;

/// A passage: cues by number, or a range of the recording.
using Passage = std::variant<CueSelection, TimeRange>;

/// Reads `125`, `125-131` or `125-131,140`. Throws Error (kUsage), also for a span that ends before it
/// starts.
[[nodiscard]] CueSelection parse_cues(std::string_view text);

/// Reads `8:14-8:32.5` or `8:14-+18` (a length). Throws Error (kUsage), also for a range that ends before it
/// starts or is empty.
[[nodiscard]] TimeRange parse_time_range(std::string_view text);

/// The passage as it would be typed: `cues 125-131,140`, `8:14-8:32.500`.
[[nodiscard]] std::string describe(const Passage& passage);

}  // namespace cueclip
