#pragma once

#include <cueclip/time.h>

#include <optional>
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
  int first_part = 0;  ///< the part of the first cue to begin with; 0: all of them
  int last_part = 0;   ///< the part of the last cue to end with; 0: all of them
  friend bool operator==(const CueSpan&, const CueSpan&) = default;
};

/// Cues by number; spans that follow each other are one range of sound: `4,5,6` is `4-6`.
using CueSelection = std::vector<CueSpan>;

/// The passage that says this. "first words ... last words" takes all between.
struct Quote {
  std::string text;
  friend bool operator==(const Quote&, const Quote&) = default;
};

/// A passage: cues by number, a range of the recording, or what is said in it.
using Passage = std::variant<CueSelection, TimeRange, Quote>;

/// Reads `125`, `125-131` or `125-131,140`; `12b` is the second speaker's part of cue 12, `12a` the first's.
/// Throws Error (kUsage), also for a span that ends before it
/// starts.
[[nodiscard]] CueSelection parse_cues(std::string_view text);

/// Reads a position as people and transcripts write it: as parse_time does, with a comma for the point too
/// (`00:01:20,500`), or by units (`1h2m3s`, `1 min 20 s`, `125s`). Nothing for anything else.
[[nodiscard]] std::optional<Time> parse_position(std::string_view text);

/// Reads two positions with a dash, an arrow, dots or `to` between: `8:14-8:32.5`, `8m14s to 8m32s`,
/// `00:08:14,000 --> 00:08:32,500`; or one and a length: `8:14+18`, `8:14-+0:18`. Throws Error (kUsage), also
/// for a range that ends before it starts or is empty.
[[nodiscard]] TimeRange parse_time_range(std::string_view text);

/// Reads a quote. Throws Error (kUsage) where it has no word.
[[nodiscard]] Quote parse_quote(std::string_view text);

/// The passage as it would be typed: `cues 125-131,140`, `8:14-8:32.500`, a quote's words.
[[nodiscard]] std::string describe(const Passage& passage);

}  // namespace cueclip
